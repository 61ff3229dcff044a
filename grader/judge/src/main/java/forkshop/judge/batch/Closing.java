package forkshop.judge.batch;

import forkshop.judge.score.Score;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The end of a batch or of a merge: the tables, a line that counts, the exit code. */
final class Closing {

    private final Score blank;
    private final BatchFolder folder;
    private final Console console;

    Closing(Score blank, BatchFolder folder, Console console) {
        this.blank = blank;
        this.folder = folder;
        this.console = console;
    }

    int close(List<Result> results) throws IOException {
        new Grades(folder, blank).write(results);
        console.say(results.size() + " submissions: " + counted(results) + "; see " + folder.grades());
        return results.stream().allMatch(result -> result.standing().decided()) ? Console.WELL : Console.OURS;
    }

    private static String counted(List<Result> results) {
        return Arrays.stream(Standing.values())
                .filter(standing -> count(results, standing) > 0)
                .map(standing -> count(results, standing) + " "
                        + standing.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .collect(Collectors.joining(", "));
    }

    private static long count(List<Result> results, Standing standing) {
        return results.stream().filter(result -> result.standing() == standing).count();
    }
}
