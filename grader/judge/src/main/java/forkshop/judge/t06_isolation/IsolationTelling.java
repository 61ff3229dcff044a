package forkshop.judge.t06_isolation;

import forkshop.judge.Text;
import forkshop.judge.history.Event;
import forkshop.judge.history.Telling;
import java.util.List;
import java.util.Optional;

/** The words for what happens to the ages of two processes. */
final class IsolationTelling {

    private IsolationTelling() {}

    static Optional<Text> tell(Event event) {
        return switch (event.kind()) {
            case Trial.SEEN -> Optional.empty();
            case "reads" -> Optional.of(Text.of("reads %s", "读到 %s", event.fact()));
            case "writes" -> Optional.of(Text.of("writes %s", "写入 %s", event.fact()));
            case "refuses" -> Optional.of(Text.of("cannot write %s", "无法写入 %s", event.fact()));
            case Event.CONNECTED -> Optional.of(Text.of("has started", "已启动"));
            case Event.COMMANDED -> Optional.of(command(event));
            case Event.RETURNED -> Optional.of(returned(event.facts()));
            default -> Telling.PLAIN.tell(event);
        };
    }

    private static Text command(Event event) {
        List<String> facts = event.facts();
        return event.fact().equals("child")
                ? Text.of("runs main with %s in a process of its own", "在单独的进程中以 %s 运行 main", facts.get(1))
                : Text.of(
                        "has the age %s and calls observe(%s)",
                        "自己的 age 为 %s，调用 observe(%s)", facts.get(1), facts.get(2));
    }

    private static Text returned(List<String> facts) {
        return facts.size() < 6
                ? Text.of("comes back with %s", "得到 %s", String.join(" ", facts))
                : Text.of(
                        "is told: parent (pid %s) %s, then %s; child (pid %s) %s, then %s",
                        "得到：父进程（pid %s）%s，之后 %s；子进程（pid %s）%s，之后 %s",
                        facts.get(0),
                        facts.get(1),
                        facts.get(2),
                        facts.get(3),
                        facts.get(4),
                        facts.get(5));
    }
}
