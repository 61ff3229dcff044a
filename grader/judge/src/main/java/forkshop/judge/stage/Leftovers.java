package forkshop.judge.stage;

import static java.util.stream.Collectors.joining;

import forkshop.judge.Text;
import forkshop.judge.stage.nursery.Survivor;
import java.util.List;
import java.util.function.Supplier;

/** What is left of a play besides its actors, as of the last look. */
final class Leftovers {

    private static final int MOST_TOLD = 5;
    private static final int LONGEST_COMMAND = 80;

    private final Supplier<List<Survivor>> looks;
    private List<Survivor> left = List.of();

    Leftovers(Supplier<List<Survivor>> looks) {
        this.looks = looks;
    }

    /** Looks again. */
    synchronized boolean areGone() {
        left = looks.get();
        return left.isEmpty();
    }

    /** How many, with pid and command. */
    synchronized Text described() {
        String told = left.stream()
                .limit(MOST_TOLD)
                .map(one -> "pid " + one.pid() + " " + abridged(one.command()))
                .collect(joining(", "));
        return Text.of("%d left: %s", "遗留 %d 个：%s", left.size(), told);
    }

    private static String abridged(String command) {
        return command.length() > LONGEST_COMMAND ? command.substring(0, LONGEST_COMMAND) + "..." : command;
    }
}
