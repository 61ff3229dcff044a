package forkshop.judge.t06_isolation;

import forkshop.judge.Text;
import forkshop.judge.check.Check;
import forkshop.judge.check.Finding;
import forkshop.judge.check.Finding.Note;
import forkshop.judge.history.Event;
import forkshop.judge.history.History;
import forkshop.judge.t06_isolation.Trial.Told;
import java.util.List;
import java.util.Optional;

/** What must be seen of two processes and the age that each of them has. */
final class TwoAges {

    private static final Text BEFORE_IT_WROTE = Text.of(" before it wrote an age", "，尚未写入 age");
    private static final Text COMMA = Text.of(", ", "，");
    private static final Text SEMICOLON = Text.of("; ", "；");

    private TwoAges() {}

    /** By itself the child's program reads 18, writes what it was given, and reads what has become of it. */
    static Check theProgramReadsWritesAndReads() {
        return history -> {
            Trial trial = Trial.of(history);
            Text expected =
                    Text.of("the child reads 18, writes %s, and reads again", "子进程读到 18，写入 %s，再读一次", trial.wanted());
            Optional<Event> write = trial.elsewhere("writes");
            if (write.isEmpty()) {
                Text but = ending(trial, BEFORE_IT_WROTE).orElseGet(() -> noChild(trial));
                return Finding.failed(expected, but);
            }
            List<Event> deeds = trial.deeds(write.get().pid());
            int at = deeds.indexOf(write.get());
            boolean readsBefore = deeds.subList(0, at).stream()
                    .anyMatch(deed -> deed.is("reads") && deed.fact().equals("18"));
            boolean readsAfter = deeds.subList(at, deeds.size()).stream().anyMatch(deed -> deed.is("reads"));
            return Finding.of(
                    readsBefore && readsAfter && write.get().fact().equals(trial.wanted()),
                    expected,
                    Text.of("it ", "实际：").then(summary(deeds)).then(failure(trial)));
        };
    }

    private static Text summary(List<Event> deeds) {
        return deeds.stream()
                .limit(5)
                .flatMap(deed -> IsolationTelling.tell(deed).stream())
                .reduce((one, next) -> one.then(COMMA).then(next))
                .orElseThrow();
    }

    /** How the program failed that ran by itself, behind what else there is to say; empty when it did not. */
    private static Text failure(Trial trial) {
        return ending(trial, Text.same(""))
                .filter(unused -> !trial.exitCode().orElse("0").equals("0"))
                .map(SEMICOLON::then)
                .orElse(Text.same(""));
    }

    /** How the program ended that ran by itself, and {@code when}. */
    private static Optional<Text> ending(Trial trial, Text when) {
        Text words = trial.history().of(Trial.LAST_WORDS).stream()
                .findFirst()
                .map(event -> Text.of(": %s", "：%s", event.fact()))
                .orElse(Text.same(""));
        return trial.exitCode()
                .map(code -> Text.of("main ended with exit code %s", "main 以退出码 %s 结束", code)
                        .then(when)
                        .then(words));
    }

    private static Text noChild(Trial trial) {
        return Text.of("no other process has written its age", "没有别的进程写过 age").then(andThrew(trial));
    }

    private static Text andThrew(Trial trial) {
        return trial.failure().isPresent() ? SEMICOLON.then(silence(trial)) : Text.same("");
    }

    private static Text silence(Trial trial) {
        return trial.failure()
                .map(failure -> Text.of("observe threw %s", "observe 抛出了 %s", failure))
                .orElse(Text.of("observe told nothing", "observe 没有返回结果"));
    }

    /** The child that was told of is a process below the parent, seen alive, and the one whose age was written. */
    static Check theChildIsAProcess() {
        return history -> {
            Trial trial = Trial.of(history);
            Text expected = Text.of(
                    "a child of the parent (pid %d) writes its age, and observe tells both pids",
                    "父进程（pid %d）的子进程写入自己的 age，observe 返回两个 pid", trial.parent());
            Optional<Event> write = trial.elsewhere("writes");
            if (write.isEmpty()) {
                return Finding.failed(expected, noChild(trial), inTheParent(history, trial));
            }
            return trial.told()
                    .map(told -> Finding.of(
                            told.parent() == trial.parent()
                                    && told.child() == write.get().pid()
                                    && trial.wasSeenBelowTheParent(told.child()),
                            expected,
                            Text.of(
                                    "pid %d has written; told were parent %d and child %d",
                                    "写入的是 pid %d；返回的是父 %d、子 %d", write.get().pid(), told.parent(), told.child())))
                    .orElseGet(() -> Finding.failed(expected, silence(trial)));
        };
    }

    private static Note[] inTheParent(History history, Trial trial) {
        return history.of("writes").stream()
                .filter(event -> event.pid() == trial.parent())
                .limit(1)
                .map(event -> new Note(event, Text.of("in the parent's own process", "就在父进程之中")))
                .toArray(Note[]::new);
    }

    /**
     * The child wrote its age, the parent wrote nothing; the parent looked afterwards and told what it saw, when the child
     * was gone.
     */
    static Check theParentKeepsIts(int age) {
        return history -> {
            Trial trial = Trial.of(history);
            Text expected = Text.of(
                    "the parent reads %d before and after the child writes, never writes itself, and waits for the child's end",
                    "子进程写入前后，父进程读到的都是 %d；父进程自己从不写入，并且等到子进程结束", age);
            Optional<Event> write = trial.elsewhere("writes");
            if (write.isEmpty()) {
                return Finding.failed(expected, noChild(trial), inTheParent(history, trial));
            }
            return trial.told()
                    .map(told -> kept(trial, write.get(), told, age, expected))
                    .orElseGet(() -> Finding.failed(expected, silence(trial)));
        };
    }

