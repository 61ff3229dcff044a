package forkshop.judge.t08_orphans;

import forkshop.judge.Text;
import forkshop.judge.check.Check;
import forkshop.judge.check.Finding;
import forkshop.judge.check.Finding.Note;
import forkshop.judge.history.Event;
import forkshop.judge.history.History;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Two leases: both are zombies with their exit codes; when the first is closed, it is gone and, even when that is closed once
 * more, the second still a zombie; then that is gone as well. No closing throws. "Gone" may also mean that somebody else is
 * its parent now, who has not got round to asking.
 */
final class Undead implements Check {

    @Override
    public Finding judge(History history) {
        List<Event> made = history.that(
                        event -> event.is(Event.COMMANDED) && event.fact().equals("make-zombie"))
                .toList();
        List<Event> seen = history.of(Register.SEEN);
        List<Function<Event, Finding>> right = List.of(
                look -> undead(look, code(made.get(0))),
                look -> undead(look, code(made.get(1))),
                look -> gone(look, seen.get(0)),
                look -> kept(look, seen.get(1)),
                look -> gone(look, seen.get(1)));
        for (int i = 0; i < right.size() && i < seen.size(); i++) {
            Finding finding = right.get(i).apply(seen.get(i));
            if (!finding.passed()) {
                return finding;
            }
        }
        Optional<Event> harm = harmOfClosing(history);
        if (harm.isPresent()) {
            return Finding.failed(
                    Text.of("a lease closes without harm, even twice", "租约可以关闭，重复关闭也没有害处"),
                    Text.of("close threw an exception", "close 抛出了异常"),
                    new Note(harm.get(), Text.of("should just return", "应当直接返回")));
        }
        return Finding.of(
                seen.size() == right.size(),
                Text.of("zombies until their leases are closed", "租约关闭之前一直是僵尸进程"),
                Text.of("no zombie was made", "没有产生僵尸进程"));
    }

    private static Optional<Event> harmOfClosing(History history) {
        return history.that(event -> event.is(Event.COMMANDED) && event.fact().equals(AfterlifePlays.CLOSE_LEASE))
                .flatMap(closing -> history.of(closing.command()).stream())
                .filter(event -> event.is(Event.THREW))
                .findFirst();
    }

    private static int code(Event made) {
        return Integer.parseInt(made.facts().get(1));
    }

    private static Finding undead(Event seen, int code) {
        String pid = seen.fact();
        String letter = seen.facts().get(1);
        int status = Integer.parseInt(seen.facts().get(3));
        Text expected = Text.of("process %s is a zombie (Z) with exit code %d", "进程 %s 是僵尸（Z），退出码为 %d", pid, code);
        if (letter.equals("Z")) {
            return Finding.of(status == code << 8, expected, Text.of("its wait status is %d", "它的等待状态值是 %d", status));
        }
        Text but = letter.isEmpty()
                ? Text.of("there is no process %s", "没有进程 %s", pid)
                : Text.of("its state is %s", "它的状态是 %s", letter);
        Text right = Text.of("should be a zombie (Z) with exit code %d", "应当是僵尸（Z），退出码为 %d", code);
        return Finding.failed(expected, but, new Note(seen, right));
    }

    private static Finding kept(Event after, Event before) {
        return Finding.of(
                after.facts().equals(before.facts()),
                Text.of("process %s is kept when another lease is closed", "关闭另一个租约时，进程 %s 仍被保留", after.fact()),
                Text.of("its parent has ended", "它的父进程已经结束"),
                new Note(after, Text.of("should still be a zombie", "应当仍是僵尸")));
    }

    private static Finding gone(Event after, Event before) {
        boolean gone = after.facts().get(1).isEmpty()
                || !after.facts().get(2).equals(before.facts().get(2));
        return Finding.of(
                gone,
                Text.of("process %s is gone when its lease is closed", "租约关闭后进程 %s 消失", after.fact()),
                Text.of(
                        "its state is %s, and it has the same parent",
                        "它的状态是 %s，父进程没有变", after.facts().get(1)));
    }
}
