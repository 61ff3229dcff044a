package forkshop.judge.certify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import forkshop.judge.kit.TakesLong;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@Order(4)
class CertificationTest {

    private static final Path ROOT =
            Path.of(System.getProperty("forkshop.root")).toAbsolutePath();
    private static final Map<String, Set<String>> KNOWN =
            Map.of("solutions", Set.of(), "variant:t10_mutex/NoLock", Set.of("t10.2a"));

    @TempDir
    private Path folder;

    @Test
    @EnabledOnOs(OS.LINUX)
    void a_short_certificate_is_spotless_and_the_next_night_adds_to_it() throws Exception {
        Certification certification = new Certification(ROOT, folder);
        certification.run(new Plan("t06", "reference", 1), List.of(Condition.IDLE), 1);
        certification.run(new Plan("t06", "reference", 2), List.of(Condition.IDLE), 2);

        Certificate certificate = certification.certificate();
        assertThat(certificate.wrong()).isEmpty();
        assertThat(certificate.gradings()).isEqualTo(2);
        certificate.write(folder);
        assertThat(folder.resolve("certificate.md"))
                .content()
                .contains("| idle, reference of t06_isolation | 2 |", "seeds [1, 2]", "| t06.2a | 0 of 2 (< 100.00 %)");
        assertThat(folder.resolve("certificate.json")).content().contains("\"falseFailBound\"");
    }

    @Test
    void who_has_the_published_gradings_goes_on_from_there() throws Exception {
        Ledger here = Ledger.open(folder.resolve("here"), "0123");
        here.add(line("solutions", 1, Map.of("t10.1a", "PASSED")));
        Published published = new Published(folder.resolve("published"));
        published.replace(Certificate.of("0123", here.lines(), KNOWN), here);

        Ledger elsewhere = Ledger.open(folder.resolve("elsewhere"), "0123");
        published.begin(elsewhere);
        published.begin(elsewhere);
        Ledger ofAnotherKit = Ledger.open(folder.resolve("elsewhere"), "4567");
        published.begin(ofAnotherKit);

        assertThat(elsewhere.lines()).isEqualTo(here.lines());
        assertThat(ofAnotherKit.lines()).isEmpty();
        assertThat(folder.resolve("published/README.md")).content().contains("Kit 0123, 1 gradings, 0 wrong verdicts");
    }

    // Its busy loops take the cores from all the tests beside it.
    @Test
    @EnabledOnOs(OS.LINUX)
    @TakesLong
    void a_busy_machine_changes_no_verdict() throws Exception {
        staysRight("t06", Condition.BUSY);
    }

    // Eight buyers have to be seen asleep at the same time by a judge who shares their only core.
    @Test
    @EnabledOnOs(OS.LINUX)
    void a_machine_with_a_single_core_changes_no_verdict() throws Exception {
        assumeTrue(Condition.ONE_CORE.possible());

        staysRight("t10", Condition.ONE_CORE);
    }

    private void staysRight(String topic, Condition condition) throws Exception {
        Certification certification = new Certification(ROOT, folder);
        certification.run(new Plan(topic, "reference", 1), List.of(condition), 1);

        assertThat(certification.certificate().wrong()).isEmpty();
        assertThat(certification.certificate().gradings()).isEqualTo(1);
    }

    @Test
    void wrong_verdicts_are_named_and_those_of_ours_stand_apart() {
        Certificate certificate = Certificate.of(
                "kit",
                List.of(
                        line("solutions", 1, Map.of("t10.2a", "FAILED", "t10.1a", "STARVED")),
                        line("variant:t10_mutex/NoLock", 1, Map.of("t10.2a", "PASSED", "t10.1a", "PASSED")),
                        line("variant:t10_mutex/NoLock", 2, Map.of("t10.2a", "FAILED", "t10.1a", "TIMEOUT")),
                        line("variant:t10_mutex/Forgotten", 1, Map.of("t10.2a", "PASSED"))),
                KNOWN);

        assertThat(certificate.wrong())
                .containsExactlyInAnyOrder(
                        "idle solutions t10_mutex, run 1: t10.2a was FAILED",
                        "idle variant:t10_mutex/NoLock t10_mutex, run 1: t10.2a was PASSED",
                        "idle variant:t10_mutex/NoLock t10_mutex, run 2: t10.1a was TIMEOUT");
        assertThat(certificate.gradings()).isEqualTo(3);
    }

