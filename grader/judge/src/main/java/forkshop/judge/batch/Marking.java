package forkshop.judge.batch;

import forkshop.judge.BadCall;
import forkshop.judge.Text;
import forkshop.judge.run.BlankScore;
import forkshop.judge.score.Score;
import forkshop.judge.stage.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;

/**
 * The work of a batch: from what was handed in, and what the journal remembers, to a result for each submission. What the
 * judge could not decide is graded again, twice at most and with the machine for itself.
 */
final class Marking {

    private static final int MOST_ATTEMPTS = 3;
    private static final int MOST_STARTS_WITHOUT_END = 2;
    private static final String ROOM = "fsb";

    private final Settings settings;
    private final Path classroom;
    private final BatchFolder folder;
    private final Journal journal;
    private final Past past;
    private final Judge judge;

    Marking(Settings settings, Path classroom, BatchFolder folder, Journal journal, Judge judge) {
        this.settings = settings;
        this.classroom = classroom;
        this.folder = folder;
        this.journal = journal;
        this.past = new Past(journal.past());
        this.judge = judge;
    }

    /**
     * A submission on the desk.
     *
     * @param last how it ended the last time, with these sources and settings
     */
    private record Sheet(HandedIn handedIn, String key, Optional<JournalLine.Finished> last) {

        String student() {
            return handedIn.student();
        }

        int attempts() {
            return last.map(JournalLine.Finished::attempt).orElse(0);
        }

        boolean hasEnded() {
            return last.filter(line -> line.standing() != Standing.UNDECIDED || line.attempt() >= MOST_ATTEMPTS)
                    .isPresent();
        }

        Result result() {
            return last.map(JournalLine.Finished::result).orElse(new Result(student(), Standing.WAITING, ""));
        }

        Sheet ended(JournalLine.Finished line) {
            return new Sheet(handedIn, key, Optional.of(line));
        }

        Sheet afresh() {
            return new Sheet(handedIn, key, Optional.empty());
        }
    }

    /** Deletes what the judges of a killed batch have left. */
    void tidy() throws IOException {
        for (Path room : past.rooms()) {
            // The journal is a file that anybody may have written in: only what is surely ours goes.
            if (room.getParent() != null
                    && room.getParent().equals(temporaryFolder())
                    && String.valueOf(room.getFileName()).matches(ROOM + "\\d+")) {
                Folders.delete(room);
            }
        }
    }

    private static Path temporaryFolder() {
        return Path.of(System.getProperty("java.io.tmpdir"));
    }

    /**
     * Grades what is not graded yet.
     *
     * @param jobs how many judges work side by side
     * @param again whether what has no points is graded once more, whatever the journal says
     * @param console hears of each submission
     * @return a result for each of {@code all}, in their order
     */
    List<Result> mark(List<HandedIn> all, int jobs, boolean again, Console console) throws IOException {
        List<Sheet> sheets = new ArrayList<>();
        for (HandedIn handedIn : all) {
            sheets.add(look(handedIn, again));
        }
        new Grades(folder, settings.blank()).write(results(sheets));
        Progress progress = console.progress(sheets.size(), (int) count(sheets, Sheet::hasEnded));
        sheets = round(sheets, jobs, again, progress);
        for (int retry = 1; retry < MOST_ATTEMPTS; retry++) {
            sheets = round(sheets, 1, again, progress);
        }
        progress.end();
        return results(sheets);
    }

    private static long count(List<Sheet> sheets, Predicate<Sheet> wanted) {
        return sheets.stream().filter(wanted).count();
    }

    private static List<Result> results(List<Sheet> sheets) {
        return sheets.stream().map(Sheet::result).toList();
    }

    /** What the journal knows of it; nothing when its report is not the one that the journal saw. */
    private Sheet look(HandedIn handedIn, boolean again) throws IOException {
        String key = Key.of(handedIn, settings);
        Sheet sheet = new Sheet(handedIn, key, past.finished(handedIn.student(), key));
        boolean known = sheet.last().isPresent()
                && (!handedIn.reportable()
                        || folder.hash(sheet.student())
                                .equals(sheet.last().get().report()));
        boolean wanted = again && sheet.hasEnded() && !sheet.result().standing().decided();
        return known && !wanted ? sheet : sheet.afresh();
    }

    // --- Rounds ---

