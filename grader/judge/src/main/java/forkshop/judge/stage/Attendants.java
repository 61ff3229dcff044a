package forkshop.judge.stage;

import forkshop.judge.stage.nursery.Nursery;
import forkshop.judge.stage.nursery.ProcFs;
import forkshop.judge.stage.nursery.TaskLook;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Those of the judge's own who serve the processes of one stage: threads of this JVM, known by the beginning of their names
 * ({@link #named}), and the reaper. On a busy machine one of them may stand ready without a CPU for a second while all
 * processes sleep and wait for it: then it is the judge who has to move.
 */
final class Attendants {

    private final String beginning;
    private final Nursery nursery;

    /** Those of the stage in {@code folder}, whose name no other stage of this JVM has. */
    Attendants(Path folder, Nursery nursery) {
        this.beginning = named(folder, "");
        this.nursery = nursery;
    }

    /** The name of a thread that does {@code what} for the stage in {@code folder}. */
    static String named(Path folder, String what) {
        return folder.getFileName() + " " + what;
    }

    /** Whether none of them has anything to do. The second look sees whom the first one came too early for. */
    boolean rest() {
        List<TaskLook> first = look();
        List<TaskLook> second = look();
        return second.stream().noneMatch(ThreadNames::runs) && second.equals(first);
    }

    private List<TaskLook> look() {
        List<TaskLook> tasks =
                new ArrayList<>(ProcFs.tasksCalled(ProcessHandle.current().pid(), beginning));
        nursery.keeper().ifPresent(keeper -> tasks.addAll(ProcFs.tasks(keeper, none -> false)));
        return tasks;
    }
}
