package forkshop.judge.t11_messaging;

import forkshop.judge.Text;
import forkshop.judge.history.Event;
import forkshop.judge.history.Telling;
import forkshop.t11_messaging.Wording;
import java.util.List;
import java.util.Optional;

/** The words for what happens to messages. */
final class MessageTelling {

    private static final int LONGEST = 60;

    private MessageTelling() {}

    static Optional<Text> tell(Event event) {
        String fact = quoted(event.fact());
        return switch (event.kind()) {
            case Event.COMMANDED -> command(event);
            case Event.ARRIVED -> piece(event);
            case "put" -> told("has put %s", "放入了 %s", quoted(Wording.named(event.fact())));
            case "took" -> told("takes %s", "取出 %s", fact);
            case "received" -> told("receives %s", "收到 %s", fact);
            case "hung up" ->
                told(
                        "hangs up after %s of the %s bytes that send wrote for the last one",
                        "发了 send 为最后一条写出的 %2$s 个字节中的 %1$s 个就断开",
                        event.fact(),
                        event.facts().get(1));
            case "ended" -> told("gets empty: the stream has ended", "得到 empty：流已结束");
            case "cut" -> told("gets an EOFException", "得到 EOFException");
            case "failed" ->
                told(
                        "calls %s with a closed pipe: %s",
                        "用已关闭的管道调用 %s：%s", event.fact(), event.facts().get(1));
            case "succeeded" -> told("calls %s with a closed pipe: it returns", "用已关闭的管道调用 %s：它返回了", event.fact());
            case MessagePlays.STUCK -> told("sees that nothing moves any more", "看到再没有任何动静");
            case "gets on", Event.RETURNED -> Optional.empty();
            default -> Telling.PLAIN.tell(event);
        };
    }

    private static Optional<Text> command(Event event) {
        List<String> facts = event.facts();
        return switch (event.fact()) {
            case "put" -> told("is told to put %s", "收到命令：放入 %s", listed(facts.subList(3, facts.size())));
            case "take" -> take(facts.get(3));
            case "send" -> told("is told to send %s", "收到命令：发送 %s", listed(facts.subList(2, facts.size())));
            case "cut" ->
                told(
                        "is told to send %s, the last one only in part",
                        "收到命令：发送 %s，最后一条只发一部分", listed(facts.subList(3, facts.size())));
            case "frame" -> told("is told to send %s", "收到命令：发送 %s", listed(facts.subList(1, facts.size())));
            default -> Optional.empty();
        };
    }

    private static Optional<Text> take(String count) {
        return told(
                count.equals("1") ? "is told to take %s message" : "is told to take %s messages",
                "收到命令：取出 %s 条消息",
                count);
    }

    private static Optional<Text> piece(Event event) {
        String done = event.facts().get(1);
        String of = event.facts().get(2);
        return event.fact().equals("write")
                ? told("has written %s of %s bytes", "写了 %s 个字节，共 %s 个", done, of)
                : told(
                        done.equals("1") ? "has read %s byte (%s asked for)" : "has read %s bytes (%s asked for)",
                        "读了 %s 个字节（想要 %s 个）",
                        done,
                        of);
    }

    private static Optional<Text> told(String en, String zh, Object... arguments) {
        return Optional.of(Text.of(en, zh, arguments));
    }

    private static String listed(List<String> names) {
        return String.join(
                ", ",
                names.stream().map(Wording::named).map(MessageTelling::quoted).toList());
    }

    private static String quoted(String name) {
        String line = name.replace("\n", "\\n");
        return "\"" + (line.length() > LONGEST ? line.substring(0, LONGEST) + "..." : line) + "\"";
    }
}
