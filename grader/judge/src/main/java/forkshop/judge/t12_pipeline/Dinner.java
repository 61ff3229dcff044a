package forkshop.judge.t12_pipeline;

import forkshop.judge.Text;
import forkshop.judge.check.Check;
import forkshop.judge.check.Finding;
import forkshop.judge.history.Event;
import forkshop.judge.history.History;
import java.util.List;
import java.util.Optional;

/** The tutorial's program as a whole. */
final class Dinner {

    static final List<String> EATERS = List.of("eater 1", "eater 2");

    private Dinner() {}

    /** Each of {@code dishes} was eaten once, and the kitchen's run came back after the last of them. */
    static Check endsWithTheLastDish(List<String> dishes) {
        return history -> {
            Text expected = Text.of(
                    "run returns when the cooks have ended and all %d dishes are eaten",
                    "厨师都结束、%d 道菜都吃完之后，run 才返回", dishes.size());
            Optional<Event> end = Job.of(history, "dine").get(0).end().filter(event -> event.is(Event.RETURNED));
            if (end.isEmpty()) {
                return Finding.failed(expected, Text.of("it did not return", "它没有返回"));
            }
            long eatenBefore = gates(history, Event.PASSED).stream()
                    .filter(event -> history.place(event) < history.place(end.get()))
                    .count();
            if (eatenBefore < dishes.size()) {
                return Finding.failed(
                        expected, Text.of("%d were eaten when it returned", "它返回时只吃完了 %d 道", eatenBefore));
            }
            List<String> eaten = gates(history, Event.ARRIVED).stream()
                    .map(event -> event.facts().get(1))
                    .sorted()
                    .toList();
            return Finding.of(
                    eaten.equals(dishes.stream().sorted().toList()),
                    expected,
                    Text.of("eaten: %s", "吃掉的是：%s", String.join(", ", eaten)));
        };
    }

    /** Each eater had a dish; when the main process had ended, both were gone without the judge's help. */
    static Check leavesNobodyAtTheTable() {
        return history -> {
            Text expected =
                    Text.of("two eaters eat, and are gone when the main process has ended", "两个消费者都吃过菜，主进程结束后都不在了");
            for (String eater : EATERS) {
                boolean ate = gates(history, Event.ARRIVED).stream()
                        .anyMatch(event -> event.actor().equals(eater));
                if (!ate) {
                    return Finding.failed(expected, Text.of("%s never had a dish", "%s 一道菜也没有拿到", eater));
                }
            }
            if (!endedByItself(history, "main")) {
                return Finding.failed(expected, Text.of("the main process did not end", "主进程没有结束"));
            }
            return EATERS.stream()
                    .filter(eater -> !endedByItself(history, eater))
                    .findFirst()
                    .map(eater -> Finding.failed(
                            expected, Text.of("main is gone, and %s still waits for a dish", "主进程已经结束，%s 还在等菜", eater)))
                    .orElse(Finding.passed(expected));
        };
    }

    private static List<Event> gates(History history, String kind) {
        return history.that(event -> event.is(kind) && event.fact().equals("eats"))
                .toList();
    }

    private static boolean endedByItself(History history, String actor) {
        return !history.of(Event.ENDED, actor).isEmpty()
                && history.of(Event.KILLED, actor).isEmpty();
    }
}
