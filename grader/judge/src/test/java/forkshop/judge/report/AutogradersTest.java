package forkshop.judge.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import forkshop.judge.Language;
import forkshop.judge.run.Unjudged;
import forkshop.judge.score.Score;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The scripts that Gradescope and Classroom 50 run, with a {@code java} that only leaves the reports of a score. */
@Timeout(60)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "both platforms run on Linux")
final class AutogradersTest {

    private static final Path ROOT =
            Path.of(System.getProperty("forkshop.root")).toAbsolutePath();

    @TempDir
    private Path home;

    private Path bin;

    @BeforeEach
    void makeFolders() throws IOException {
        bin = Files.createDirectory(home.resolve("bin"));
    }

    // --- Gradescope ---

    @Test
    void the_zip_has_programs_at_its_root_and_always_the_same_bytes() throws Exception {
        Path first = pack("first.zip");
        Path second = pack("second.zip");

        assertThat(first).hasSameBinaryContentAs(second);
        try (ZipFile zip = new ZipFile(first.toFile())) {
            assertThat(zip.stream().map(ZipEntry::getName))
                    .containsExactlyInAnyOrder(
                            "run_autograder", "setup.sh", "forkshop.jar", "options", "unjudged.json");
            assertThat(text(zip, "options")).isEqualTo("--topic=t10\n");
            assertThat(text(zip, "run_autograder")).startsWith("#!/usr/bin/env bash\n");
            assertThat(text(zip, "setup.sh")).startsWith("#!/usr/bin/env bash\n");
        }
        assertThat(permissions(first, "run_autograder")).contains(PosixFilePermission.OWNER_EXECUTE);
    }

    @Test
    void gradescope_gets_what_the_judge_has_written() throws Exception {
        Path results = unpackedAutograder();
        javaThatWrites(Scores.halfSolved());

        assertThat(run(
                        home.resolve("autograder"),
                        home.resolve("autograder/run_autograder").toString()))
                .isZero();
        assertThat(results).hasContent(GradescopeResults.of(Scores.halfSolved()));
        assertThat(home.resolve("called")).content().contains("--format gradescope --topic=t10");
    }

    @Test
    void gradescope_gets_a_full_report_without_a_number_when_the_judge_never_starts() throws Exception {
        Path results = unpackedAutograder();
        program("java", "exit 134");

        assertThat(run(
                        home.resolve("autograder"),
                        home.resolve("autograder/run_autograder").toString()))
                .isZero();
        assertThat(results).hasContent(GradescopeResults.of(Unjudged.ofKit("t10", false, Language.EN)));
    }

    @Test
    void gradescope_gets_what_stands_when_the_judge_takes_too_long() throws Exception {
        Path results = unpackedAutograder();
        javaThatWrites(Scores.notFinished(), "exec sleep 600");

        assertThat(run(
                        home.resolve("autograder"),
                        "env",
                        "FORKSHOP_SECONDS=1",
                        home.resolve("autograder/run_autograder").toString()))
                .isZero();
        assertThat(results).hasContent(GradescopeResults.of(Scores.notFinished()));
    }

    private Path unpackedAutograder() throws Exception {
        Path autograder = Files.createDirectories(home.resolve("autograder"));
        Path source = Files.createDirectory(autograder.resolve("source"));
        Files.createDirectory(autograder.resolve("submission"));
        try (ZipFile zip = new ZipFile(pack("autograder.zip").toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                Files.writeString(source.resolve(entry.getName()), text(zip, entry.getName()));
            }
        }
        Files.copy(source.resolve("run_autograder"), autograder.resolve("run_autograder"));
        assertThat(autograder.resolve("run_autograder").toFile().setExecutable(true))
                .isTrue();
        return Files.createDirectory(autograder.resolve("results")).resolve("results.json");
    }

