package forkshop.judge.t02_calls;

import forkshop.judge.Text;
import forkshop.judge.history.Event;
import forkshop.judge.history.Telling;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The words for what a caller does and hears. */
final class CallTelling {

    // What the judge does to find out, rather than what the processes do.
    private static final Set<String> BEHIND_THE_SCENES = Set.of("stay", "leave", "stays");

    private CallTelling() {}

    static Optional<Text> tell(Event event) {
        List<String> facts = event.facts();
        return switch (event.kind()) {
            case Event.CONNECTED -> child(event) ? Optional.of(Text.of("has started", "已启动")) : Optional.empty();
            case Event.ENDED -> child(event) ? Optional.of(Text.of("has ended", "已结束")) : Telling.PLAIN.tell(event);
            case Event.COMMANDED -> command(event);
            case Event.RETURNED ->
                facts.isEmpty() || facts.get(0).isEmpty()
                        ? Optional.empty()
                        : Optional.of(Text.of("returns %s", "返回 %s", facts.get(0)));
            case CallPlays.CALLBACK ->
                Optional.of(Text.of("hears: %s has ended with %s", "得到回调：%s 以 %s 结束", facts.get(0), facts.get(1)));
            case CallPlays.FAILURE -> Optional.of(Text.of("hears: %s could not start", "得到回调：%s 无法启动", facts.get(0)));
            case CallPlays.USES ->
                Optional.of(Text.of("sees the caller use %s %% of a core", "看到调用者占用一个核的 %s%%", facts.get(0)));
            default -> BEHIND_THE_SCENES.contains(event.kind()) ? Optional.empty() : Telling.PLAIN.tell(event);
        };
    }

    private static boolean child(Event event) {
        return event.actor().startsWith("child");
    }

    private static Optional<Text> command(Event event) {
        if (BEHIND_THE_SCENES.contains(event.fact())) {
            return Optional.empty();
        }
        String argument = event.facts().size() > 1 ? event.facts().get(1) : "";
        return Optional.of(
                switch (event.fact()) {
                    case "exit" -> Text.of("is told to end with %s", "被要求以 %s 结束", argument);
                    case "hold" -> Text.of("has a process that is held", "有一个被按住的进程");
                    case "release" -> Text.of("lets the process end with %s", "让该进程以 %s 结束", argument);
                    case "await" -> Text.of("calls await with %s ms", "调用 await，限时 %s 毫秒", argument);
                    case "submitMissing" -> Text.of("calls submit for %s", "为 %s 调用 submit", argument);
                    default ->
                        argument.isEmpty()
                                ? Text.of("calls %s", "调用 %s", event.fact())
                                : Text.of("calls %s for %s", "为 %2$s 调用 %1$s", event.fact(), argument);
                });
    }
}
