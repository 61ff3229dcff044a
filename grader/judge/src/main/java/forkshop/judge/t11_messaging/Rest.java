package forkshop.judge.t11_messaging;

import forkshop.judge.Text;
import forkshop.judge.check.Check;
import forkshop.judge.check.Finding;
import forkshop.judge.history.Event;
import forkshop.judge.history.History;
import java.util.List;
import java.util.Optional;

/** Whoever waits was seen to wait, from outside, and not by burning CPU time. */
final class Rest implements Check {

    /** How the stage's evidence on a busy wait begins. */
    private static final String BUSY = "spins";

    @Override
    public Finding judge(History history) {
        Text expected = Text.of("take waits and uses up no CPU time", "take 等待，且不消耗 CPU 时间");
        List<Event> seen = history.of(Event.ACCOUNTED);
        Optional<Event> burning =
                seen.stream().filter(event -> event.fact().startsWith(BUSY)).findFirst();
        return burning.map(event -> Finding.failed(
                        expected, Text.of("%s kept a CPU busy while it waited", "%s 在等待时一直占用 CPU", event.actor())))
                .orElseGet(() -> Finding.of(!seen.isEmpty(), expected, Text.of("it did not wait", "它没有等待")));
    }
}
