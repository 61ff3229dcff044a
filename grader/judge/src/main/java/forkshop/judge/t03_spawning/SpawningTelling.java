package forkshop.judge.t03_spawning;

import forkshop.judge.Text;
import forkshop.judge.history.Event;
import forkshop.judge.history.Telling;
import java.util.List;
import java.util.Optional;

/** The words for what happens between a parent and the processes that it starts. */
final class SpawningTelling {

    private SpawningTelling() {}

    static Optional<Text> tell(Event event) {
        List<String> facts = event.facts();
        return switch (event.kind()) {
            case Event.CONNECTED ->
                event.actor().equals(Family.PARENT) ? Optional.empty() : Optional.of(Text.of("has started", "已启动"));
            case Event.ENDED -> Optional.of(Text.of("has ended", "已结束"));
            case Event.RETURNED ->
                facts.isEmpty() ? Optional.of(Text.of("comes back", "返回")) : Optional.of(returned(facts));
            case Event.COMMANDED -> Optional.of(command(event));
            case Family.DESCENT ->
                Optional.of(Text.of(
                        "sees that pid %s is a child of pid %s",
                        "看到 pid %s 是 pid %s 的子进程", facts.get(0), facts.get(1)));
            case Lives.WROTE -> Optional.of(Text.of("sees standard error: %s", "看到标准错误：%s", event.fact()));
            case "begins" -> Optional.of(Text.of("runs main with %d arguments", "以 %d 个参数运行 main", facts.size()));
            case "runs" -> Optional.of(Text.of("calls run", "调用 run"));
            case "initialises" -> Optional.of(Text.of("loads a class that starts a process", "加载一个会启动进程的类"));
            case Guards.STARTED -> Optional.of(Text.of("has come back from start", "从 start 返回"));
            case "refused" ->
                Optional.of(Text.of("gets an IllegalStateException from start", "start 抛出 IllegalStateException"));
            case "failed" -> Optional.of(Text.of("gets from start: %s", "start 抛出：%s", event.fact()));
            default -> Telling.PLAIN.tell(event);
        };
    }

    private static Text returned(List<String> facts) {
        String told = String.join(", ", facts.stream().limit(3).toList());
        return Text.of("comes back with %s", "返回 %s", told);
    }

    private static Text command(Event event) {
        List<String> facts = event.facts();
        String first = facts.size() > 1 ? facts.get(1) : "";
        return switch (event.fact()) {
            case "spawn" ->
                Text.of("starts a program, %s, with %d arguments", "启动程序 %s，带 %d 个参数", first, facts.size() - 1);
            case "code" -> Text.of("waits for %s", "等待 %s", first);
            case "make" -> Text.of("makes an object, %s", "创建对象 %s", first);
            case "start" -> Text.of("starts %s", "启动 %s", first);
            case "pid", "alive", "join" -> Text.of("asks %s: %s", "询问 %s：%s", first, event.fact());
            case "gone" -> Text.of("looks until %s is not alive", "等到 %s 不再存活", first);
            case "reap" -> Text.of("waits until it has no child left", "等到自己没有子进程");
            case "careless" -> Text.of("loads a class that starts a process", "加载一个会启动进程的类");
            case "exit" -> Text.of("is told to exit with %s", "被要求以 %s 退出", first);
            case "throw" -> Text.of("is told to throw", "被要求抛出异常");
            default -> Text.of("is told to return", "被要求返回");
        };
    }
}
