package forkshop.judge.bench;

import forkshop.harness.Errand;
import forkshop.harness.Jvm;
import forkshop.harness.Nothing;
import forkshop.harness.Part;
import forkshop.judge.Catalogue;
import forkshop.judge.layer.Layers;
import forkshop.judge.rubric.Rubric;
import forkshop.judge.run.Launch;
import forkshop.judge.stage.ClassArchive;
import forkshop.judge.stage.Limits;
import forkshop.judge.stage.Stage;
import forkshop.judge.stage.Theatre;
import forkshop.judge.stage.nursery.Nursery;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * Measures the kit on this machine, each figure beside what it is compared with: {@code mvn verify -Pbench}. Nothing is
 * asserted here, because a busy machine is no fault.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@SuppressWarnings("SystemOut")
class KitBench {

    private static final Path ROOT =
            Path.of(System.getProperty("forkshop.root")).toAbsolutePath();
    private static final int ROUNDS = 15;

    @TempDir
    Path folder;

    private final Launch launch = new Launch();

    @AfterEach
    void close() {
        launch.close();
    }

    @FunctionalInterface
    private interface Work {
        void run() throws Exception;
    }

    // --- One child ---

    @Test
    @Order(1)
    void one_child_jvm_beside_a_bare_one() throws Exception {
        Theatre theatre = theatre();
        double bare = median(() -> bareJvms(1));
        double ours;
        try (Stage stage = theatre.open(ROUNDS + 1)) {
            int[] number = {0};
            ours = median(() -> endOf(stage, number[0]++));
        }
        print("one child JVM, link included", ours, "a bare JVM", bare, "at most 60 ms more");
    }

    private static void endOf(Stage stage, int number) {
        var actor = stage.start("child " + number, (Class<? extends Part>) Errand.class);
        stage.tell(actor, "exit", 0);
        stage.awaitDeath(actor);
    }

    @Test
    @Order(2)
    void the_reaper_of_a_scenario() throws Exception {
        double reaper = median(() -> Nursery.open(folder, "bench").close());
        print("open and close a scenario's nursery", reaper, "nothing", 0, "at most 20 ms");
    }

    // --- A topic ---

    @Test
    @Order(3)
    void every_topic_on_its_right_solution() throws Exception {
        for (Rubric rubric : Catalogue.rubrics()) {
            grade(rubric.id());
            long before = Theatre.processesSoFar();
            double seconds = timed(() -> grade(rubric.id()));
            int processes = (int) (Theatre.processesSoFar() - before);
            double bare = timed(() -> bareJvms(processes));
            print(rubric.id() + " graded", seconds, processes + " bare JVMs", bare, "at most 3 times that, plus 2 s");
        }
    }

    @Test
    @Order(4)
    void the_whole_reference_solution() throws Exception {
        long before = Theatre.processesSoFar();
        double seconds = timed(() -> grade(""));
        int processes = (int) (Theatre.processesSoFar() - before);
        double bare = timed(() -> bareJvms(processes));
        print("all topics graded", seconds, processes + " bare JVMs", bare, "at most 3 times that, plus 5 s");
    }

    private void grade(String topic) throws IOException {
        launch.grade(
                Files.createTempDirectory(folder, "report"),
                Map.of(
                        "submission",
                        "solutions",
                        "topic",
                        topic,
                        "forkshop.cwd",
                        ROOT.toString(),
                        "forkshop.root",
                        ROOT.toString(),
                        "forkshop.quiet",
                        "true"));
    }

    // --- mvn test ---

    @Test
    @Order(5)
    void mvn_test_on_the_untouched_skeleton_beside_an_empty_project() throws Exception {
        Path empty = EmptyProject.write(folder.resolve("empty"), ROOT.resolve("pom.xml"));
        Path maven = Path.of(System.getProperty("forkshop.maven"), "bin", "mvn");
        List<String> command = List.of(maven.toString(), "-o", "-q", "test");
        run(command, empty);
        run(command, ROOT);
        double theirs = medianOf(5, () -> run(command, empty));
        double ours = medianOf(5, () -> run(command, ROOT));
        print("mvn test, untouched", ours, "mvn test of an empty project", theirs, "at most 2.5 times");
    }

    private static void run(List<String> command, Path where) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(where.toFile())
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD);
        builder.environment().remove("CI");
        int code = builder.start().waitFor();
        if (code != 0) {
            throw new IOException(command + " in " + where + " ended with " + code);
        }
    }

    // --- How it is measured ---

    private Theatre theatre() throws IOException {
        Path harness = Path.of(
                Jvm.class.getProtectionDomain().getCodeSource().getLocation().getPath());
        Path room = Files.createTempDirectory("fsb");
        Limits limits = new Limits(() -> Duration.ofSeconds(1));
        ClassArchive archive = new ClassArchive(folder, harness, room.resolve("children.jsa"));
        Path none = room.resolve("no companions");
        return new Theatre("bench", harness, none, harness, archive, room, limits, Layers.usual());
    }

    /** Starts bare JVMs, two at a time as a grading on two cores does. */
    private static void bareJvms(int count) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Jvm.executable(), "-Xshare:auto", "-cp"));
        command.add(Path.of(Jvm.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath())
                .toString());
        command.add(Nothing.class.getName());
        int cores = Runtime.getRuntime().availableProcessors();
        List<Process> started = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            started.add(new ProcessBuilder(command).start());
            if (started.size() >= cores) {
                started.remove(0).waitFor();
            }
        }
        for (Process process : started) {
            process.waitFor();
        }
    }

    private static double median(Work work) throws Exception {
        return medianOf(ROUNDS, work);
    }

    private static double medianOf(int rounds, Work work) throws Exception {
        work.run();
        double[] seconds = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            seconds[i] = timed(work);
        }
        Arrays.sort(seconds);
        return seconds[rounds / 2];
    }

    private static double timed(Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private static void print(String what, double ours, String compared, double theirs, String goal) {
        String ratio = theirs > 0 ? String.format(Locale.ROOT, "%.2f", ours / theirs) : "-";
        System.out.printf(
                Locale.ROOT,
                "%-40s %7.3f s   %-30s %7.3f s   ratio %s   (%s)%n",
                what,
                ours,
                compared,
                theirs,
                ratio,
                goal);
    }
}
