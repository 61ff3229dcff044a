package forkshop.judge.t01_states;

import forkshop.judge.Text;
import forkshop.judge.history.Event;
import forkshop.judge.history.Telling;
import java.util.List;
import java.util.Optional;

/** The words for what the judge measures itself. */
final class StateTelling {

    private StateTelling() {}

    static Optional<Text> tell(Event event) {
        return event.is(Accounts.MEASURED) ? Optional.of(measured(event.facts())) : Telling.PLAIN.tell(event);
    }

    private static Text measured(List<String> facts) {
        return Text.of(
                "measures process %s: CPU time %s s, waited for a CPU %s s",
                "测得进程 %s：CPU 时间 %s 秒，等待 CPU %s 秒",
                facts.get(0),
                Accounts.seconds(facts.get(1)),
                Accounts.seconds(facts.get(2)));
    }
}
