package forkshop.judge.stage;

import forkshop.judge.stage.nursery.Nursling;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A process in a scenario, as the judge sees it: started by the stage, or by the submission and announced by its link. */
public final class Actor {

    private final String name;
    private volatile @Nullable Nursling nursling;
    private volatile @Nullable Connection connection;
    private volatile boolean ready;
    private volatile boolean dead;
    private volatile boolean killed;

    Actor(String name, @Nullable Nursling nursling) {
        this.name = name;
        this.nursling = nursling;
    }

    /** What the history calls it. */
    public String name() {
        return name;
    }

    /** Its process id, as it calls itself; 0 before it has connected. */
    public long pid() {
        Connection link = connection;
        return link == null ? 0 : link.pid();
    }

    /** Its process id as the judge's own system knows it: another one in a sandbox. 0 before it has connected. */
    public long outsidePid() {
        Connection link = connection;
        return link == null ? 0 : link.outsidePid();
    }

    /** Whether {@code link} may be taken for the one of the process that bears this name. */
    boolean awaits(Connection link) {
        Nursling ours = nursling;
        return connection == null && (ours == null || ours.pid() == link.pid());
    }

    /** Whether its link has ended, which is how the death of a process is seen. */
    public boolean dead() {
        return dead;
    }

    /** The process as its parent sees it; empty when the submission started it. */
    public Optional<Nursling> nursling() {
        return Optional.ofNullable(nursling);
    }

    /** The frames of the submission's threads, asked for through the link; empty when it does not answer. */
    public List<String> stacks() {
        return asked("stack", Duration.ofSeconds(3)).orElse(List.of());
    }

    /** The states of the submission's threads; empty when it does not answer in time. */
    Optional<List<String>> threadStates() {
        return asked("threads", Duration.ofSeconds(5));
    }

    private Optional<List<String>> asked(String question, Duration limit) {
        Connection link = connection;
        return link == null || dead ? Optional.empty() : link.ask(question, limit);
    }

    /** Its process may have introduced itself before the one who started it came back. */
    void startedAs(Nursling ours) {
        nursling = ours;
    }

    void connected(Connection link) {
        connection = link;
    }

    Connection connection() {
        Connection link = connection;
        if (link == null) {
            throw new IllegalStateException(name + " has not connected");
        }
        return link;
    }

    boolean hasConnected() {
        return connection != null;
    }

    void setReady() {
        ready = true;
    }

    boolean ready() {
        return ready;
    }

    void died() {
        dead = true;
    }

    void setKilled() {
        killed = true;
    }

    boolean killed() {
        return killed;
    }
}
