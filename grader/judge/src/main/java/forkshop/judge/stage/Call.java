package forkshop.judge.stage;

import java.util.ArrayDeque;
import java.util.List;

/**
 * One command that the judge has given to an actor. All its state belongs to its stage's record and changes under the
 * record's lock only.
 */
public final class Call {

    /** Where a command stands. */
    enum State {
        RUNNING,
        AT_A_GATE,
        RETURNED,
        THREW,
        DIED
    }

    /**
     * A gate where a thread of this command waits.
     *
     * @param message the number of the actor's message, which the judge has not acknowledged yet
     */
    record Gate(String message, String name) {}

    private final int number;
    private final Actor actor;
    private final String command;
    private final List<String> arguments;
    private final Hunger hunger;
    private final ArrayDeque<Gate> gates = new ArrayDeque<>();
    private boolean free;
    private State end = State.RUNNING;
    private List<String> facts = List.of();

    Call(int number, Actor actor, String command, List<String> arguments) {
        this.number = number;
        this.actor = actor;
        this.command = command;
        this.arguments = arguments;
        this.hunger = Hunger.from(actor.outsidePid());
    }

    /** How its process fared since the command was given. */
    Hunger hunger() {
        return hunger;
    }

    /** The number that its events carry. */
    public int number() {
        return number;
    }

    /** Who carries it out. */
    public Actor actor() {
        return actor;
    }

    /** What the actor was told to do. */
    public String command() {
        return command;
    }

    List<String> arguments() {
        return arguments;
    }

    State state() {
        return end == State.RUNNING && !gates.isEmpty() ? State.AT_A_GATE : end;
    }

    boolean ended() {
        return end != State.RUNNING;
    }

    /** Ends it; returns the gates where threads of it still stood, which nobody holds any more. */
    List<Gate> end(State state, List<String> told) {
        end = state;
        facts = told;
        List<Gate> left = List.copyOf(gates);
        gates.clear();
        return left;
    }

    List<String> facts() {
        return facts;
    }

    /** From now on every gate is open to it. */
    void setFree() {
        free = true;
    }

    /** Closes {@code gate} to it, unless it has ended or all gates are open to it; returns whether it is held. */
    boolean holdAt(Gate gate) {
        boolean held = !free && !ended();
        if (held) {
            gates.addLast(gate);
        }
        return held;
    }

    ArrayDeque<Gate> gates() {
        return gates;
    }
}
