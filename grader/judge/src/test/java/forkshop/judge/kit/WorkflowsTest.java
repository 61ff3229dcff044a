package forkshop.judge.kit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import forkshop.judge.Catalogue;
import forkshop.judge.kit.Workflow.Step;
import forkshop.judge.rubric.Rubric;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The workflows are safe by their shape, and every script in them does its work, run by bash as GitHub runs it. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "GitHub runs these scripts on Linux")
class WorkflowsTest {

    private static final Path ROOT =
            Path.of(System.getProperty("forkshop.root")).toAbsolutePath();
    private static final List<Workflow> WORKFLOWS = Workflow.all(ROOT);
    private static final Pattern PINNED = Pattern.compile("[\\w-]+/[\\w/-]+@[0-9a-f]{40}");
    private static final Pattern UNSAID = Pattern.compile("(?m)uses: \\S+@[0-9a-f]{40}(?! # v\\d)");

    /** The scripts that are played here. */
    private static final Set<String> PLAYED = Set.of(
            "check/kit/look",
            "classroom/grade/grade",
            "classroom/grade/say when there is no score",
            "nightly/certificate/grade what is known",
            "regrade/collect/build the command line",
            "regrade/collect/fetch the submissions",
            "regrade/collect/share the work",
            "regrade/grade/grade a part of the class",
            "regrade/merge/put the parts together");

    /** The kit's check itself, which the test that is running here is a part of. */
    private static final Set<String> KIT_CHECKS = Set.of(
            "check/whole/.ci/run",
            "check/portable/./mvnw -B -ntp verify -Psolutions -Dkit=portable",
            "nightly/everything/check the kit with all that it has");

    @TempDir
    private Path room;

    private Path workspace = Path.of("");
    private final Map<String, String> environment = new HashMap<>();

    private record Ended(int code, String said) {}

    @BeforeEach
    void prepare() throws IOException {
        workspace = Files.createDirectory(room.resolve("workspace"));
        Files.createDirectory(room.resolve("bin"));
        environment.put("PATH", room.resolve("bin") + ":" + System.getenv("PATH"));
        for (String file : List.of("GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY")) {
            environment.put(file, Files.createFile(room.resolve(file)).toString());
        }
    }

    // --- Their shape ---

    @Test
    void every_script_is_played_here_or_is_the_kits_check() {
        Set<String> scripts = WORKFLOWS.stream()
                .flatMap(workflow -> workflow.steps().stream())
                .filter(step -> !step.run().isEmpty())
                .map(Step::where)
                .collect(toCollection(TreeSet::new));

        Set<String> known = new TreeSet<>(PLAYED);
        known.addAll(KIT_CHECKS);
        assertThat(scripts).isEqualTo(known);
    }

    @Test
    void the_kits_check_is_the_command_of_the_readme() throws IOException {
        String command = "mvn verify -Psolutions";
        assertThat(Files.readString(ROOT.resolve("README.md"))).contains("```sh\n" + command + "\n```");
        assertThat(Files.readString(ROOT.resolve(".ci/run")).replace(" -B -ntp", ""))
                .contains("exec " + command + " ");
        assertThat(step("check/portable/./mvnw -B -ntp verify -Psolutions -Dkit=portable")
                        .run()
                        .replace(" -B -ntp", ""))
                .startsWith("./" + command.replace("mvn", "mvnw"));
        String everything =
                step("nightly/everything/check the kit with all that it has").run();
        assertThat(Files.readString(ROOT.resolve("README.md")))
                .contains("`" + everything.replace("./mvnw -B -ntp", "mvn") + "`");
    }

    @Test
    void every_action_is_pinned_to_a_commit_with_its_version_beside_it() {
        for (Workflow workflow : WORKFLOWS) {
            assertThat(workflow.steps())
                    .filteredOn(step -> !step.uses().isEmpty())
                    .allMatch(step -> PINNED.matcher(step.uses()).matches());
            assertThat(UNSAID.matcher(workflow.text()).find())
                    .as(workflow.name())
                    .isFalse();
        }
    }

    @Test
    void nobody_may_write_and_nobody_runs_for_ever() {
        for (Workflow workflow : WORKFLOWS) {
            assertThat(workflow.tree()).containsEntry("permissions", Map.of("contents", "read"));
            assertThat(workflow.tree()).containsKey("concurrency");
            assertThat(workflow.jobs().values()).allMatch(job -> job.get("timeout-minutes") instanceof Integer);
            assertThat(workflow.jobs().values())
                    .allMatch(job -> Map.of().equals(job.getOrDefault("permissions", Map.of())));
        }
    }

