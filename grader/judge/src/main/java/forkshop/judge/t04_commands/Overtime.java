package forkshop.judge.t04_commands;

import forkshop.judge.Text;
import forkshop.judge.check.Check;
import forkshop.judge.check.Finding;
import forkshop.judge.history.Event;
import forkshop.judge.history.History;
import java.time.Duration;
import java.util.Optional;

/**
 * A command that outlives its limit, as the history shows it.
 *
 * @param limit that the submission was given
 * @param answer what it returned; empty when it did not
 * @param seen the moment when command and child were seen alive; empty when they were not
 */
record Overtime(Duration limit, Optional<Event> answer, Optional<Event> seen) {

    static Overtime of(History history) {
        Event order = history.that(
                        event -> event.is(Event.COMMANDED) && event.fact().equals("family"))
                .findFirst()
                .orElseThrow();
        return new Overtime(
                Duration.ofMillis(Long.parseLong(order.facts().get(2))),
                history.of(order.command()).stream()
                        .filter(event -> event.is(Event.RETURNED))
                        .findFirst(),
                history.of(CommandPlays.LIVE).stream().findFirst());
    }

    /** Whether the limit was kept, but had passed before there was anybody to be ended. */
    boolean tooShort() {
        return seen.isEmpty() && answer.isPresent() && keepsTheLimit(answer.get());
    }

    private boolean keepsTheLimit(Event returned) {
        return returned.fact().equals("true") && took(returned) >= half();
    }

    private static long took(Event returned) {
        return Long.parseLong(returned.facts().get(1));
    }

    private long half() {
        return limit.toMillis() / 2;
    }

    /** Both lived; the submission came back at its limit, no sooner than at half of it, and both were gone. */
    static Check endsTheWholeFamily() {
        return history -> {
            Overtime overtime = of(history);
            Text expected = Text.of(
                    "at the limit of %d ms run returns \"timed out\", and the command and its child are gone",
                    "到 %d 毫秒的限时，run 返回“超时”，命令和它的子进程都已消失", overtime.limit().toMillis());
            return overtime.answer()
                    .filter(end -> history.of(CommandPlays.ENDS).stream()
                            .noneMatch(ends -> ends.fact().equals("false")))
                    .map(end -> overtime.judged(history, end, expected))
                    .orElseGet(() ->
                            Finding.failed(expected, Text.of("it did not return while they lived", "它们存活期间它没有返回")));
        };
    }

    private Finding judged(History history, Event end, Text expected) {
        if (!keepsTheLimit(end)) {
            return Finding.failed(
                    expected,
                    end.fact().equals("true")
                            ? Text.of("it returned after %d ms", "它在 %d 毫秒之后返回", took(end))
                            : Text.of("it did not say \"timed out\"", "它没有说“超时”"));
        }
        return Finding.of(
                seen.isPresent() && !history.of(CommandPlays.GONE).isEmpty(),
                expected,
                Text.of("one of them lived on", "其中有进程继续存活"));
    }
}
