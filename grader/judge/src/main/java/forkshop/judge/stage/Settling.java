package forkshop.judge.stage;

import static java.util.stream.Collectors.toMap;

import forkshop.judge.Text;
import forkshop.judge.check.Finding;
import forkshop.judge.check.LostCriterion;
import forkshop.judge.history.Event;
import forkshop.judge.history.History;
import forkshop.judge.score.Verdict;
import forkshop.judge.stage.nursery.Nursery;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds out what running calls are doing, so that the judge neither hopes nor sleeps. A call is accounted for when it has
 * ended, stands at a gate, or provably waits. A mistake here can only miss a fault, never invent one: whoever is let
 * pass too early merely overlaps less.
 */
final class Settling {

    private static final Duration LOOK = Duration.ofMillis(4);

    /** So long a sleeper may take to wake up before an overlap goes on without it: longer than the tutorial's naps. */
    private static final Duration LONGEST_NAP = Duration.ofSeconds(6);

    /** So long nothing on the whole stage may move before a hang is called one, ahead of the limit. */
    private static final Duration STILL = Duration.ofSeconds(1);

    private final Theatre theatre;
    private final Recording recording;
    private final Company company;
    private final Nursery nursery;

    Settling(Theatre theatre, Recording recording, Company company, Nursery nursery) {
        this.theatre = theatre;
        this.recording = recording;
        this.company = company;
        this.nursery = nursery;
    }

    /** Plays the calls against each other until all have ended. */
    void overlap(Collection<Call> calls) {
        Map<Call, Witness> witnesses = witnesses(calls);
        while (!allEnded(calls)) {
            settle(calls, witnesses, LONGEST_NAP);
            List<Call> held = calls.stream().filter(this::atGate).toList();
            if (held.isEmpty() && !allEnded(calls)) {
                awaitMove(calls);
            }
            held.forEach(call -> company.pass(call, ""));
            witnesses.values().forEach(Witness::startAgain);
        }
    }

    /** Waits until every call is accounted for; one that is silent for {@code patience} is taken to wait. */
    void settle(Collection<Call> calls, Duration patience) {
        settle(calls, witnesses(calls), patience);
    }

    private Map<Call, Witness> witnesses(Collection<Call> calls) {
        return calls.stream().collect(toMap(call -> call, call -> new Witness(call, recording)));
    }

    private void settle(Collection<Call> calls, Map<Call, Witness> witnesses, Duration patience) {
        long deadline = System.nanoTime() + theatre.limits().known().toNanos();
        boolean extended = false;
        while (true) {
            List<Call> busy = calls.stream().filter(this::running).toList();
            Map<Call, String> evidence = evidence(busy, witnesses, patience);
            if (evidence.size() == busy.size()) {
                evidence.forEach((call, how) ->
                        recording.add(call.actor(), call.number(), Event.ACCOUNTED, List.of(how)));
                return;
            }
            if (System.nanoTime() > deadline) {
                if (extended) {
                    throw timeout(endOf(busy.get(0)), busy);
                }
                extended = true;
                deadline += theatre.limits().hang().minus(Limits.BASE).toNanos();
            }
            recording.await(() -> busy.stream().anyMatch(call -> !running(call)), LOOK);
        }
    }

    private static Map<Call, String> evidence(
            Collection<Call> busy, Map<Call, Witness> witnesses, Duration patience) {
        return busy.stream()
                .map(call -> Map.entry(call, witnesses.get(call).testify(patience)))
                .filter(entry -> entry.getValue().isPresent())
                .collect(toMap(Map.Entry::getKey, entry -> entry.getValue().orElseThrow()));
    }

    /** Waits until all calls have ended, their gates being open. */
    void untilEnded(Collection<Call> calls) {
        if (!recording.await(() -> calls.stream().allMatch(Call::ended), STILL)) {
            awaitAll(calls);
        }
    }

    private void awaitAll(Collection<Call> calls) {
        while (!allEnded(calls)) {
            awaitMove(calls);
        }
    }

    /** Waits for an event, an end or an arrival: all calls seem to wait, and nobody is held who could wake them. */
    private void awaitMove(Collection<Call> calls) {
        Stillness stillness = new Stillness(company, nursery);
        int events = eventCount();
        long start = System.nanoTime();
        Duration limit = Limits.BASE;
        while (eventCount() == events && !allEnded(calls)) {
            recording.await(() -> eventCount() != events, Duration.ofMillis(50));
            if (stillness.lastsFor(STILL)) {
                throw timeout(endOf(anyRunning(calls)), calls);
            }
            if (System.nanoTime() - start > limit.toNanos()) {
                if (limit.compareTo(theatre.limits().hang()) >= 0) {
                    throw timeout(endOf(anyRunning(calls)), calls);
                }
                limit = theatre.limits().hang();
            }
        }
    }

    private Call anyRunning(Collection<Call> calls) {
        return calls.stream().filter(this::running).findFirst().orElseGet(() -> calls.iterator().next());
    }

    private static Text endOf(Call call) {
        return Text.of(
                "%s to return from %s", "%s 从 %s 返回", call.actor().name(), call.command());
    }

    private int eventCount() {
        return recording.read(recording::size);
    }

    private boolean running(Call call) {
        return recording.read(() -> call.state() == Call.State.RUNNING);
    }

    private boolean atGate(Call call) {
        return recording.read(() -> call.state() == Call.State.AT_A_GATE);
    }

    private boolean allEnded(Collection<Call> calls) {
        return recording.read(() -> calls.stream().allMatch(Call::ended));
    }

    /** A hang, told with the place where the first of {@code hanging} stands in the submission. */
    LostCriterion timeout(Text expected, Collection<Call> hanging) {
        History history = recording.history();
        Optional<Call> first = hanging.stream().filter(this::running).findFirst();
        List<String> stack = first.map(call -> call.actor().stacks()).orElse(List.of());
        Text where = stack.stream()
                .filter(theatre::isOfSubmission)
                .findFirst()
                .map(frame -> Text.of("nothing moves any more; it waits in %s", "再没有任何动静;它停在 %s", frame))
                .orElse(Text.of("nothing moves any more", "再没有任何动静"));
        List<Event> events = new ArrayList<>(history.events());
        first.ifPresent(call -> events.add(new Event(
                recording.now(), call.actor().name(), call.actor().pid(), call.number(), Event.STACK, ofSubmission(stack))));
        return new LostCriterion(
                Verdict.TIMEOUT,
                Finding.failed(expected, where),
                new History(history.scenario(), events));
    }

    private List<String> ofSubmission(List<String> stack) {
        return stack.stream().filter(theatre::isOfSubmission).limit(8).toList();
    }
}
