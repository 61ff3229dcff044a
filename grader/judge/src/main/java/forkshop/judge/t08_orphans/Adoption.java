package forkshop.judge.t08_orphans;

import forkshop.judge.Text;
import forkshop.judge.check.Check;
import forkshop.judge.check.Finding;
import forkshop.judge.history.Event;
import forkshop.judge.history.History;
import java.util.List;
import java.util.Optional;

/** Who is an orphan. */
final class Adoption {

    /**
     * What the judge sees of the orphan: pid, whether it lives and runs the command ("lives"), its parent, whether that
     * one was there before the submission ("older"), and which of its three streams are pipes.
     */
    static final String ORPHAN = "orphan";

    private Adoption() {}

    /**
     * The orphan lives, its parent is nobody whom the submission has started, nor the submission itself, and none of its
     * streams is a pipe. One that is inherited from the shell which tells the pid makes reading that pid a race: the read
     * to the end returns only when Java has noticed the shell's death before.
     */
    static Check hasHappened() {
        return history -> {
            Text expected = Text.of(
                    "the orphan lives, and a process that was there before has adopted it", "孤儿进程还活着，并且被一个早已存在的进程收养");
            Optional<Event> orphan = history.of(ORPHAN).stream().findFirst();
            if (orphan.isEmpty()) {
                return Finding.failed(expected, Text.of("no pid was returned", "没有返回 pid"));
            }
            List<String> facts = orphan.get().facts();
            if (!facts.get(1).equals("lives")) {
                return Finding.failed(
                        expected, Text.of("process %s does not run the command", "进程 %s 没有在运行该命令", facts.get(0)));
            }
            if (!facts.get(3).equals("older")) {
                return Finding.failed(
                        expected,
                        Text.of(
                                "its parent %s is the starter, or comes from it",
                                "它的父进程 %s 是启动者，或来自启动者", facts.get(2)));
            }
            return Finding.of(
                    facts.get(4).isEmpty(),
                    Text.of("nothing of the orphan is connected to the process that asked for it", "孤儿进程与请求它的进程没有任何连接"),
                    Text.of("of its streams 0, 1 and 2, these are pipes: %s", "它的流 0、1、2 中，下列是管道：%s", facts.get(4)));
        };
    }

    /** The submission said no while the parent lived, and yes when somebody else had become the parent. */
    static Check isSeen() {
        return history -> {
            List<String> answers = history.that(
                            event -> event.is(Event.COMMANDED) && event.fact().equals("is-orphan"))
                    .map(question -> answer(history, question))
                    .toList();
            Text expected = Text.of(
                    "isOrphan is false while the parent lives, and true when another process has become the parent",
                    "父进程活着时 isOrphan 为 false，换了父进程后为 true");
            return Finding.of(
                    answers.equals(List.of("false", "true")),
                    expected,
                    Text.of("the answers were %s", "得到的回答是 %s", answers));
        };
    }

    private static String answer(History history, Event question) {
        return history.of(question.command()).stream()
                .filter(event -> event.is(Event.RETURNED))
                .map(Event::fact)
                .findFirst()
                .orElse("-");
    }
}
