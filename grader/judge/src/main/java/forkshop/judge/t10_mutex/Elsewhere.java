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
            Text expected = Text.of("customers of another store are served meanwhile", "另一个 store 的顾客同时得到服务");
            if (passes.isEmpty()) {
                return Finding.failed(expected, Text.of("no sale came to a gate of the store", "没有售票到达 store 的关卡"));
            }
            boolean meanwhile =
                    Sale.of(history).stream().skip(1).allMatch(sale -> endedBefore(history, sale, passes.get(0)));
            return Finding.of(
                    meanwhile,
                    expected,
                    Text.of("they waited for %s, who buys at the first one", "他们在等待正在第一家购票的 %s", busy.buyer()));
        };
    }

    private static boolean endedBefore(History history, Sale sale, Event pass) {
        return sale.end()
                .filter(end -> history.place(end) < history.place(pass))
                .isPresent();
    }
}
