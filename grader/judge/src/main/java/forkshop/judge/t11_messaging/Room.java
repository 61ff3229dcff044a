package forkshop.judge.t11_messaging;

import forkshop.judge.Text;
import forkshop.judge.check.Check;
import forkshop.judge.check.Finding;
import forkshop.judge.history.Event;
import forkshop.judge.history.History;
import java.util.List;
import java.util.function.Predicate;

/** A pipe holds so many bytes and no more. */
final class Room {

    private Room() {}

    /** No put had returned when the first taker came. */
    static Check wasWaitedFor() {
        return history -> {
            Text expected = Text.of("put waits until the whole message is in the pipe", "put 等到整条消息都进入管道");
            int taker = first(
                    history, event -> event.is(Event.COMMANDED) && event.fact().equals("take"));
            int put = first(history, event -> event.is("put"));
            return Finding.of(
                    taker >= 0 && put > taker, expected, Text.of("it returned while nobody took", "没有人取出时它就返回了"));
        };
    }

    private static int first(History history, Predicate<Event> wanted) {
        List<Event> events = history.that(wanted).toList();
        return events.isEmpty() ? -1 : history.place(events.get(0));
    }
}
