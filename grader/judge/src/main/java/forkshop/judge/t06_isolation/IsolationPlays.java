package forkshop.judge.t06_isolation;

import forkshop.judge.history.Event;
import forkshop.judge.history.History;
import forkshop.judge.history.Telling;
import forkshop.judge.run.Ensemble;
import forkshop.judge.run.Scenarios;
import forkshop.judge.stage.Actor;
import forkshop.judge.stage.Call;
import forkshop.judge.stage.Stage;
import forkshop.judge.stage.Theatre;
import forkshop.t06_isolation.Examiner;
import java.security.SecureRandom;
import java.time.Duration;
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

    private static final Duration MOMENT = Duration.ofMillis(150);

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

    /**
     * The tutorial's experiment. The child has told all that it saw, and is kept from its end until {@code observe} has
     * returned, or provably waits.
     */
    History experiment() {
        return play("the experiment", true, (stage, parent) -> {
            Call observe = stage.tellFree(parent, "observe", ADULT, age());
            var unused = stage.happens(
                    history -> stage.ended(observe) || leaving(history, parent).isPresent());
            leaving(stage.history(), parent).ifPresent(child -> {
                stage.settle(MOMENT, observe);
                letGo(stage, stage.arrival(child));
            });
            stage.finish(observe);
        });
    }

    /** The name of the child that is about to end. */
    private static Optional<String> leaving(History history, Actor parent) {
        return history.of("leaves").stream()
                .filter(event -> event.pid() != parent.pid())
                .map(Event::actor)
                .findFirst();
    }

    private static void letGo(Stage stage, Actor child) {
        stage.tell(child, "leave");
        var unused = stage.happens(
                history -> child.dead() || !history.of("left", child.name()).isEmpty());
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
        return play(name, false, scene);
    }

    /** Plays {@code scene}; {@code keepsAChild} from its end, the first that writes, if it is so wanted. */
    private History play(String name, boolean keepsAChild, BiConsumer<Stage, Actor> scene) {
        return once(
                name,
                () -> ensemble.play(name, (stage, parent) -> {
                    stage.answer((question, facts) -> {
                        long pid = Long.parseLong(facts.get(0));
                        boolean first = stage.history().of(Trial.SEEN).isEmpty();
                        stage.note(Trial.SEEN, pid, isBelow(parent.outsidePid(), stage.outside(pid)));
                        return answer(keepsAChild && first && pid != parent.pid());
                    });
                    scene.accept(stage, parent);
                }));
    }

    private List<String> answer(boolean stay) {
        String birthdays = Integer.toString(random.nextInt(1, 10));
        return stay ? List.of(birthdays, "stay") : List.of(birthdays);
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
