package forkshop.judge.t05_joining;

import forkshop.judge.Text;
import forkshop.judge.history.Event;
import forkshop.judge.history.Telling;
import java.util.List;
import java.util.Optional;

/** The words for what happens between a parent and its children. */
final class JoiningTelling {

    private JoiningTelling() {}

    static Optional<Text> tell(Event event) {
        List<String> facts = event.facts();
        return switch (event.kind()) {
            case Event.CONNECTED -> child(event) ? Optional.of(Text.of("has started", "已启动")) : Optional.empty();
            case Event.ENDED -> child(event) ? Optional.of(Text.of("has ended", "已结束")) : Telling.PLAIN.tell(event);
            case Event.COMMANDED -> command(event);
            case Event.RETURNED ->
                facts.isEmpty()
                        ? Optional.empty()
                        : Optional.of(Text.of("returns %s", "返回 %s", String.join(", ", some(facts))));
            default -> Telling.PLAIN.tell(event);
        };
    }

    private static boolean child(Event event) {
        return event.actor().startsWith("child");
    }

    private static Optional<Text> command(Event event) {
        List<String> facts = event.facts();
        return Optional.of(
                switch (event.fact()) {
                    case "exit" -> Text.of("is told to end with %s", "被要求以 %s 结束", facts.get(1));
                    case "runAll" -> Text.of("calls runAll for %d children", "为 %d 个子进程调用 runAll", facts.size() - 1);
                    case "hire" -> Text.of("has %s children, numbered from 1", "有 %s 个子进程，从 1 编号", facts.get(1));
                    case "joinAll" -> Text.of("calls joinAll with %s ms", "调用 joinAll，限时 %s 毫秒", facts.get(1));
                    case "interrupt" -> Text.of("is interrupted", "被中断");
                    default ->
                        Text.of(
                                "tells %s to end with %s",
                                "让 %s 以 %s 结束", String.join(" ", some(facts.subList(2, facts.size()))), facts.get(1));
                });
    }

    private static List<String> some(List<String> facts) {
        return facts.size() <= 5 ? facts : List.of(facts.get(0), "...", facts.get(facts.size() - 1));
    }
}
