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
                        "清点进程 %s 的僵尸子进程:%s",
                        event.fact(),
                        event.facts().subList(1, event.facts().size())));
            default -> Telling.PLAIN.tell(event);
        };
    }

    private static Text seen(List<String> facts) {
        return facts.get(1).isEmpty()
                ? Text.of("sees no process %s", "看不到进程 %s", facts.get(0))
                : Text.of(
                        "sees process %s: state %s, parent %s",
                        "看到进程 %s:状态 %s,父进程 %s", facts.get(0), facts.get(1), facts.get(2));
    }
}
