package forkshop.judge.t06_isolation;

import forkshop.judge.history.History;
import forkshop.judge.history.Telling;
import forkshop.judge.run.Ensemble;
import forkshop.judge.run.Scenarios;
import forkshop.judge.stage.Actor;
import forkshop.judge.stage.Stage;
import forkshop.judge.stage.Theatre;
import forkshop.t06_isolation.Examiner;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * The plays of topic t06. A process that is about to write its age asks the judge how many birthdays will have passed
 * when it reads the age again: so the judge meets it alive, and whoever tells the argument instead of what was read is
 * found out.
 */
final class IsolationPlays extends Scenarios {

    private static final int ADULT = 18;

    private final SecureRandom random = new SecureRandom();
    private final int another = random.nextInt(30, 90);
    private final Ensemble<Actor> ensemble;

    IsolationPlays(Theatre theatre) {
        super(theatre);
        ensemble = new Ensemble<>(theatre, 2, stage -> stage.start("parent", Examiner.class));
    }

    @Override
    public void close() {
        ensemble.close();
    }

    @Override
    protected Telling telling() {
        return IsolationTelling::tell;
    }

    /** The age that the parent has where it is not 18. */
    int another() {
        return another;
    }

    /** The child's program runs without the submission's parent side. */
    History childAlone() {
        return play("the child alone", (stage, parent) -> {
            stage.run(parent, "child", age());
            if (!Trial.of(stage.history()).exitCode().orElse("0").equals("0")) {
                noteLastWords(stage, parent);
            }
        });
    }

    private static void noteLastWords(Stage stage, Actor parent) {
        var unused = stage.happens(history -> LastWords.complete(errors(parent)));
        LastWords.in(errors(parent)).ifPresent(words -> stage.note(Trial.LAST_WORDS, words));
    }

    private static String errors(Actor parent) {
        return parent.nursling().orElseThrow().stderr().text();
    }

    /** The tutorial's experiment. */
    History experiment() {
        return play("the experiment", (stage, parent) -> stage.run(parent, "observe", ADULT, age()));
    }

    /** The same, after the parent has set its own age. */
    History olderParent() {
        return play("an older parent", (stage, parent) -> stage.run(parent, "observe", another, age()));
    }

    /** The child is to set an age that nobody can have. */
    History failingChild() {
        return play("a failing child", (stage, parent) -> stage.run(parent, "observe", ADULT, -age()));
    }

    private History play(String name, BiConsumer<Stage, Actor> scene) {
        return once(
                name,
                () -> ensemble.play(name, (stage, parent) -> {
                    stage.answer((question, facts) -> birthdays(stage, parent, Long.parseLong(facts.get(0))));
                    scene.accept(stage, parent);
                }));
    }

    private List<String> birthdays(Stage stage, Actor parent, long pid) {
        stage.note(Trial.SEEN, pid, isBelow(parent.outsidePid(), stage.outside(pid)));
        return List.of(Integer.toString(random.nextInt(1, 10)));
    }

    private static boolean isBelow(long ancestor, long pid) {
        Optional<ProcessHandle> parent = ProcessHandle.of(pid).flatMap(ProcessHandle::parent);
        return Stream.iterate(parent, Optional::isPresent, handle -> handle.flatMap(ProcessHandle::parent))
                .flatMap(Optional::stream)
                .anyMatch(handle -> handle.pid() == ancestor);
    }

    private int age() {
        return random.nextInt(20, 120);
    }
}