    @Test
    void what_students_run_is_never_on_a_machine_that_has_a_token() {
        for (Workflow workflow : WORKFLOWS) {
            long checkouts = count("uses: actions/checkout@", workflow.text());
            assertThat(count("persist-credentials: false", workflow.text())).isEqualTo(checkouts);
            assertThat(workflow.steps())
                    .filteredOn(step -> step.env().values().stream()
                            .anyMatch(value -> value.contains("secrets.") || value.contains("github.token")))
                    .extracting(Step::where)
                    .isSubsetOf("regrade/collect/fetch the submissions");
        }
    }

    @Test
    void no_script_has_an_expression_in_it_that_bash_would_read_as_its_own_text() {
        assertThat(WORKFLOWS.stream().flatMap(workflow -> workflow.steps().stream()))
                .noneMatch(step -> step.run().contains("${{"));
    }

    @Test
    void the_reporter_gets_the_result_of_every_topic() {
        Map<String, String> expected = new HashMap<>();
        for (Rubric rubric : Catalogue.rubrics()) {
            String runner = rubric.id().replace("_", "");
            expected.put(runner.toUpperCase(Locale.ROOT) + "_RESULTS", "${{ steps.grade.outputs." + runner + " }}");
        }
        assertThat(step("classroom/grade/report as GitHub Classroom did").env()).isEqualTo(expected);
    }

    // --- check ---

    @Test
    void check_knows_the_kit_from_a_students_copy() throws Exception {
        play("check/kit/look");
        Files.createDirectory(workspace.resolve("solutions"));
        Files.createFile(workspace.resolve("solutions/pom.xml"));
        play("check/kit/look");

        assertThat(outputs()).isEqualTo("here=no\nhere=yes\n");
    }

    // --- classroom ---

    @Test
    void classroom_grades_and_fails_as_the_grading_does() throws Exception {
        tool(workspace.resolve("mvnw"), "echo \"mvnw $*\"; exit 1");

        Ended ended = play("classroom/grade/grade");

        assertThat(ended).isEqualTo(new Ended(1, "mvnw -B -ntp test -Dgreen=full\n"));
    }

    @Test
    void classroom_says_only_without_a_score_that_there_is_none() throws Exception {
        play("classroom/grade/say when there is no score");
        assertThat(summary()).contains("did not start");

        Files.writeString(room.resolve("GITHUB_STEP_SUMMARY"), "");
        Files.createDirectories(workspace.resolve("target/report"));
        Files.createFile(workspace.resolve("target/report/score.json"));
        play("classroom/grade/say when there is no score");
        assertThat(summary()).isEmpty();
    }

    // --- nightly ---

    @Test
    void nightly_certifies_one_topic() throws Exception {
        tool(workspace.resolve("mvnw"), "echo \"mvnw $*\"; exit 1");
        environment.put("TOPIC", "t10");

        assertThat(play("nightly/certificate/grade what is known"))
                .isEqualTo(new Ended(1, "mvnw -B -ntp verify -Pcertify -Druns=20 -Dtopic=t10\n"));
    }

    // --- regrade ---

    @Test
    void regrade_builds_the_command_line() throws Exception {
        tool(workspace.resolve("mvnw"), "echo \"mvnw $*\"");

        assertThat(play("regrade/collect/build the command line"))
                .isEqualTo(new Ended(0, "mvnw -B -ntp package -DskipTests\n"));
    }

    @Test
    void regrade_fetches_every_repository_of_the_class_and_forgets_nobody() throws Exception {
        github("week3-ann", "week3-bob", "week3-.x", "week3-", "week4-ann", "other", "week3-broken");
        environment.put("OWNER", "school");
        environment.put("PREFIX", "week3-");

        Ended ended = play("regrade/collect/fetch the submissions");

        assertThat(ended.code()).as(ended.said()).isZero();
        assertThat(listed("submissions.tar"))
                .containsExactlyInAnyOrder(
                        "submissions/",
                        "submissions/ann/",
                        "submissions/ann/from",
                        "submissions/bob/",
                        "submissions/bob/from",
                        "submissions/broken/");
        assertThat(Files.readString(workspace.resolve("submissions/ann/from"))).isEqualTo("school/week3-ann\n");
        assertThat(summary()).contains("could not be fetched: week3-broken").contains("no name of a student: week3-.x");
    }

