package forkshop.judge.stage;

import forkshop.judge.Text;
import forkshop.judge.check.Finding;
import forkshop.judge.check.LostCriterion;
import forkshop.judge.history.Event;
import forkshop.judge.history.Frame;
import forkshop.judge.history.History;
import forkshop.judge.score.Verdict;
import forkshop.judge.stage.nursery.Nursery;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Finds out what running calls are doing, so that the judge neither hopes nor sleeps. A call is accounted for when it has
 * ended, stands at a gate, or provably waits. A mistake here can only miss a fault, never invent one: whoever is let
 * pass too early merely overlaps less.
 */
final class Settling {

    private static final Duration LOOK = Duration.ofMillis(4);

    /** Looking takes CPU time from those who are looked at, so the judge rests so many times as long as it looked. */
    private static final int REST_PER_LOOK = 2;

    /** So long a sleeper may take to wake up before an overlap goes on without it: longer than the tutorial's naps. */
    private static final Duration LONGEST_NAP = Duration.ofSeconds(6);

    /** So long a call is left alone to end by itself: most do. */
    private static final Duration BEFORE_LOOKING = Duration.ofMillis(300);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private final Theatre theatre;
    private final Recording recording;
    private final Company company;
    private final Nursery nursery;
    private final Attendants attendants;
    private final Spinning spinning;

    Settling(Theatre theatre, Recording recording, Company company, Nursery nursery, Attendants attendants) {
        this.theatre = theatre;
        this.recording = recording;
        this.company = company;
        this.nursery = nursery;
        this.attendants = attendants;
        this.spinning = new Spinning(recording);
    }

    /** Plays the calls against each other until all have ended. */
    void overlap(Collection<Call> calls) {
        List<Witness> witnesses = witnesses(calls);
        while (!allEnded(calls)) {
            settle(witnesses, LONGEST_NAP);
            List<Call> held = calls.stream().filter(this::atGate).toList();
            if (held.isEmpty() && !allEnded(calls)) {
                awaitMove(calls);
            }
            held.forEach(call -> company.pass(call, ""));
            witnesses.forEach(Witness::startAgain);
        }
    }

    /** Waits until every call is accounted for; one that is silent for {@code patience} is taken to wait. */
    void settle(Collection<Call> calls, Duration patience) {
        settle(witnesses(calls), patience);
    }

    private List<Witness> witnesses(Collection<Call> calls) {
        return calls.stream()
                .map(call -> new Witness(call, recording, attendants))
                .toList();
    }

    private void settle(List<Witness> witnesses, Duration patience) {
        long deadline = System.nanoTime() + theatre.limits().known().toNanos();
        boolean extended = false;
        while (true) {
            long look = System.nanoTime();
            List<Witness> busy =
                    witnesses.stream().filter(one -> running(one.call())).toList();
            Map<Call, String> evidence = evidence(busy, theatre.limits().scaled(patience));
            if (evidence.size() == busy.size()) {
                evidence.forEach(this::putOnRecord);
                return;
            }
            List<Call> calls = busy.stream().map(Witness::call).toList();
            if (System.nanoTime() > deadline) {
                if (extended) {
                    throw hang(Patience.End.LIMIT, calls);
                }
                extended = true;
                deadline += theatre.limits().hang().minus(Limits.BASE).toNanos();
            }
            recording.await(() -> calls.stream().anyMatch(call -> !running(call)), restAfter(look));
        }
    }

    private static Duration restAfter(long look) {
        Duration rest = Duration.ofNanos(REST_PER_LOOK * (System.nanoTime() - look));
        return rest.compareTo(LOOK) > 0 ? rest : LOOK;
    }

    private static Map<Call, String> evidence(List<Witness> busy, Duration patience) {
        Map<Call, String> evidence = new LinkedHashMap<>();
        for (Witness witness : busy) {
            witness.testify(patience).ifPresent(how -> evidence.put(witness.call(), how));
        }
        return evidence;
    }

    private void putOnRecord(Call call, String how) {
        recording.add(call.actor(), call.number(), Event.ACCOUNTED, List.of(how));
    }

    /** Waits until all calls have ended, their gates being open. */
    void untilEnded(Collection<Call> calls) {
        if (recording.await(() -> calls.stream().allMatch(Call::ended), BEFORE_LOOKING)) {
            return;
        }
        while (!allEnded(calls)) {
            awaitMove(calls);
        }
    }

