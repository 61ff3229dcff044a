package forkshop.judge.t10_mutex;

import forkshop.judge.Text;
import forkshop.judge.check.Check;
import forkshop.judge.check.Finding;
import forkshop.judge.check.LostCriterion;
import forkshop.judge.history.Event;
import forkshop.judge.history.History;
import forkshop.judge.score.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a searcher must see. */
final class Looks {

    private Looks() {}

    /** Every look sees one of {@code allowed}, and there was a look. */
    static Check see(Set<Integer> allowed) {
        return history -> {
            List<Event> looks = looks(history);
            Set<String> wanted = allowed.stream().map(String::valueOf).collect(Collectors.toSet());
            Optional<Event> wrong = looks.stream()
                    .filter(look -> !wanted.contains(answer(history, look)))
                    .findFirst();
            Text expected = Text.of("every look sees %s tickets", "每次查询都看到 %s 张票", oneOf(allowed));
            return Finding.of(
                    !looks.isEmpty() && wrong.isEmpty(),
                    expected,
                    Text.of(
                            "%s saw %s",
                            "%s 看到的是 %s",
                            wrong.map(Event::actor).orElse("nobody"),
                            wrong.map(look -> answer(history, look)).orElse("anything")));
        };
    }

    /** The looks see {@code numbers}, in their order. */
    static Check seeOneAfterAnother(Integer... numbers) {
        return history -> {
            String wanted = Arrays.stream(numbers).map(String::valueOf).collect(Collectors.joining(", then "));
            String seen =
                    looks(history).stream().map(look -> answer(history, look)).collect(Collectors.joining(", then "));
            return Finding.of(seen.equals(wanted), Text.same("remaining: " + wanted), Text.same("remaining: " + seen));
        };
    }

    /** Every look that begins while a sale stands inside is answered, well or badly, before that sale goes on. */
    static Check areAnsweredDuringASale() {
        return history -> Finding.of(
                !looks(history).isEmpty()
                        && looks(history).stream().allMatch(look -> isAnsweredMeanwhile(history, look)),
                Text.of("remaining answers while a buyer is in the middle of a sale", "有人正在买票时，remaining 也能立即回答"),
                Text.of("it waited for the buyer", "它在等待买家"));
    }

    /**
     * Demands that somebody has looked into a sale.
     *
     * @throws LostCriterion as {@code BLOCKED} when no sale came to a gate, where it can be looked into: that is {@code buy}'s
     *     business, not {@code remaining}'s
     */
    static void demandOne(History history) {
        if (looks(history).isEmpty()) {
            throw LostCriterion.because(
                    Verdict.BLOCKED,
                    Text.of("a sale that remaining can look into", "一次 remaining 可以在其间查询的售票"),
                    Text.of("t10.2 comes first: no buyer came to a gate of the store", "需要先完成 t10.2：没有买家到达 store 的关卡"),
                    history);
        }
    }

    private static boolean isAnsweredMeanwhile(History history, Event look) {
        return history.events().subList(history.place(look), history.events().size()).stream()
                .filter(event -> event.command() == look.command() ? isEnd(event) : event.is(Event.PASSED))
                .findFirst()
                .filter(event -> event.command() == look.command())
                .isPresent();
    }

    private static boolean isEnd(Event event) {
        return event.is(Event.RETURNED) || event.is(Event.THREW);
    }

    /** A look was made while a buyer was about to put its stock back, and that buyer then sold. */
    static Check wereMadeDuringAWrite() {
        return history -> Finding.of(
                looks(history).size() >= 2 && Sale.of(history).stream().allMatch(Sale::sold),
                Text.of("a sale writes while a searcher looks", "售票写入时有人查询"),
                Text.of("no sale came to its writing", "没有售票进行到写入"));
    }

    private static List<Event> looks(History history) {
        return history.that(event -> event.is(Event.COMMANDED) && event.fact().equals("remaining"))
                .toList();
    }

    private static String answer(History history, Event look) {
        return history.of(look.command()).stream()
                .filter(Looks::isEnd)
                .map(event -> event.is(Event.RETURNED) ? event.fact() : "half a file")
                .findFirst()
                .orElse("nothing");
    }

    private static String oneOf(Set<Integer> allowed) {
        return allowed.stream().sorted().map(String::valueOf).collect(Collectors.joining(" or "));
    }
}
