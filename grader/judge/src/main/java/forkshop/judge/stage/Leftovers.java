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
    private final BooleanSupplier quiet;
    private List<Survivor> left = List.of();

    /** What {@code looks} finds; {@code quiet} tells whether orphans have ceased to end. */
    Leftovers(Supplier<List<Survivor>> looks, BooleanSupplier quiet) {
        this.looks = looks;
        this.quiet = quiet;
    }

    /** Looks again. Where orphans still end one after another, each may have left an heir that a look misses. */
    synchronized boolean areGone() {
        left = looks.get();
        return left.isEmpty() && quiet.getAsBoolean();
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
        return Text.of("%d left: %s", "遗留 %d 个:%s", left.size(), told);
    }

    private static String abridged(String command) {
        return command.length() > LONGEST_COMMAND ? command.substring(0, LONGEST_COMMAND) + "..." : command;
    }
}
