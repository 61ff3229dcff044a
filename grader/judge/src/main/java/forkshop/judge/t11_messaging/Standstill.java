package forkshop.judge.t11_messaging;

import forkshop.judge.Text;
import forkshop.judge.check.Finding;
import forkshop.judge.check.Finding.Note;
import forkshop.judge.check.LostCriterion;
import forkshop.judge.history.Event;
import forkshop.judge.history.History;
import forkshop.judge.score.Verdict;
import forkshop.judge.stage.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** A put that hangs while another process waits in take: each may have what the other one needs, so both are told. */
final class Standstill {

    private final Call taker;
    private final Predicate<String> isOfSubmission;

    Standstill(Call taker, Predicate<String> isOfSubmission) {
        this.taker = taker;
        this.isOfSubmission = isOfSubmission;
    }

    /** Lets {@code put} run; a hang of it is told together with the place where the taker waits. */
    void watch(Runnable put) {
        try {
            put.run();
        } catch (LostCriterion lost) {
            History history = lost.history();
            throw lost.verdict() == Verdict.TIMEOUT && history != null
                    ? place().map(frame -> toldWith(frame, lost, history)).orElse(lost)
                    : lost;
        }
    }

    private Optional<String> place() {
        return taker.actor().stacks().stream()
                .filter(isOfSubmission)
                .filter(frame -> frame.contains(".take("))
                .findFirst();
    }

    private LostCriterion toldWith(String frame, LostCriterion lost, History history) {
        List<Event> events = new ArrayList<>(history.events());
        Event waits = new Event(
                events.get(events.size() - 1).at(),
                taker.actor().name(),
                taker.actor().pid(),
                taker.number(),
                Event.STACK,
                List.of(frame));
        events.add(waits);
        Text but = lost.finding()
                .but()
                .then(Text.of(
                        "; meanwhile %s waits in %s: look at t11.3 and t11.4",
                        "；同时 %s 在 %s 中等待：t11.3 和 t11.4 都要看", taker.actor().name(), frame));
        Note note = new Note(waits, Text.of("waits for a message, which put has to bring", "在等待消息，而消息要由 put 送来"));
        return new LostCriterion(
                Verdict.TIMEOUT,
                Finding.failed(lost.finding().expected(), but, note),
                new History(history.scenario(), events));
    }
}
