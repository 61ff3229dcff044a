package forkshop.judge.t04_commands;

import forkshop.judge.Text;
import forkshop.judge.check.Check;
import forkshop.judge.check.Finding;
import forkshop.judge.history.Event;
import forkshop.judge.history.History;
import forkshop.t04_commands.Load;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All that was said has come through: the input to the command, output and errors to the caller. */
final class Talk implements Check {

    /** The judge's order to write: kind, length, seed of the output, seed of the errors. */
    private static final int KIND = 1;

    private static final int LENGTH = 2;
    private static final int OUT = 3;
    private static final int ERR = 4;

    /** What the caller was told to run: name, limit, kind, length, seed. */
    private static final int INPUT_KIND = 3;

    private static final int INPUT_LENGTH = 4;
    private static final int INPUT_SEED = 5;

    @Override
    public Finding judge(History history) {
        if (order(history, "exit").isEmpty() && history.of(CommandPlays.STUCK).isEmpty()) {
            return Finding.failed(
                    Text.of("the command is run", "命令被运行"), Text.of("no process was started", "没有启动任何进程"));
        }
        return history.of(CommandPlays.STUCK).stream()
                .findFirst()
                .map(Talk::stuck)
                .orElseGet(() -> firstFailure(Stream.of(input(history), result(history))));
    }

    private static Finding stuck(Event step) {
        return step.fact().equals("read")
                ? Finding.failed(
                        Text.of("the command can read its input to the end", "命令能把输入读到结尾"),
                        Text.of("it waited for more; nobody closed its input", "它一直等待更多输入；没有人关闭它的输入"))
                : Finding.failed(
                        Text.of("the command can write all it has to say", "命令能写完它的全部输出"),
                        Text.of("a pipe was full, and nobody read it", "管道已满，没有人读"));
    }

    private static Finding firstFailure(Stream<Finding> findings) {
        List<Finding> all = findings.toList();
        return all.stream().filter(one -> !one.passed()).findFirst().orElse(all.get(0));
    }

    private static Finding input(History history) {
        List<String> run = order(history, "run").orElseThrow().facts();
        return order(history, "read")
                .map(read -> same(
                        Text.of("input", "输入"),
                        load(run, INPUT_KIND, INPUT_LENGTH, INPUT_SEED),
                        answer(history, read).map(Event::fact).orElse("0")))
                .orElseGet(() -> Finding.passed(Text.of("no input", "没有输入")));
    }

    private static Finding result(History history) {
        Event run = order(history, "run").orElseThrow();
        List<String> said = order(history, "write").orElseThrow().facts();
        String code = order(history, "exit").orElseThrow().facts().get(1);
        Optional<Event> answer = answer(history, run);
        if (answer.isEmpty()) {
            return Finding.failed(Text.of("run returns", "run 返回"), Text.of("it did not return", "它没有返回"));
        }
        List<String> result = answer.get().facts();
        return firstFailure(Stream.of(
                same(Text.of("output", "标准输出"), load(said, KIND, LENGTH, OUT), result.get(0)),
                same(Text.of("errors", "标准错误"), load(said, KIND, LENGTH, ERR), result.get(1)),
                Finding.of(
                        result.get(2).equals(code),
                        Text.of("exit code %s", "退出码 %s", code),
                        Text.of("exit code %s", "退出码 %s", result.get(2))),
                Finding.of(
                        result.get(3).equals("false"),
                        Text.of("it has not timed out", "没有超时"),
                        Text.of("run says that it has", "run 说超时了"))));
    }

    private static String load(List<String> facts, int kind, int length, int seed) {
        return Load.digest(
                Load.of(facts.get(kind), Integer.parseInt(facts.get(length)), Long.parseLong(facts.get(seed))));
    }

    private static Finding same(Text what, String expected, String was) {
        String sent = expected.split(" ", 2)[0];
        String came = was.split(" ", 2)[0];
        return Finding.of(
                expected.equals(was),
                what.then(Text.of(": %s bytes, unchanged", "：%s 字节，不变", sent)),
                sent.equals(came)
                        ? Text.of("as many bytes, but other ones", "字节数相同，但内容不同")
                        : Text.of("%s bytes", "%s 字节", came));
    }

    private static Optional<Event> order(History history, String command) {
        return history.that(event -> event.is(Event.COMMANDED) && event.fact().equals(command))
                .findFirst();
    }

    private static Optional<Event> answer(History history, Event order) {
        return history.of(order.command()).stream()
                .filter(event -> event.is(Event.RETURNED))
                .findFirst();
    }

    /** The same, and the caller was back before the judge ended the process that kept the pipes open. */
    static Check thoughSomebodyKeepsThePipes() {
        return history -> {
            Text expected = Text.of(
                    "run returns when the command has ended, whoever keeps its pipes open", "命令结束时 run 就返回，不管谁还占着它的管道");
            Optional<Event> ends = history.of(CommandPlays.ENDS).stream().findFirst();
            if (ends.isPresent() && ends.get().fact().equals("false")) {
                return Finding.failed(
                        expected, Text.of("it returned only when the other process had ended, too", "另一个进程也结束之后它才返回"));
            }
            boolean kept = !history.of(CommandPlays.LIVE).isEmpty();
            Finding talk = new Talk().judge(history);
            return !talk.passed() || kept
                    ? talk
                    : Finding.failed(expected, Text.of("the other process did not live any more", "另一个进程已经不在了"));
        };
    }
}
