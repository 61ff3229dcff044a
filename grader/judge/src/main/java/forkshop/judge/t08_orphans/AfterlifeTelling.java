package forkshop.judge.t08_orphans;

import forkshop.judge.Text;
import forkshop.judge.history.Event;
import forkshop.judge.history.Telling;
import java.util.List;
import java.util.Optional;

/** The words for what the judge sees in the table of processes. */
final class AfterlifeTelling {

    private AfterlifeTelling() {}

    static Optional<Text> tell(Event event) {
        return switch (event.kind()) {
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
