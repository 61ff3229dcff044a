package forkshop.judge.t08_orphans;

import forkshop.judge.Text;
import forkshop.judge.history.Event;
import forkshop.judge.history.Telling;
import forkshop.t08_orphans.Resident;
import java.util.List;
import java.util.Optional;

/** The words for what the actors are told and answer, and for what the judge sees in the table of processes. */
final class AfterlifeTelling {

    private AfterlifeTelling() {}

    static Optional<Text> tell(Event event) {
        return switch (event.kind()) {
            case Event.COMMANDED -> Optional.of(told(event.facts()));
            case Event.RETURNED -> returned(event);
            case Event.ARRIVED -> Optional.of(arrived(event.facts()));
            case Register.SEEN -> Optional.of(seen(event.facts()));
            case Census.COUNTED ->
                Optional.of(Text.of(
                        "counts the zombies of process %s: %s",
                        "清点进程 %s 的僵尸子进程：%s",
                        event.fact(),
                        event.facts().subList(1, event.facts().size())));
            case Records.KEPT ->
                Optional.of(Text.of(
                        "knows of process %s: exit code %s, CPU time %s s",
                        "已知进程 %s：退出码 %s，CPU 时间 %s 秒",
                        event.fact(),
                        event.facts().get(1),
                        Records.seconds(Long.parseLong(event.facts().get(2)))));
            case Adoption.ORPHAN -> Optional.of(orphan(event.facts()));
            case NobodyLeft.DURING ->
                Optional.of(Text.of("sees alive: ", "看到存活的：").then(listed(event.facts())));
            case NobodyLeft.AFTER ->
                Optional.of(Text.of("sees alive afterwards: ", "结束后看到存活的：").then(listed(event.facts())));
            default -> Telling.PLAIN.tell(event);
        };
    }

    private static Text told(List<String> facts) {
        String first = facts.size() > 1 ? facts.get(1) : "";
        return switch (facts.get(0)) {
            case "make-zombie" -> Text.of("is asked for a zombie with exit code %s", "被要求产生一个退出码为 %s 的僵尸进程", first);
            case "close-lease" -> Text.of("is told to close the lease of process %s", "被要求关闭进程 %s 的租约", first);
            case "read" -> Text.of("is asked what is kept of process %s", "被问到进程 %s 的保留信息", first);
            case Records.READ_NOBODY ->
                Text.of("is asked what is kept of process %s, which does not exist", "被问到并不存在的进程 %s 的保留信息", first);
            case "zombies-of" -> Text.of("is asked for the zombies of process %s", "被问到进程 %s 的僵尸子进程", first);
            case "start-orphan" -> Text.of("is told to start an orphan: sleep %s", "被要求启动一个孤儿进程：sleep %s", first);
            case "is-orphan" ->
                Text.of(
                        "is asked whether process %s, once a child of %s, is an orphan",
                        "被问到曾是 %2$s 的子进程的 %1$s 是不是孤儿", first, facts.get(2));
            case "nursery" -> Text.of("opens a nursery", "开设一个 nursery");
            case "family" ->
                Text.of(
                        "is told to start a frozen parent with children named \"%s\" (exit code: %s) and one that goes on",
                        "被要求启动一个冻结的父进程，子进程名为“%s”（退出码：%s），另有一个继续运行的子进程",
                        first,
                        String.join(", ", facts.subList(2, facts.size())));
            case "worker" ->
                Text.of("is told to start a frozen parent with a child that works", "被要求启动一个冻结的父进程和一个在工作的子进程");
            case "generations" ->
                Text.of("is told to start a frozen parent, its child, and a child of that", "被要求启动一个冻结的父进程、它的子进程和孙进程");
            case "close" -> Text.of("is told to let the children of %s end", "被要求让 %s 的子进程结束", first);
            case "kill" -> Text.of("is told to kill process %s", "被要求杀掉进程 %s", first);
            default -> Text.of("is told to end its families", "被要求结束它的家庭");
        };
    }

    private static Optional<Text> returned(Event event) {
        List<String> facts = event.facts();
        if (event.actor().equals(AfterlifePlays.VILLAGE)) {
            return facts.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Text.of("has started ", "启动了 ").then(listed(facts)));
        }
        return switch (event.fact()) {
            case Resident.KEPT ->
                Optional.of(Text.of(
                        "returns pid %s, exit code %s, CPU %s s",
                        "返回 pid %s，退出码 %s，CPU %s 秒",
                        facts.get(1),
                        facts.get(2),
                        Records.seconds(Long.parseLong(facts.get(3)))));
            case Resident.ZOMBIES -> Optional.of(Text.of("returns %s", "返回 %s", facts.subList(1, facts.size())));
            case Resident.NOBODY -> Optional.of(Text.of("throws an IOException", "抛出 IOException"));
            case NobodyLeft.RETURNED -> Optional.of(Text.of("comes out of the nursery", "从 nursery 正常返回"));
            case NobodyLeft.THREW ->
                Optional.of(
                        Text.of("comes out of the nursery with the exception of the work", "从 nursery 带着工作抛出的异常出来"));
            default -> Telling.PLAIN.tell(event);
        };
    }

    /** The only gate stands in the nursery. */
    private static Text arrived(List<String> facts) {
        return Text.of(
                "has started the children %s and %s there, and %3$s is a child of %2$s",
                "在其中启动了子进程 %s 和 %s，%3$s 是 %2$s 的子进程", facts.get(1), facts.get(2), facts.get(3));
    }

    private static Text orphan(List<String> facts) {
        return facts.get(1).equals("lives")
                ? Text.of("sees process %s alive, parent %s", "看到进程 %s 存活，父进程 %s", facts.get(0), facts.get(2))
                : Text.of("sees that process %s does not run the command", "看到进程 %s 没有在运行该命令", facts.get(0));
    }

    private static Text listed(List<String> pids) {
        return pids.isEmpty() ? Text.of("nobody", "没有") : Text.same(String.join(", ", pids));
    }

    private static Text seen(List<String> facts) {
        return facts.get(1).isEmpty()
                ? Text.of("sees no process %s", "看不到进程 %s", facts.get(0))
                : Text.of(
                        "sees process %s: state %s, parent %s",
                        "看到进程 %s：状态 %s，父进程 %s", facts.get(0), facts.get(1), facts.get(2));
    }
}