    @Test
    void regrade_says_when_there_is_no_class() throws Exception {
        github("week4-ann");
        environment.put("OWNER", "school");
        environment.put("PREFIX", "week3-");

        assertThat(play("regrade/collect/fetch the submissions"))
                .isEqualTo(new Ended(1, "no repository of school begins with week3-\n"));
    }

    @Test
    void regrade_fails_when_nobody_answers() throws Exception {
        tool(room.resolve("bin/gh"), "exit 4");
        environment.put("OWNER", "school");
        environment.put("PREFIX", "week3-");

        assertThat(play("regrade/collect/fetch the submissions").code()).isEqualTo(4);
    }

    @Test
    void regrade_shares_the_work() throws Exception {
        environment.put("MACHINES", "4");
        play("regrade/collect/share the work");
        environment.put("MACHINES", "1");
        play("regrade/collect/share the work");

        assertThat(outputs()).isEqualTo("shards=[1,2,3,4]\nshards=[1]\n");
    }

    @Test
    void regrade_grades_a_part_into_a_folder_of_its_own() throws Exception {
        Files.createDirectories(workspace.resolve("submissions/ann"));
        run(List.of("tar", "-cf", "submissions.tar", "submissions"));
        run(List.of("rm", "-r", "submissions"));
        tool(room.resolve("bin/java"), "ls submissions; echo \"java $*\"; exit 3");
        environment.put("SHARD", "2/4");

        assertThat(play("regrade/grade/grade a part of the class"))
                .isEqualTo(new Ended(
                        3,
                        "ann\njava -jar grader/judge/target/forkshop.jar batch submissions --out parts/2 --shard 2/4"
                                + " --course course.properties\n"));
    }

    @Test
    void regrade_puts_the_parts_together_and_tells_what_came_of_it() throws Exception {
        Files.createDirectories(workspace.resolve("parts/1"));
        Files.createDirectories(workspace.resolve("parts/2"));
        tool(room.resolve("bin/java"), "echo \"java $*\"; echo '60 submissions'; exit 3");

        assertThat(play("regrade/merge/put the parts together"))
                .isEqualTo(
                        new Ended(
                                3,
                                "java -jar grader/judge/target/forkshop.jar merge parts/1 parts/2 --out grades\n60 submissions\n"));
        assertThat(summary()).isEqualTo("```\n60 submissions\n```\n");
    }

    // --- How they are played ---

    /** Runs a script as GitHub's runner does where no shell is named. */
    private Ended play(String where) throws Exception {
        assertThat(PLAYED).contains(where);
        Path script = Files.writeString(room.resolve("script.sh"), step(where).run());
        return run(List.of("bash", "-e", script.toString()));
    }

    private static Step step(String where) {
        return WORKFLOWS.stream()
                .flatMap(workflow -> workflow.steps().stream())
                .filter(step -> step.where().equals(where))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no step " + where));
    }

    private Ended run(List<String> command) throws Exception {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(workspace.toFile()).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), UTF_8);
            return new Ended(process.waitFor(), said);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    /** A {@code gh} that knows the repositories {@code names}; one that is broken cannot be cloned. */
    private void github(String... names) throws IOException {
        tool(room.resolve("bin/gh"), """
                case "$1 $2" in
                  'repo list') printf '%%s\\n' %s ;;
                  'repo clone')
                    case $3 in *broken) exit 1 ;; esac
                    mkdir -p "$4/.git" && touch "$4/.git/config" && echo "$3" > "$4/from" ;;
                esac
                """.formatted(String.join(" ", names)));
    }

    private static void tool(Path file, String script) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private List<String> listed(String tar) throws Exception {
        return run(List.of("tar", "-tf", tar)).said().lines().toList();
    }

    private String outputs() throws IOException {
        return Files.readString(room.resolve("GITHUB_OUTPUT"));
    }

    private String summary() throws IOException {
        return Files.readString(room.resolve("GITHUB_STEP_SUMMARY"));
    }

    private static long count(String word, String text) {
        return Pattern.compile(Pattern.quote(word)).matcher(text).results().count();
    }
}
