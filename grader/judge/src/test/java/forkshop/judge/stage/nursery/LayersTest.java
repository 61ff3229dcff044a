package forkshop.judge.stage.nursery;

import static forkshop.judge.stage.nursery.Nurseries.ending;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import forkshop.judge.layer.Layer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What each layer is there for: the same attack fails with it and succeeds without it. */
@EnabledOnOs(OS.LINUX)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class LayersTest {

    private static final long JUDGE = ProcessHandle.current().pid();

    private final String token = UUID.randomUUID().toString();

    @TempDir
    Path folder;

    /** What {@code script} prints; the end of its input tells it that the nursery knows it. */
    private String output(Shelter shelter, String script) throws Exception {
        try (Nursery nursery = Nursery.open(folder, token, shelter)) {
            Nursling child = nursery.start(here(script).withInput());
            child.stdin().close();
            ending(child);
            return child.stdout().text().trim();
        }
    }

    private ProcessSpec here(String script) {
        return new ProcessSpec(
                List.of("/bin/sh", "-c", script),
                Map.of(Nursery.TOKEN_VARIABLE, token, "PATH", "/usr/bin:/bin"),
                folder);
    }

    private static Shelter without(Layer... layers) {
        return new Shelter(Set.of(layers), Optional.empty(), OptionalInt.empty());
    }

    private static Shelter sandbox() {
        assumeTrue(Bubblewrap.installed(), "no bubblewrap here");
        return new Shelter(Set.of(), Optional.of(new Bubblewrap(List.of())), OptionalInt.empty());
    }

    private static Shelter otherUser(Layer... without) {
        assumeTrue(Users.canBeGiven(), "not root");
        return new Shelter(Set.of(without), Optional.empty(), OptionalInt.of(Users.free()));
    }

    @Test
    void a_signal_to_the_own_group_would_reach_the_judge_without_a_session() throws Exception {
        String group = "cut -d ' ' -f 5 /proc/self/stat";
        String ofTheJudge = Files.readString(Path.of("/proc/self/stat")).split(" ")[4];

        assertThat(output(Shelter.USUAL, group)).isNotEqualTo(ofTheJudge);
        assertThat(output(without(Layer.SESSION), group)).isEqualTo(ofTheJudge);
    }

    @Test
    void a_file_of_any_size_can_be_made_without_rlimits() throws Exception {
        String big = "perl -e 'open F, \">\", \"big\"; seek F, 80 << 20, 0; print F 1; close F' ; stat -c %s big";

        assertThat(output(Shelter.USUAL, big)).isEqualTo("0");
        assertThat(output(without(Layer.RLIMITS), big)).isEqualTo(Long.toString((80L << 20) + 1));
    }

    @Test
    void a_setuid_program_gains_rights_without_no_new_privs() throws Exception {
        assumeTrue(Users.canBeGiven(), "not root");
        open(folder);
        Path id = Files.copy(Path.of("/usr/bin/id"), folder.resolve("id"));
        new ProcessBuilder("chmod", "4755", id.toString()).start().waitFor();

        assertThat(output(otherUser(), "./id")).doesNotContain("euid=0");
        assertThat(output(otherUser(Layer.NO_NEW_PRIVS), "./id")).contains("euid=0");
    }

    /**
     * A plain nursery writes down its family every 50 ms. Should it look in the moment between an orphan's birth and its
     * parent's end, it knows the orphan; that happens now and then to one, never to all of forty.
     */
    @Test
    void nameless_orphans_are_lost_without_a_reaper() throws Exception {
        String orphans = "i=0; while [ $i -lt 40 ]; do i=$((i + 1)); "
                + "env -i setsid sh -c 'sleep 1000 >/dev/null 2>&1 & echo $! >> orphans'; done";

        assertThat(allFoundAfter(Shelter.USUAL, orphans)).isTrue();
        assertThat(allFoundAfter(without(Layer.REAPER), orphans)).isFalse();
    }

    @Test
    void an_orphan_is_lost_without_the_token_when_the_reaper_is_killed() throws Exception {
        String orphan = "read end; setsid sh -c 'sleep 1000 >/dev/null 2>&1 & echo $! >> orphans'; kill -9 $PPID";

        assertThat(allFoundAfter(Shelter.USUAL, orphan)).isTrue();
        assertThat(allFoundAfter(without(Layer.TOKEN), orphan)).isFalse();
    }

    /** Whether the nursery ends all processes whose pids {@code script} leaves in a file; those left we end. */
    private boolean allFoundAfter(Shelter shelter, String script) throws Exception {
        String unread = output(shelter, script);
        assertThat(unread).isEmpty();
        Path file = folder.resolve("orphans");
        List<Long> orphans =
                Files.readAllLines(file).stream().map(Long::valueOf).toList();
        Files.delete(file);
        assertThat(orphans).isNotEmpty();
        boolean gone =
                Nurseries.within(Duration.ofMillis(300), () -> orphans.stream().noneMatch(Nurseries::lives));
        orphans.forEach(orphan -> ProcessHandle.of(orphan).ifPresent(ProcessHandle::destroyForcibly));
        return gone;
    }

    @Test
    void the_judge_can_be_killed_unless_it_is_another_user_or_out_of_sight() throws Exception {
        // Signal 0 only asks whether another one could be sent.
        String kill = "kill -0 " + JUDGE + " 2>/dev/null && echo yes || echo no";

        assertThat(output(Shelter.USUAL, kill)).isEqualTo("yes");
        assertThat(output(sandbox(), kill)).isEqualTo("no");
    }

    @Test
    void another_user_cannot_kill_the_judge_nor_read_its_environment() throws Exception {
        open(folder);
        String look = "kill -0 %d 2>/dev/null && echo yes || echo no; cat /proc/%d/environ 2>/dev/null | wc -c";

        assertThat(output(otherUser(), look.formatted(JUDGE, JUDGE))).isEqualTo("no\n0");
        assertThat(output(Shelter.USUAL, look.formatted(JUDGE, JUDGE)))
                .startsWith("yes\n")
                .isNotEqualTo("yes\n0");
    }

    @Test
    void a_sandbox_shows_only_a_loopback_and_its_own_files() throws Exception {
        String here = System.getProperty("forkshop.root");
        String look = "ls -d " + here + " 2>/dev/null; grep -c : /proc/net/dev";

        assertThat(output(sandbox(), look)).isEqualTo("1");
        assertThat(output(Shelter.USUAL, look)).startsWith(here);
    }

    @Test
    void pids_of_a_sandbox_are_translated_both_ways() throws Exception {
        try (Nursery nursery = Nursery.open(folder, token, sandbox())) {
            Nursling child = nursery.start(here("exec sleep 1000"));

            long outside = nursery.outside(child.pid());

            assertThat(nursery.layers()).contains(Layer.BWRAP);
            assertThat(outside).isNotEqualTo(child.pid());
            assertThat(nursery.inside(outside)).isEqualTo(child.pid());
            assertThat(nursery.survivors()).extracting(Survivor::pid).containsExactly(outside);
            assertThat(nursery.sweep().proven()).isTrue();
        }
    }

    /** Lets another user look into {@code path}. */
    private static void open(Path path) throws Exception {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