    @Test
    void the_report_of_a_wrong_verdict_is_kept() throws Exception {
        Candidate noLock = new Candidate("variant:t10_mutex/NoLock", "t10_mutex", Set.of("t10.2a"));
        Files.writeString(folder.resolve("score.json"), "why");

        Ledger.open(folder, "0123").keep(line(noLock.submission(), 3, Map.of()), folder);

        assertThat(folder.resolve("wrong-idle-variant-t10_mutex-NoLock-t10_mutex-3.json"))
                .hasContent("why");
        assertThat(noLock.isMisjudged(Map.of("t10.2a", "PASSED"))).isTrue();
        assertThat(noLock.isMisjudged(Map.of("t10.2a", "FAILED", "t10.2b", "TIMEOUT")))
                .isTrue();
        assertThat(noLock.isMisjudged(Map.of("t10.2a", "FAILED", "t10.2b", "STARVED")))
                .isFalse();
    }

    @Test
    void a_torn_line_is_graded_again() throws Exception {
        Ledger ledger = Ledger.open(folder, "0123");
        Line line = line("solutions", 1, Map.of("t10.1a", "PASSED"));
        ledger.add(line);
        Files.writeString(ledger.file(), "{\"condition\":\"idle\",\"subm", StandardOpenOption.APPEND);

        Ledger next = Ledger.open(folder, "0123");
        next.add(line);

        assertThat(next.lines()).containsExactly(line, line);
        assertThat(next.counts()).containsExactly(Map.entry("idle solutions t10_mutex", 2));
    }

    @Test
    void lanes_share_the_work_and_do_nothing_twice() {
        List<Lane> lanes = Lane.all(3);
        List<Candidate> candidates = Stream.of(
                        "solutions", "variant:a/A", "variant:a/B", "alternative:a/C", "variant:a/D")
                .map(name -> new Candidate(name, "a", Set.of()))
                .toList();

        assertThat(lanes).extracting(Lane::word).map(Lane::of).isEqualTo(lanes);
        assertThat(lanes.stream().flatMap(lane -> lane.share(candidates, 1).stream()))
                .containsExactlyInAnyOrderElementsOf(candidates);
    }

    @Test
    void a_wrong_one_never_meets_itself() {
        List<Lane> lanes = Lane.all(3);
        Candidate fixedPort = new Candidate("variant:t10_mutex/FixedPort", "t10_mutex", Set.of("t10.2f"));
        List<Candidate> candidates = List.of(new Candidate("solutions", "t10_mutex", Set.of()), fixedPort);

        assertThat(IntStream.range(1, 9).boxed())
                .flatMap(round -> lanes.stream()
                        .filter(lane -> lane.share(candidates, round).contains(fixedPort))
                        .toList())
                .containsOnly(lanes.get(1));
    }

    @Test
    void none_of_n_is_below_three_in_n() {
        assertThat(Tally.bound(300)).isEqualTo(0.01);
        assertThat(Tally.bound(0)).isEqualTo(1);
        assertThat(Tally.told(0, 300)).isEqualTo("0 of 300 (< 1.00 %)");
        assertThat(Tally.told(2, 300)).isEqualTo("2 of 300");
        assertThat(Tally.told(0, 0)).isEqualTo("0 of 0");
    }

    private static Line line(String submission, int round, Map<String, String> verdicts) {
        return new Line("idle", submission, "t10_mutex", round, 1.5, 7, "a machine", verdicts);
    }
}