    private List<Sheet> round(List<Sheet> sheets, int jobs, boolean again, Progress progress) throws IOException {
        ExecutorService judges = Executors.newFixedThreadPool(jobs);
        try {
            List<Future<Sheet>> marked = new ArrayList<>();
            for (Sheet sheet : sheets) {
                marked.add(judges.submit(() -> sheet.hasEnded() ? sheet : told(mark(sheet, again), progress)));
            }
            List<Sheet> after = new ArrayList<>();
            for (Future<Sheet> future : marked) {
                after.add(future.get());
            }
            return after;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException trouble) {
                throw trouble;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the batch was interrupted", e);
        } finally {
            judges.shutdownNow();
        }
    }

    private Sheet told(Sheet sheet, Progress progress) throws IOException {
        if (sheet.hasEnded()) {
            progress.done(sheet.result(), points(sheet));
        }
        return sheet;
    }

    private String points(Sheet sheet) throws IOException {
        Score score = folder.score(sheet.student()).orElse(settings.blank());
        return settings.say(Text.of("%d of %d", "%d / %d", score.points(), score.maxPoints()));
    }

    private Sheet mark(Sheet sheet, boolean again) throws IOException {
        Optional<Text> refusal = sheet.handedIn().refusal();
        if (refusal.isPresent()) {
            return refused(sheet, settings.say(refusal.get()));
        }
        boolean poisonous = past.startsWithoutEnd(sheet.student(), sheet.key()) >= MOST_STARTS_WITHOUT_END;
        return poisonous && !again && sheet.last().isEmpty() ? quarantined(sheet) : graded(sheet);
    }

    // --- One submission ---

    private Sheet refused(Sheet sheet, String sentence) throws IOException {
        if (sheet.handedIn().reportable()) {
            folder.put(sheet.student(), blank(sheet, sentence));
        }
        return finish(sheet, 0, Standing.REFUSED, sentence, 0);
    }

    private Sheet quarantined(Sheet sheet) throws IOException {
        folder.put(sheet.student(), blank(sheet, ""));
        String sentence = settings.say(Text.of(
                "the batch has ended twice while this was graded; --again grades it once more",
                "批量评分两次在评它时中断；用 --again 可再评一次"));
        return finish(sheet, 0, Standing.QUARANTINED, sentence, 0);
    }

    private Sheet graded(Sheet sheet) throws IOException {
        int number = sheet.attempts() + 1;
        Path room = Files.createTempDirectory(ROOM);
        long begun = System.nanoTime();
        try {
            journal.write(new JournalLine.Started(sheet.student(), sheet.key(), number, room.toString()));
            Attempt attempt = judge.grade(room, parameters(sheet));
            double seconds = Math.round((System.nanoTime() - begun) / 1e6) / 1e3;
            return better(sheet, attempt)
                    ? finish(sheet, attempt, number, seconds)
                    : finish(
                            sheet,
                            number,
                            sheet.result().standing(),
                            sheet.result().remark(),
                            seconds);
        } finally {
            Folders.delete(room);
        }
    }

    /** Whether {@code attempt} knows more than the attempts before. */
    private boolean better(Sheet sheet, Attempt attempt) throws IOException {
        if (sheet.last().isEmpty() || attempt.standing() == Standing.GRADED) {
            return true;
        }
        Attempt before = new Attempt(folder.score(sheet.student()), Optional.empty(), 0, Text.same(""));
        return attempt.undecided() < before.undecided();
    }

    private Sheet finish(Sheet sheet, Attempt attempt, int number, double seconds) throws IOException {
        folder.put(sheet.student(), attempt.score().orElse(blank(sheet, "")));
        return finish(sheet, number, attempt.standing(), settings.say(attempt.remark()), seconds);
    }

    /** Its reports are written by now: the journal is the last to hear. */
    private Sheet finish(Sheet sheet, int attempt, Standing standing, String remark, double seconds)
            throws IOException {
        String hash = sheet.handedIn().reportable() ? folder.hash(sheet.student()) : "";
        JournalLine.Finished line =
                new JournalLine.Finished(sheet.student(), sheet.key(), attempt, standing, remark, hash, seconds);
        journal.write(line);
        return sheet.ended(line);
    }

    // The classroom stands for the kit as well: no name must lead to the kit's own solutions or variants.
    private Map<String, String> parameters(Sheet sheet) {
        Map<String, String> parameters = new TreeMap<>(settings.parameters());
        parameters.put("submission", sheet.handedIn().named());
        parameters.put("forkshop.cwd", classroom.toString());
        parameters.put("forkshop.root", classroom.toString());
        return parameters;
    }

    private Score blank(Sheet sheet, String problem) {
        try {
            return problem.isEmpty()
                    ? BlankScore.of(parameters(sheet))
                    : BlankScore.refused(parameters(sheet), problem);
        } catch (BadCall understoodBefore) {
            throw new UncheckedIOException(new IOException(understoodBefore));
        }
    }
}