    private Path pack(String name) throws Exception {
        Path zip = home.resolve(name);
        Path judge = Files.writeString(home.resolve("judge.jar"), "no jar");
        GradescopeZip.write(zip, judge, Unjudged.ofKit("t10", false, Language.EN), List.of("--topic=t10"));
        return zip;
    }

    private static String text(ZipFile zip, String name) throws IOException {
        try (InputStream content = zip.getInputStream(zip.getEntry(name))) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Set<PosixFilePermission> permissions(Path zip, String name) throws IOException {
        try (FileSystem files = FileSystems.newFileSystem(
                URI.create("jar:" + zip.toUri()), Map.of("enablePosixFileAttributes", "true"))) {
            return Files.getPosixFilePermissions(files.getPath(name));
        }
    }

    // --- Classroom 50 ---

    @Test
    void classroom50_gets_a_result_whose_points_are_all_known() throws Exception {
        Path checkout = checkout();
        // What a student has put there counts for nothing.
        Files.writeString(home.resolve("forged"), "forged");
        Files.createSymbolicLink(checkout.resolve("result.json"), home.resolve("forged"));
        javaThatWrites(Scores.halfSolved());

        assertThat(autograder(checkout)).isZero();
        assertThat(checkout.resolve("result.json")).isRegularFile().hasContent("what Classroom 50 reads");
        assertThat(checkout.resolve("release-body.md")).hasContent(Summary.of(Scores.halfSolved()));
        assertThat(home.resolve("forged")).hasContent("forged");
    }

    @Test
    void classroom50_gets_no_result_and_an_error_when_points_are_unknown() throws Exception {
        for (Score score : List.of(Scores.ours(), Scores.notFinished(), Scores.badCall())) {
            Path checkout = checkout();
            javaThatWrites(score);

            assertThat(autograder(checkout)).isEqualTo(1);
            assertThat(checkout.resolve("result.json")).doesNotExist();
            assertThat(checkout.resolve("release-body.md")).hasContent(Summary.of(score));
        }
    }

    @Test
    void classroom50_gets_no_result_when_the_judge_never_starts() throws Exception {
        Path checkout = checkout();
        program("java", "exit 134");

        assertThat(autograder(checkout)).isEqualTo(1);
        assertThat(checkout).isEmptyDirectory();
    }

    private Path checkout() throws IOException {
        return Files.createTempDirectory(home, "checkout");
    }

    private int autograder(Path checkout) throws Exception {
        assumeTrue(
                Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "python3"))),
                "Classroom 50 has Python");
        return run(
                checkout,
                "python3",
                ROOT.resolve(".github/classroom50/autograder.py").toString());
    }

    // --- A stand-in for the judge ---

    /** Leaves the reports of {@code score} in the folder behind {@code --report}. */
    private void javaThatWrites(Score score, String... afterwards) throws IOException {
        Path reports = Files.createDirectories(home.resolve("reports"));
        Files.writeString(reports.resolve("score.json"), ScoreJson.write(score));
        Files.writeString(reports.resolve("summary.md"), Summary.of(score));
        Files.writeString(reports.resolve("gradescope.json"), GradescopeResults.of(score));
        Files.writeString(reports.resolve("classroom50.json"), "what Classroom 50 reads");
        program(
                "java",
                "echo \"$@\" > '" + home.resolve("called") + "'",
                "while [ \"$1\" != --report ]; do shift; done",
                "mkdir -p \"$2\" && cp '" + reports + "'/* \"$2\"",
                String.join("\n", afterwards));
    }

    private void program(String name, String... lines) throws IOException {
        Path program = bin.resolve(name);
        Files.writeString(program, "#!/usr/bin/env bash\n" + String.join("\n", lines) + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private int run(Path folder, String... command) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().put("PATH", bin + File.pathSeparator + System.getenv("PATH"));
        builder.redirectErrorStream(true).redirectOutput(home.resolve("log").toFile());
        Process process = builder.start();
        try {
            return process.waitFor();
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}
