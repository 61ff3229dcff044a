package forkshop.judge.stage;

import forkshop.judge.history.Event;
import forkshop.judge.stage.nursery.ProcFs;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Watches one running call from outside and tells, with evidence, when it can only be waiting. Two looks at the operating
 * system frame one question over the link: its answer comes in order behind all that the actor had to say, so no message
 * can still be on its way.
 */
final class Witness {

    /** So many looks in a row without any thread having run. */
    private static final int LOOKS_ASLEEP = 3;

    /** Nobody is silent who has not been looked at so often: on a busy machine there may be one look in all that time. */
    private static final int LOOKS_SILENT = 10;

    /**
     * A poller is known by its wake-ups without an event, a spinner by the CPU time it burns without one. Whoever talks to
     * another process, a broker say, wakes up a dozen times before the next event, and slowly on a busy machine.
     */
    static final Proof FIRST_PROOF = new Proof(20, Duration.ofMillis(150), 40, Duration.ofMillis(300));

    /** Once known, it need only be seen at it again. */
    private static final Proof PROOF_AGAIN = new Proof(2, Duration.ofMillis(10), 10, Duration.ofMillis(40));

    /** So many events without coming to an end make a circle: nobody needs as many. */
    private static final int ROUND_AND_ROUND = 200;

    private final Call call;
    private final Recording recording;
    private final Attendants attendants;
    private final int eventsAtFirst;
    private boolean restless;
    private int eventsSeen;
    private long since;
    private long idleSince;
    private ToldRest rest = new ToldRest();
    private Sight first = Sight.NOTHING;
    private Sight last = Sight.NOTHING;
    private int looksAsleep;
    private int looksSilent;
    private int looks;
    private int looksRunning;

    Witness(Call call, Recording recording, Attendants attendants) {
        this.call = call;
        this.recording = recording;
        this.attendants = attendants;
        this.eventsAtFirst = eventsOfActor();
        startAgain();
    }

    Call call() {
        return call;
    }

    /** Forgets what it has seen: others were let pass, so everything may have changed. */
    void startAgain() {
        eventsSeen = eventsOfActor();
        since = System.nanoTime();
        idleSince = since;
        rest = new ToldRest();
        first = Sight.NOTHING;
        last = Sight.NOTHING;
        looksAsleep = 0;
        looksSilent = 0;
        looks = 0;
        looksRunning = 0;
    }

    /** The evidence that the call waits, as far as one more look can tell; does not block for long. */
    Optional<String> testify(Duration patience) {
        if (eventsOfActor() != eventsSeen) {
            restless = false;
            startAgain();
        }
        if (eventsSeen - eventsAtFirst >= ROUND_AND_ROUND) {
            return Optional.of("goes round and round: one event after another without an end");
        }
        looksSilent++;
        if (!ProcFs.available()) {
            return toldRest(patience).or(() -> quiet(patience));
        }
        look();
        if (!last.running() && ProcFs.lockWaiters().contains(call.actor().outsidePid())) {
            return confirmed("waits for a file lock (/proc/locks)", false);
        }
        // Who sleeps may wait for one of the judge's own, who has not had a CPU yet. Only when those rest between the
        // looks is nobody about to wake it.
        if (looksAsleep >= LOOKS_ASLEEP && attendants.rest()) {
            Optional<String> sleep = confirmed("asleep: none of its threads can run by itself", true);
            if (sleep.isPresent()) {
                return sleep;
            }
        }
        return effort().or(() -> quiet(patience));
    }

    private void look() {
        Sight now = Sight.of(call.actor().outsidePid());
        if (first.equals(Sight.NOTHING)) {
            first = now;
        }
        looks++;
        if (now.running()) {
            looksRunning++;
            // Who stands ready on a busy machine is silent for want of a CPU, not because it waits.
            idleSince = System.nanoTime();
            looksSilent = 0;
        }
        looksAsleep = now.sameSleepAs(last) ? looksAsleep + 1 : 0;
        last = now;
    }

    /** The question over the link, and the second look. */
    private Optional<String> confirmed(String evidence, boolean mindTimers) {
        Sight before = last;
        Optional<List<String>> states = call.actor().threadStates();
        boolean timer = mindTimers && states.orElse(List.of()).contains(Thread.State.TIMED_WAITING.name());
        boolean still =
                Lookout.sleepsOn(() -> Sight.of(call.actor().outsidePid()).sameSleepAs(before))
                        && eventsOfActor() == eventsSeen;
        looksAsleep = still ? looksAsleep : 0;
        return still && !timer && states.isPresent() ? Optional.of(evidence) : Optional.empty();
    }

    private Optional<String> effort() {
        Proof proof = restless ? PROOF_AGAIN : FIRST_PROOF;
        Effort effort = new Effort(
                last.wakeUps() - first.wakeUps(),
                Duration.ofNanos(last.cpuNanos() - first.cpuNanos()),
                Duration.ofNanos(System.nanoTime() - since),
                looks,
                looksRunning);
        if (proof.ofPolling(effort)) {
            return restless("polls: woke up again and again without an event");
        }
        return proof.ofSpinning(effort) ? restless("spins: burnt CPU time without an event") : Optional.empty();
    }

    private Optional<String> restless(String evidence) {
        if (call.actor().threadStates().isEmpty() || eventsOfActor() != eventsSeen) {
            return Optional.empty();
        }
        restless = true;
        return Optional.of(evidence);
    }

    private Optional<String> toldRest(Duration patience) {
        Duration time = patience.compareTo(ToldRest.LONG_ENOUGH) < 0 ? patience : ToldRest.LONG_ENOUGH;
        return rest.lastsFor(time, call.actor().stacks()) && eventsOfActor() == eventsSeen
                ? Optional.of(Event.TOLD_REST)
                : Optional.empty();
    }

    private Optional<String> quiet(Duration patience) {
        return looksSilent >= LOOKS_SILENT && passedSince(idleSince, patience) && nothingIsOnItsWay()
                ? Optional.of(Event.ONLY_QUIET)
                : Optional.empty();
    }

    /** An answer comes behind all that the actor had to say; who does not answer has not said anything either. */
    private boolean nothingIsOnItsWay() {
        var unused = call.actor().threadStates();
        return eventsOfActor() == eventsSeen;
    }

    private static boolean passedSince(long moment, Duration time) {
        return System.nanoTime() - moment >= time.toNanos();
    }

    private int eventsOfActor() {
        return recording.read(() -> recording.eventsOf(call.actor()));
    }

    /** What a call has done since its last event, as {@code looks} looks at it show. */
    record Effort(long wakeUps, Duration cpu, Duration wall, int looks, int looksRunning) {

        private boolean mostlyAsleep() {
            return looksRunning * 5 <= looks;
        }
    }

    /**
     * How much of it proves that the call waits.
     *
     * @param wakeUps from a thread that mostly sleeps, for {@code wall} at least
     * @param manyWakeUps from any: on a busy machine, who sleeps little at a time is mostly seen waiting for a CPU
     * @param cpu of a thread that does not sleep
     */
    record Proof(int wakeUps, Duration wall, int manyWakeUps, Duration cpu) {

        boolean ofPolling(Effort effort) {
            boolean few = effort.wakeUps() >= wakeUps && effort.mostlyAsleep();
            return (few || effort.wakeUps() >= manyWakeUps) && effort.wall().compareTo(wall) >= 0;
        }

        boolean ofSpinning(Effort effort) {
            return effort.cpu().compareTo(cpu) >= 0;
        }
    }
}
