package forkshop.judge.stage;

import forkshop.judge.history.Event;
import forkshop.judge.history.History;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * The events of the play that is on, and the one lock under which everything about it changes. Whoever waits here wakes
 * with every change, so nothing is polled that an event can tell.
 */
final class Recording {

    /** What an event weighs besides its facts, in characters. */
    private static final long EVENT = 200;

    private static final long FLOOD = 12_000_000;

    private static final int FIRST = 40;

    private static final int SHORT = 100;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<Event> events = new ArrayList<>();
    private final Map<Actor, Integer> counts = new HashMap<>();
    private String scenario = "";
    private long weight;
    private long start = System.nanoTime();

    /** Begins a new history. */
    void begin(String name) {
        change(() -> {
            events.clear();
            weight = 0;
            scenario = name;
            start = System.nanoTime();
        });
    }

    void add(Actor actor, int command, String kind, List<String> facts) {
        change(() -> {
            if (weight > FLOOD) {
                return;
            }
            events.add(new Event(now(), actor.name(), actor.pid(), command, kind, List.copyOf(facts)));
            weight += EVENT + facts.stream().mapToLong(String::length).sum();
            if (weight > FLOOD) {
                keepTheBeginning();
            }
            if (!kind.equals(Event.ACCOUNTED)) {
                counts.merge(actor, 1, Integer::sum);
            }
        });
    }

    History history() {
        return read(() -> new History(scenario, events));
    }

    /** Whether more was told than any play needs; the judge's memory is not for the submission to fill. */
    boolean flooded() {
        return read(() -> weight > FLOOD);
    }

    /** The first events, shortened: enough for an explanation, and no weight. */
    private void keepTheBeginning() {
        List<Event> first =
                events.stream().limit(FIRST).map(Recording::shortened).toList();
        events.clear();
        events.addAll(first);
    }

    private static Event shortened(Event event) {
        List<String> facts = event.facts().stream()
                .limit(FIRST)
                .map(fact -> fact.substring(0, Math.min(fact.length(), SHORT)))
                .toList();
        return new Event(event.at(), event.actor(), event.pid(), event.command(), event.kind(), facts);
    }

    int size() {
        return events.size();
    }

    /** How much has happened to {@code actor} in all its histories. */
    int eventsOf(Actor actor) {
        return counts.getOrDefault(actor, 0);
    }

    Duration now() {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    void change(Runnable change) {
        changing(() -> {
            change.run();
            return true;
        });
    }

    /** Changes something, wakes who waits, and returns what the change tells. */
    <T> T changing(Supplier<T> change) {
        lock.lock();
        try {
            T told = change.get();
            changed.signalAll();
            return told;
        } finally {
            lock.unlock();
        }
    }

    <T> T read(Supplier<T> reading) {
        lock.lock();
        try {
            return reading.get();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until {@code condition} holds, at most {@code limit}; returns whether it holds. */
    boolean await(BooleanSupplier condition, Duration limit) {
        long left = limit.toNanos();
        lock.lock();
        try {
            while (!condition.getAsBoolean()) {
                if (left <= 0) {
                    return false;
                }
                left = changed.awaitNanos(left);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the judge was interrupted", e);
        } finally {
            lock.unlock();
        }
    }
}
