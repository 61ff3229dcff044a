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
            case Trial.LAST_WORDS -> Optional.of(Text.of("finds on standard error: %s", "在标准错误中看到：%s", event.fact()));
            case "reads" -> Optional.of(Text.of("reads %s", "读到 %s", event.fact()));
            case "writes" -> Optional.of(Text.of("writes %s", "写入 %s", event.fact()));
            case "refuses" -> Optional.of(Text.of("cannot write %s", "无法写入 %s", event.fact()));
            case "leaves" -> Optional.of(Text.of("has said all and is about to end", "话已说完，即将结束"));
            case "left" -> Optional.of(Text.of("is allowed to end", "获准结束"));
            case Event.CONNECTED -> Optional.of(Text.of("has started", "已启动"));
            case Event.COMMANDED -> command(event);
            case Event.RETURNED -> returned(event);
            default -> Telling.PLAIN.tell(event);
        };
    }

    private static Optional<Text> command(Event event) {
        List<String> facts = event.facts();
        return switch (event.fact()) {
            case "child" ->
                Optional.of(Text.of("runs main with %s in a process of its own", "在单独的进程中以 %s 运行 main", facts.get(1)));
            case "observe" ->
                Optional.of(Text.of(
                        "has the age %s and calls observe(%s)",
                        "自己的 age 为 %s，调用 observe(%s)", facts.get(1), facts.get(2)));
            default -> Optional.empty();
        };
    }

    private static Optional<Text> returned(Event event) {
        return switch (event.facts().size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(Text.of("sees main end with exit code %s", "看到 main 以退出码 %s 结束", event.fact()));
            case 2 ->
                Optional.of(Text.of(
                        "observe throws %s", "observe 抛出 %s", event.facts().get(1)));
            case Trial.Told.FACTS -> Optional.of(observed(event.facts()));
            default -> Telling.PLAIN.tell(event);
        };
    }

    private static Text observed(List<String> facts) {
        return Text.of(
                "observe returns: parent (pid %s) %s, then %s; child (pid %s) %s, then %s",
                "observe 返回：父进程（pid %s）%s，之后 %s；子进程（pid %s）%s，之后 %s",
                facts.get(0),
                facts.get(1),
                facts.get(2),
                facts.get(3),
                facts.get(4),
                facts.get(5));
    }
}
