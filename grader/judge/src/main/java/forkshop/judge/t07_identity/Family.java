package forkshop.judge.t07_identity;

import forkshop.judge.stage.Lookout;
import forkshop.judge.stage.Stage;
import forkshop.judge.stage.nursery.ProcFs;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The descendants of a child. They have no link, so the operating system is asked what has become of them. */
final class Family {

    private static final Duration LOOK = Duration.ofMillis(5);

    /** Who has been killed may take this long to be gone. */
    private static final Duration LEAVE = Duration.ofSeconds(3);

    private final List<ProcessHandle> members;

    private Family(List<ProcessHandle> members) {
        this.members = members;
    }

    /** The living processes with these ids. */
    static Family of(Stage stage, List<String> pids) {
        return new Family(pids.stream()
                .map(Long::parseLong)
                .map(pid -> ProcessHandle.of(stage.outside(pid)))
                .flatMap(Optional::stream)
                .toList());
    }

    /** Puts on record what has become of each, and ends who is left. */
    void look(Stage stage) {
        boolean unused = Lookout.sees(() -> members.stream().noneMatch(ProcFs::lives), LOOK, LEAVE);
        for (ProcessHandle member : members) {
            stage.note(ProcFs.lives(member) ? "descendant left" : "descendant gone", member.pid());
            member.destroyForcibly();
        }
    }
}
