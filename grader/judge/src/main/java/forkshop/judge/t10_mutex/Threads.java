package forkshop.judge.t10_mutex;

import forkshop.judge.check.LostCriterion;
import forkshop.judge.history.Event;
import forkshop.judge.history.History;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells apart what the threads of one process do: each of its commands runs in a thread of its own. */
final class Threads {

    private Threads() {}

    /** The same history, in which an actor with several commands acts as {@code buyer 1, thread 2}. */
    static History named(History history) {
        Map<Integer, String> names = names(history);
        return new History(
                history.scenario(),
                history.events().stream()
                        .map(event -> by(names.getOrDefault(event.command(), event.actor()), event))
                        .toList());
    }

    /** The same loss, explained by such a history. */
    static LostCriterion named(LostCriterion lost) {
        History history = lost.history();
        return history == null ? lost : new LostCriterion(lost.verdict(), lost.finding(), named(history));
    }

    private static Map<Integer, String> names(History history) {
        Map<String, List<Integer>> commands = new HashMap<>();
        history.of(Event.COMMANDED)
                .forEach(order -> commands.computeIfAbsent(order.actor(), unused -> new ArrayList<>())
                        .add(order.command()));
        Map<Integer, String> names = new HashMap<>();
        commands.forEach((actor, own) -> {
            for (int thread = 1; own.size() > 1 && thread <= own.size(); thread++) {
                names.put(own.get(thread - 1), actor + ", thread " + thread);
            }
        });
        return names;
    }

    private static Event by(String name, Event event) {
        return new Event(event.at(), name, event.pid(), event.command(), event.kind(), event.facts());
    }
}
