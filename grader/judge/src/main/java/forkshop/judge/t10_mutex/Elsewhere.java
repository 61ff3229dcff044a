package forkshop.judge.t10_mutex;

import forkshop.judge.Text;
import forkshop.judge.check.Check;
import forkshop.judge.check.Finding;
import forkshop.judge.history.Event;
import forkshop.judge.history.History;
import java.util.List;

/** The other store's customers must not wait for the first store's. */
final class Elsewhere {

    private Elsewhere() {}

    /** All customers but the first came to their end before the judge let the first one pass its gate. */
    static Check wasServedMeanwhile() {
        return history -> {
            Sale busy = Sale.of(history).get(0);
            List<Event> passes = history.of(busy.order().command()).stream()
                    .filter(event -> event.is(Event.PASSED))
                    .toList();
            Text expected = Text.of(
                    "the customers of store B are served while %s is in its sale at store A",
                    "%s 在 store A 购票期间，store B 的顾客也得到服务", busy.buyer());
            if (passes.isEmpty()) {
                return Finding.failed(expected, Text.of("no sale came to a gate of store A", "没有售票到达 store A 的关卡"));
            }
            boolean meanwhile =
                    Sale.of(history).stream().skip(1).allMatch(sale -> endedBefore(history, sale, passes.get(0)));
            return Finding.of(meanwhile, expected, Text.of("they waited for %s", "他们在等待 %s", busy.buyer()));
        };
    }

    private static boolean endedBefore(History history, Sale sale, Event pass) {
        return sale.end()
                .filter(end -> history.place(end) < history.place(pass))
                .isPresent();
    }
}