    /** Waits for an event, an end or an arrival: all calls seem to wait, and nobody is held who could wake them. */
    private void awaitMove(Collection<Call> calls) {
        Patience patience = patience();
        int events = eventCount();
        while (eventCount() == events && !allEnded(calls)) {
            recording.await(() -> eventCount() != events, BETWEEN_LOOKS);
            patience.end().ifPresent(end -> {
                throw hang(end, calls);
            });
        }
    }

    /** Waits for {@code condition}, until nothing on the stage moves any more, or spins, or the limit of a hang has passed. */
    boolean happens(BooleanSupplier condition) {
        return endBefore(condition).isEmpty();
    }

    /** Waits likewise; a hang loses the criterion, expecting {@code what}. */
    void await(Text what, BooleanSupplier condition) {
        endBefore(condition).ifPresent(end -> {
            throw hang(end, what, List.of());
        });
    }

    private Optional<Patience.End> endBefore(BooleanSupplier condition) {
        Patience patience = patience();
        while (!recording.await(condition, BETWEEN_LOOKS)) {
            Optional<Patience.End> end = patience.end();
            if (end.isPresent()) {
                return end.filter(unused -> !recording.read(condition::getAsBoolean));
            }
        }
        return Optional.empty();
    }

    private Patience patience() {
        return new Patience(theatre.limits(), nursery, spinning, new Stillness(company, nursery, attendants));
    }

    private Call anyRunning(Collection<Call> calls) {
        return calls.stream()
                .filter(this::running)
                .findFirst()
                .orElseGet(() -> calls.iterator().next());
    }

    private static Text endOf(Call call) {
        return Text.of("%s to return from %s", "%s 从 %s 返回", call.actor().name(), call.command());
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

    /** The judge's patience with {@code calls} has come to an end; told with the place where the first of them is. */
    private LostCriterion hang(Patience.End why, Collection<Call> calls) {
        return hang(why, endOf(anyRunning(calls)), calls);
    }

    private LostCriterion hang(Patience.End why, Text expected, Collection<Call> calls) {
        return OpenTask.metIn(recording.history()).orElseGet(() -> truly(why, expected, calls));
    }

    private LostCriterion truly(Patience.End why, Text expected, Collection<Call> calls) {
        return switch (why) {
            case NOTHING_MOVES -> hang(expected, new Text("nothing moves any more", "再没有任何动静"), calls);
            case SPINS -> hang(expected, spins(), calls);
            case LIMIT -> limitPassed(expected, calls);
        };
    }

    private static Text spins() {
        return Text.of(
                "it has computed for %d s without coming to anything",
                "它已经空转了 %d 秒，没有任何结果", Patience.BURNT.toSeconds());
    }

    /** A limit has passed: a hang, unless the machine was too busy to let the submission run. */
    private LostCriterion limitPassed(Text expected, Collection<Call> hanging) {
        List<Hunger> hungers =
                hanging.stream().filter(this::running).map(Call::hunger).toList();
        if (Hunger.starved(hungers)) {
            return LostCriterion.because(
                    Verdict.STARVED,
                    expected,
                    Text.of(
                            "this machine was too busy to let it run; that is not your fault and costs no points",
                            "机器过于繁忙，没有让它运行；这不是你的错，也不扣分"),
                    recording.history());
        }
        long seconds = theatre.limits().known().toSeconds();
        return hang(
                expected, Text.of("this has not come within the limit of %d s", "在 %d 秒的上限之内没有等到", seconds), hanging);
    }

    private LostCriterion hang(Text expected, Text what, Collection<Call> hanging) {
        History history = recording.history();
        Optional<Call> first = hanging.stream().filter(this::running).findFirst();
        List<String> stack =
                first.map(call -> ofSubmission(call.actor().stacks())).orElse(List.of());
        Text but = stack.isEmpty() ? what : what.then(Text.of("; it is in %s", "；它停在 %s", Frame.shown(stack.get(0))));
        List<Event> events = new ArrayList<>(history.events());
        first.filter(unused -> !stack.isEmpty())
                .ifPresent(call -> events.add(new Event(
                        recording.now(), call.actor().name(), call.actor().pid(), call.number(), Event.STACK, stack)));
        return new LostCriterion(
                Verdict.TIMEOUT, Finding.failed(expected, but), new History(history.scenario(), events));
    }

    private List<String> ofSubmission(List<String> stack) {
        return stack.stream().filter(theatre::isOfSubmission).limit(8).toList();
    }
}
