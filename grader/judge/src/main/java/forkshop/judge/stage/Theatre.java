package forkshop.judge.stage;

import forkshop.harness.Jvm;
import forkshop.judge.check.LostCriterion;
import forkshop.judge.layer.Layer;
import forkshop.judge.layer.Layers;
import forkshop.judge.stage.nursery.Bubblewrap;
import forkshop.judge.stage.nursery.Shelter;
import forkshop.judge.stage.nursery.Users;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that the stages of one topic share.
 *
 * @param topic the package of the submission's classes
 * @param harness the harness's classes, first on every class path
 * @param companions the judge's own classes that name the submission's, next on it; absent when the topic has none
 * @param classes the submission's compiled classes
 * @param archive the JDK's classes, ready to be mapped
 * @param folder private to this run, with a short ASCII name
 * @param limits when waiting becomes a hang
 * @param layers what the processes are to be kept by, and what has been seen to work
 */
public record Theatre(
        String topic,
        Path harness,
        Path companions,
        Path classes,
        ClassArchive archive,
        Path folder,
        Limits limits,
        Layers layers) {

    private static final Places PLACES = new Places(24);
    private static final AtomicInteger STAGES = new AtomicInteger();
    private static final AtomicLong PROCESSES = new AtomicLong();

    /** How many processes have connected to stages in this JVM so far; for measurements. */
    public static long processesSoFar() {
        return PROCESSES.get();
    }

    static void countProcess() {
        PROCESSES.incrementAndGet();
    }

    /**
     * Opens a stage for at most {@code actors} processes at a time; blocks while the machine has no room for them, unless
     * this theatre plays already.
     *
     * @throws LostCriterion when the time of this run is up, or the submission has changed what a stage loads
     */
    public Stage open(int actors) {
        layers.tampered().ifPresent(file -> {
            throw Stage.changed(file);
        });
        Runnable places = PLACES.take(folder.resolve(topic), actors);
        try {
            Path own = Files.createDirectory(folder.resolve("p" + STAGES.incrementAndGet()));
            Stage stage = new Stage(this, own, places);
            try {
                limits.curtain().raiseFor(stage);
                return stage;
            } catch (LostCriterion tooLate) {
                stage.close();
                throw tooLate;
            }
        } catch (IOException e) {
            places.run();
            throw new UncheckedIOException(e);
        }
    }

    /** What one more stage is to be kept by. */
    Shelter shelter() {
        Optional<Layer> sandbox = layers.sandbox();
        return new Shelter(
                layers.without(),
                sandbox.filter(Layer.BWRAP::equals).map(unused -> new Bubblewrap(loaded())),
                sandbox.filter(Layer.UID::equals).isPresent() ? OptionalInt.of(Users.free()) : OptionalInt.empty());
    }

    /** What every child loads its classes from. */
    List<Path> loaded() {
        return Stream.concat(Stream.of(harness, companions, classes), archive.file().stream())
                .toList();
    }

    /** The beginning of every child's command: the class path or a main class follow. */
    public List<String> java() {
        List<String> command = new ArrayList<>(List.of(Jvm.executable()));
        command.addAll(Jvm.flags(archive.file().map(Path::toString).orElse("")));
        return command;
    }

    /** The class path of every child. */
    public String classPath() {
        return Stream.of(harness, companions, classes)
                .filter(Files::exists)
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Whether {@code frame}, as a stack trace prints it, is in a class of the submission's. */
    public boolean isOfSubmission(String frame) {
        int method = frame.indexOf('(');
        int dot = method < 0 ? -1 : frame.lastIndexOf('.', method);
        return dot >= 0 && Files.exists(classes.resolve(frame.substring(0, dot).replace('.', '/') + ".class"));
    }
}
