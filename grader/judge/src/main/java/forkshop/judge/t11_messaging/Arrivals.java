package forkshop.judge.t11_messaging;

import forkshop.judge.Text;
import forkshop.judge.check.Check;
import forkshop.judge.check.Finding;
import forkshop.judge.check.Finding.Note;
import forkshop.judge.history.Event;
import forkshop.judge.history.History;
import forkshop.t11_messaging.Wording;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What was sent over a wire arrives, message by message, and then the end of the stream. */
final class Arrivals {

    private static final Pattern COUNTED = Pattern.compile("(\\d+) bytes? with checksum ");

    private Arrivals() {}

    /** All that was sent whole was received, and after it the stream {@code ended}, or was {@code cut}. */
    static Check end(String how) {
        return history -> {
            List<String> sent = sent(history);
            List<Event> received = history.of("received");
            for (int i = 0; i < sent.size(); i++) {
                Text expected = Text.of("message %d is %s", "第 %d 条消息是 %s", i + 1, quoted(sent.get(i)));
                if (i >= received.size()) {
                    return Finding.failed(expected, instead(history));
                }
                if (!received.get(i).fact().equals(sent.get(i))) {
                    return Finding.failed(
                            expected,
                            Text.of(
                                    "%s was received: look at send and at receive",
                                    "收到的是 %s：send 和 receive 都要看",
                                    quoted(received.get(i).fact())),
                            new Note(
                                    received.get(i),
                                    difference(sent, i, received.get(i).fact())));
                }
            }
            return Finding.of(
                    received.size() == sent.size() && history.of(how).size() == 1, wanted(how), instead(history));
        };
    }

    private static Text difference(List<String> sent, int place, String received) {
        int origin = sent.indexOf(received);
        if (origin > place) {
            return Text.of(
                    "was sent as message %d: message %d is missing", "是发送的第 %d 条：缺了第 %d 条", origin + 1, place + 1);
        }
        return origin < 0
                ? difference(sent.get(place), received)
                : Text.of("was sent as message %d: it comes again", "是发送的第 %d 条：它又来了一次", origin + 1);
    }

    private static Text difference(String sent, String received) {
        return length(sent).equals(length(received))
                ? Text.of("as long as what was sent, but other bytes", "与发送的一样长，但字节不同")
                : Text.of("was not sent", "没有发送过");
    }

    private static String length(String wording) {
        Matcher counted = COUNTED.matcher(wording);
        return counted.lookingAt() ? counted.group(1) : Integer.toString(Wording.bytes(wording).length);
    }

    /** The messages of the one order to send; the last one of an order to cut is not whole. */
    private static List<String> sent(History history) {
        Optional<List<String>> send = facts(history, "send").map(facts -> facts.subList(2, facts.size()));
        Optional<List<String>> cut = facts(history, "cut").map(facts -> facts.subList(3, facts.size() - 1));
        return send.or(() -> cut).orElseThrow().stream().map(Wording::named).toList();
    }

    private static Optional<List<String>> facts(History history, String command) {
        return history.of(Event.COMMANDED).stream()
                .map(Event::facts)
                .filter(facts -> facts.get(0).equals(command))
                .findFirst();
    }

    /** What the receiver met behind what it had received. */
    private static Text instead(History history) {
        return history.that(event -> event.is("received") || event.is("ended") || event.is("cut"))
                .reduce((earlier, later) -> later)
                .map(last -> last.is("received")
                        ? Text.of("%s was the last to be received", "最后收到的是 %s", quoted(last.fact()))
                        : words(last.kind()))
                .orElse(Text.of("nothing was received", "什么也没收到"));
    }

    private static Text wanted(String end) {
        return end.equals("ended")
                ? words(end)
                : words(end).then(Text.of(", because the stream ended within the last message", "，因为流在最后一条消息中间结束了"));
    }

    private static Text words(String end) {
        return end.equals("ended")
                ? Text.of("receive tells the end of the stream: empty", "receive 报告流的结束：empty")
                : Text.of("receive throws EOFException", "receive 抛出 EOFException");
    }

    private static String quoted(String name) {
        return "\"" + name.replace("\n", "\\n") + "\"";
    }
}
