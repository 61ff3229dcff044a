package forkshop.judge.stage;

import static java.util.stream.Collectors.joining;

import forkshop.judge.Text;
import forkshop.judge.stage.nursery.Survivor;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** What is left of a play besides its actors, as of the last look. */
final class Leftovers {

    private static final int MOST_TOLD = 5;
    private static final int LONGEST_COMMAND = 80;

    private final Supplier<List<Survivor>> looks;
    private final BooleanSupplier orphaned;
    private List<Survivor> left = List.of();

    /** What {@code looks} finds; {@code orphaned} tells whether there is anybody whom a look may miss. */
    Leftovers(Supplier<List<Survivor>> looks, BooleanSupplier orphaned) {
        this.looks = looks;
        this.orphaned = orphaned;
    }

    /** Looks again. Of processes that start one another and end at once, a look meets none. */
    synchronized boolean areGone() {
        left = looks.get();
        return left.isEmpty() && !orphaned.getAsBoolean();
    }

    /** How many, with pid and command. */
    synchronized Text described() {
        if (left.isEmpty()) {
            return Text.of("processes come and go without an end", "不断有进程产生又消失，没有尽头");
        }
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
