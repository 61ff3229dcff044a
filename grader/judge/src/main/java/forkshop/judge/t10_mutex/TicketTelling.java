package forkshop.judge.t10_mutex;

import forkshop.judge.Text;
import forkshop.judge.history.Event;
import forkshop.judge.history.Telling;
import java.util.Optional;

/** The words for what happens at a ticket store: how many tickets somebody reads, writes, gets. */
final class TicketTelling {

    private TicketTelling() {}

    static Optional<Text> tell(Event event) {
        return switch (event.kind()) {
            case Event.COMMANDED -> command(event);
            case Event.ARRIVED -> gate(event);
            case "wrote" -> tickets("has written %s", "写入了 %s", event.fact());
            case "replaced" -> tickets("has put back %s", "放回了 %s", event.fact());
            case Store.OPENED -> Optional.of(opened(event.facts().get(1)));
            case Store.LEFT ->
                tickets("finds %s left", "发现剩余 %s 张票", event.facts().get(1));
            default -> Telling.PLAIN.tell(event);
        };
    }

    // What buyers are told shows in what they do.
    private static Optional<Text> command(Event event) {
        return event.fact().equals("buy") ? Optional.empty() : Optional.of(Text.of("asks how many are left", "查询余票"));
    }

    private static Optional<Text> gate(Event event) {
        String text = event.facts().get(1);
        return switch (event.fact()) {
            case "read" -> tickets("reads %s", "读到 %s", text);
            case "write" -> tickets("has emptied the file and is about to write %s", "已清空文件，准备写入 %s", text);
            default -> tickets("is about to put back %s", "准备放回 %s", text);
        };
    }

    private static Text opened(String stock) {
        return letter(stock)
                .map(letter ->
                        Text.of("puts %s tickets into store %s", "向 store %2$s 放入 %1$s 张票", number(stock), letter))
                .orElseGet(() -> Text.of("puts %s tickets into the store", "向 store 放入 %s 张票", number(stock)));
    }

    private static Optional<Text> tickets(String en, String zh, String stock) {
        Text told = Text.of(en, zh, number(stock));
        return letter(stock)
                .map(letter -> told.then(Text.of(" at store %s", "（store %s）", letter)))
                .or(() -> Optional.of(told));
    }

    private static String number(String stock) {
        return Sale.stock(stock).map(one -> Integer.toString(one.tickets())).orElse("\"" + stock + "\"");
    }

    private static Optional<String> letter(String stock) {
        return Sale.stock(stock).flatMap(Store::letter);
    }
}
