package forkshop.judge.t11_messaging;

import forkshop.judge.Text;
import forkshop.judge.check.Check;
import forkshop.judge.check.Finding;
import forkshop.judge.check.Finding.Note;
import forkshop.judge.history.Event;
import forkshop.judge.history.History;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Each list of messages is sent as some bytes, no two lists as the same: else no receiver could tell them apart. */
final class Framing implements Check {

    private static final Text EXPECTED =
            Text.of("different messages are different bytes in the stream", "不同的消息在流中是不同的字节");

    @Override
    public Finding judge(History history) {
        Map<String, Event> seen = new HashMap<>();
        for (Event event : history.of(Event.RETURNED)) {
            Event twin = seen.put(event.fact(), event);
            if (event.fact().isEmpty()) {
                return Finding.failed(EXPECTED, Text.of("send wrote nothing", "send 什么也没写"));
            }
            if (twin != null) {
                return Finding.failed(
                        EXPECTED,
                        Text.of(
                                "%s and %s are the same %d bytes",
                                "%s 与 %s 是相同的 %d 个字节",
                                quoted(history, twin),
                                quoted(history, event),
                                event.fact().length() / 2),
                        new Note(order(history, twin), Text.of("its bytes come again", "它的字节又出现了")),
                        new Note(
                                order(history, event),
                                Text.of("the same bytes as the line marked above", "与上面标出的那行字节相同")));
            }
        }
        long asked = history.of(Event.COMMANDED).size();
        return Finding.of(asked > 0 && seen.size() == asked, EXPECTED, Text.of("send did not return", "send 没有返回"));
    }

    private static Event order(History history, Event returned) {
        return history.of(returned.command()).get(0);
    }

    private static String quoted(History history, Event returned) {
        List<String> command = order(history, returned).facts();
        return "[\"" + String.join("\", \"", command.subList(1, command.size())).replace("\n", "\\n") + "\"]";
    }
}