    private static Finding kept(Trial trial, Event write, Told told, int age, Text expected) {
        List<Event> own = trial.deeds(trial.parent());
        Optional<Event> foreign = own.stream().filter(deed -> !deed.is("reads")).findFirst();
        boolean looked = own.stream()
                .anyMatch(deed -> trial.history().place(deed) > trial.history().place(write));
        if (foreign.isPresent()) {
            Text wrote = Text.of(
                    "the parent itself wrote %s", "父进程自己写入了 %s", foreign.get().fact());
            return Finding.failed(expected, wrote, new Note(foreign.get(), Text.of("by the parent", "由父进程写入")));
        }
        if (!looked) {
            return Finding.failed(expected, Text.of("it did not look afterwards", "它事后没有再读"));
        }
        Optional<Event> early = trial.endBeforeThatOf(write.pid());
        if (early.isPresent()) {
            Text returned = Text.of("observe returned before the child had ended", "observe 在子进程结束之前就返回了");
            return Finding.failed(
                    expected, returned, new Note(early.get(), Text.of("the child is still there", "子进程还在")));
        }
        return Finding.of(
                told.parentBefore() == age && told.parentAfter() == age && told.really() == age,
                expected,
                Text.of("it told %d before and %d after", "它返回：之前 %d，之后 %d", told.parentBefore(), told.parentAfter()));
    }

    /** What the child read last in its own process is what {@code observe} told. */
    static Check theChildTellsWhatItSaw() {
        return history -> {
            Trial trial = Trial.of(history);
            Text expected = Text.of(
                    "the child writes %s, and what it reads then comes back", "子进程写入 %s，它随后读到的值传回父进程", trial.wanted());
            Optional<Event> write =
                    trial.elsewhere("writes").filter(event -> event.fact().equals(trial.wanted()));
            if (write.isEmpty()) {
                return Finding.failed(expected, noChild(trial), inTheParent(history, trial));
            }
            List<Event> deeds = trial.deeds(write.get().pid());
            String last = deeds.get(deeds.size() - 1).fact();
            boolean read = deeds.get(deeds.size() - 1).is("reads");
            return trial.told()
                    .map(told -> Finding.of(
                            read && last.equals(Integer.toString(told.childAfter())),
                            expected,
                            read
                                    ? Text.of("it read %s; told was %d", "它读到 %s；返回的是 %d", last, told.childAfter())
                                    : Text.of("it never read it", "它没有再读")))
                    .orElseGet(() -> Finding.failed(expected, silence(trial)));
        };
    }

    /** Though the parent's age is another by then, the child has found 18. */
    static Check theChildBeginsAfresh(int inParent) {
        return history -> {
            Trial trial = Trial.of(history);
            Text expected = Text.of(
                    "the parent has %d, and the child begins with 18 all the same", "父进程是 %d，而子进程仍从 18 开始", inParent);
            Optional<Event> first = trial.elsewhere("writes")
                    .flatMap(write -> trial.deeds(write.pid()).stream().findFirst());
            if (first.isEmpty()) {
                return Finding.failed(expected, noChild(trial), inTheParent(history, trial));
            }
            return trial.told()
                    .map(told -> Finding.of(
                            first.get().is("reads") && told.childBefore() == 18 && told.parentBefore() == inParent,
                            expected,
                            Text.of(
                                            "told were %d in the parent and %d in the child, which first ",
                                            "返回：父进程 %d，子进程 %d；子进程首先", told.parentBefore(), told.childBefore())
                                    .then(summary(List.of(first.get())))))
                    .orElseGet(() -> Finding.failed(expected, silence(trial)));
        };
    }

    /** A child was there and failed, and {@code observe} threw an {@code IOException}. */
    static Check aFailureIsNoObservation() {
        return history -> {
            Trial trial = Trial.of(history);
            Text expected = Text.of(
                    "the child cannot set %s and fails, so observe throws an IOException",
                    "子进程无法设为 %s 而失败，因此 observe 抛出 IOException", trial.wanted());
            Optional<Event> refusal = trial.elsewhere("refuses");
            if (refusal.isEmpty()) {
                Text nobody = Text.of("no other process has tried to set its age", "没有别的进程尝试设置 age");
                return Finding.failed(expected, nobody.then(andThrew(trial)));
            }
            return Finding.of(
                    trial.failure().isPresent(),
                    expected,
                    trial.told()
                            .map(told -> wentOn(trial, refusal.get())
                                    .then(Text.of(
                                            "observe told that the child has %d",
                                            "observe 返回：子进程的值为 %d", told.childAfter())))
                            .orElse(Text.of(
                                    "observe told nothing, and threw no IOException",
                                    "observe 没有返回结果，也没有抛出 IOException")));
        };
    }

    /** That the program was not ended by the refusal, as far as its reads show it: then observe has no failure to see. */
    private static Text wentOn(Trial trial, Event refusal) {
        return trial.deeds(refusal.pid()).stream()
                .dropWhile(deed -> !deed.equals(refusal))
                .filter(deed -> deed.is("reads"))
                .findFirst()
                .map(read ->
                        Text.of("main went on after the refusal and read %s; ", "main 在被拒绝之后继续运行，读到 %s；", read.fact()))
                .orElse(Text.same(""));
    }
}
