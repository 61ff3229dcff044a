package forkshop.judge.t03_spawning;

import forkshop.judge.Text;
import forkshop.judge.check.Check;
import forkshop.judge.check.Finding;
import forkshop.judge.history.Event;
import forkshop.judge.history.History;
import java.util.List;
import java.util.Optional;

/** What must be seen of a child's streams: its outputs lead where the parent's go, its input comes from the parent. */
final class Streams {

    /** What the judge notes of the parent's outputs: whether the child's word came out on each of them. */
    static final String CAME_OUT = "came out";

    private Streams() {}

    /** The child's word came out on both outputs of its parent. */
    static Check leadOut() {
        return history -> {
            Text expected = Text.of(
                    "what the program prints comes out where the caller prints, on both outputs",
                    "程序打印的内容出现在调用者打印的地方，两个输出都是如此");
            return history.of(CAME_OUT).stream()
                    .findFirst()
                    .map(event -> Finding.of(
                            event.facts().equals(List.of("true", "true")),
                            expected,
                            Text.of("it came out ", "它").then(where(event))))
                    .orElseGet(() -> Finding.failed(expected, Text.of("no child began", "没有子进程开始运行")));
        };
    }

    /** On which outputs of the parent the word of a child came out. */
    static Text where(Event cameOut) {
        boolean out = Boolean.parseBoolean(cameOut.facts().get(0));
        boolean error = Boolean.parseBoolean(cameOut.facts().get(1));
        if (out) {
            return error
                    ? Text.of("on both outputs", "出现在两个输出上")
                    : Text.of("on standard output, but not on standard error", "出现在标准输出上，但没有出现在标准错误上");
        }
        return error
                ? Text.of("on standard error, but not on standard output", "出现在标准错误上，但没有出现在标准输出上")
                : Text.of("on neither", "在两个输出上都没有出现");
    }

    /** Whether the parent could write to the program, so that there is something to read. */
    static boolean areWritten(History history) {
        return Family.orders(history, "write").stream()
                .flatMap(order -> Family.returned(history, order).stream())
                .anyMatch(event -> event.facts().isEmpty());
    }

    /** Whether what a child printed on standard error was not seen on its parent's. */
    static boolean loseErrors(History history) {
        return history.of(CAME_OUT).stream()
                .anyMatch(event -> !Boolean.parseBoolean(event.facts().get(1)));
    }

    /** The program has read what was written to its process. Where start did not come back, there was none to write to. */
    static Check leadIn() {
        return history -> {
            Text expected = Text.of(
                    "what is written to getOutputStream is what the program reads", "写到 getOutputStream 的内容，就是程序读到的内容");
            Optional<Event> order = Family.orders(history, "write").stream().findFirst();
            return order.map(write -> isRead(history, write, expected)).orElseGet(() -> Finding.passed(expected));
        };
    }

    private static Finding isRead(History history, Event write, Text expected) {
        List<String> trouble = Family.returned(history, write).map(Event::facts).orElse(List.of("threw", "-"));
        if (!trouble.isEmpty()) {
            return Finding.failed(
                    expected, Text.of("writing to it threw %s", "写入时抛出 %s", trouble.get(trouble.size() - 1)));
        }
        String read = Family.order(history, "read")
                .flatMap(order -> Family.returned(history, order))
                .map(Event::fact)
                .orElse("");
        return Finding.of(
                read.equals(write.facts().get(2)),
                expected,
                read.isEmpty()
                        ? Text.of("the program could read nothing", "程序什么也没有读到")
                        : Text.of("the program read %s", "程序读到 %s", read));
    }
}
