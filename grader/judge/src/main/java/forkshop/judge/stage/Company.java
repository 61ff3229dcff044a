package forkshop.judge.stage;

import forkshop.judge.history.Event;
import forkshop.judge.stage.nursery.Nursling;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The actors of a stage and what they say: turns the lines of their links into events, and keeps each call's state. */
final class Company implements Connection.Listener {

    private final Recording recording;
    private final Map<String, Actor> actors = new LinkedHashMap<>();
    private final Map<Connection, Actor> byLink = new ConcurrentHashMap<>();
    private final Map<String, Call> calls = new ConcurrentHashMap<>();
    private int lastCall;
    private BiFunction<String, List<String>, List<String>> broker = (question, facts) -> List.of();

    Company(Recording recording) {
        this.recording = recording;
    }

    // --- What the judge does ---

    Actor engage(String name, Nursling nursling) {
        Actor actor = recording.read(() -> actors.computeIfAbsent(name, unused -> new Actor(name, nursling)));
        actor.startedAs(nursling);
        var unused = nursling.ended().thenAccept(ending -> bury(actor, Integer.toString(ending.code())));
        return actor;
    }

    Optional<Actor> find(String name) {
        return recording.read(() -> Optional.ofNullable(actors.get(name)).filter(Actor::hasConnected));
    }

    List<Actor> actors() {
        return recording.read(() -> List.copyOf(actors.values()));
    }

    boolean allDead() {
        return actors().stream().allMatch(Actor::dead);
    }

    void broker(BiFunction<String, List<String>, List<String>> answers) {
        recording.change(() -> broker = answers);
    }

    Call tell(Actor actor, String command, List<String> arguments) {
        Call call = new Call(recording.read(() -> ++lastCall), actor, command, arguments);
        calls.put(Integer.toString(call.number()), call);
        List<String> told = new ArrayList<>(List.of(command));
        told.addAll(arguments);
        recording.add(actor, call.number(), Event.COMMANDED, told);
        if (actor.dead()) {
            recording.change(() -> call.end(Call.State.DIED, List.of()));
        } else {
            actor.connection().say("command", Integer.toString(call.number()), told);
        }
        return call;
    }

    void free(Call call) {
        recording.change(call::setFree);
        while (recording.read(() -> !call.gates().isEmpty())) {
            pass(call, "");
        }
    }

    void pass(Call call, String word) {
        Call.Gate gate = recording.read(call.gates()::pollFirst);
        if (gate != null) {
            open(call, gate, word);
        }
    }

    private void open(Call call, Call.Gate gate, String word) {
        recording.add(call.actor(), call.number(), Event.PASSED, List.of(gate.name()));
        acknowledge(call.actor().connection(), gate.message(), word.isEmpty() ? List.of() : List.of(word));
    }

    void farewell() {
        actors().stream()
                .filter(actor -> actor.hasConnected() && !actor.dead())
                .forEach(actor -> actor.connection().say("bye", "0"));
    }

    // --- What the actors say ---

    @Override
    public void said(Connection from, List<String> line) {
        if (recording.flooded()) {
            from.close();
            return;
        }
        String number = line.get(1);
        switch (line.get(0)) {
            case "hello" -> greet(from, number, line.get(4));
            case "ready" -> {
                recording.change(actor(from)::setReady);
                acknowledge(from, number, List.of());
            }
            case "tell" -> {
                recording.add(actor(from), command(line), line.get(3), line.subList(4, line.size()));
                acknowledge(from, number, List.of());
            }
            case "leaving" -> acknowledge(from, number, List.of());
            case "gate" -> arrive(from, number, line);
            case "ask" ->
                acknowledge(
                        from, number, recording.read(() -> broker.apply(line.get(3), line.subList(4, line.size()))));
            case "done" -> {
                end(actor(from), line.get(2), line.get(3), line.subList(4, line.size()));
                acknowledge(from, number, List.of());
            }
            default -> from.close();
        }
    }

    private void greet(Connection from, String number, String name) {
        String known = name.isEmpty() ? "process " + from.pid() : name;
        recording.change(() -> {
            Actor actor = actors.get(known);
            if (actor == null || actor.dead()) {
                actor = new Actor(known, null);
            } else if (!actor.awaits(from)) {
                // The name is another process's, which lives.
                actor = new Actor(known + " (pid " + from.pid() + ")", null);
            }
            actors.put(actor.name(), actor);
            actor.connected(from);
            byLink.put(from, actor);
        });
        Theatre.countProcess();
        recording.add(actor(from), 0, Event.CONNECTED, List.of());
        acknowledge(from, number, List.of());
    }

    private void arrive(Connection from, String number, List<String> line) {
        String gate = line.get(3);
        recording.add(actor(from), command(line), Event.ARRIVED, line.subList(3, line.size()));
        Call call = call(actor(from), line.get(2));
        if (call == null) {
            acknowledge(from, number, List.of());
            return;
        }
        // In one step: a call to which all gates are open must not be seen standing at one.
        if (!recording.changing(() -> call.holdAt(new Call.Gate(number, gate)))) {
            recording.add(call.actor(), call.number(), Event.PASSED, List.of(gate));
            acknowledge(from, number, List.of());
        }
    }

    private void end(Actor actor, String kind, String command, List<String> facts) {
        Call call = call(actor, command);
        recording.add(actor, Integer.parseInt(command), kind, facts);
        if (call != null) {
            Call.State state = kind.equals(Event.RETURNED) ? Call.State.RETURNED : Call.State.THREW;
            recording.changing(() -> call.end(state, facts)).forEach(gate -> open(call, gate, ""));
        }
    }

    /** The call, if it is this actor's: no process speaks of what another one was told to do. */
    private @Nullable Call call(Actor actor, String number) {
        Call call = calls.get(number);
        return call != null && call.actor() == actor ? call : null;
    }

    private static int command(List<String> line) {
        return line.get(2).isEmpty() ? 0 : Integer.parseInt(line.get(2));
    }

    private static void acknowledge(Connection to, String number, List<String> answer) {
        to.say("ack", number, answer);
    }

    private Actor actor(Connection link) {
        Actor actor = byLink.get(link);
        if (actor == null) {
            throw new IllegalStateException("a link without a name");
        }
        return actor;
    }

    // --- How they die ---

    @Override
    public void hungUp(Connection from) {
        Actor actor = byLink.get(from);
        if (actor != null && actor.nursling().isEmpty()) {
            bury(actor, "");
        } else if (actor != null) {
            recording.change(() -> lose(actor));
        }
    }

    /** Its death is on record: with the exit code where its parent is ours. */
    private void bury(Actor actor, String code) {
        recording.add(actor, 0, Event.ENDED, code.isEmpty() ? List.of() : List.of(code));
        recording.change(() -> lose(actor));
    }

    private void lose(Actor actor) {
        actor.died();
        running(actor).forEach(call -> call.end(Call.State.DIED, List.of()));
    }

    private Collection<Call> running(Actor actor) {
        return calls.values().stream()
                .filter(call -> call.actor() == actor && !call.ended())
                .toList();
    }
}
