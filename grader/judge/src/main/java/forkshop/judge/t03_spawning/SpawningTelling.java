package forkshop.judge.t03_spawning;

import forkshop.judge.Text;
import forkshop.judge.history.Event;
import forkshop.judge.history.Telling;
import java.util.List;
import java.util.Optional;

/** The words for what happens between a parent and the processes that it starts. */
final class SpawningTelling {

    private static final Text REFUSED =
            Text.of("gets an IllegalStateException from start", "start 抛出 IllegalStateException");

    private SpawningTelling() {}

    static Optional<Text> tell(Event event) {
        List<String> facts = event.facts();
        return switch (event.kind()) {
            case Event.CONNECTED ->
                event.actor().equals(Family.PARENT) ? Optional.empty() : Optional.of(Text.of("has started", "已启动"));
            case Event.ENDED -> Optional.of(Text.of("has ended", "已结束"));
            case Event.RETURNED -> Optional.of(returned(facts));
            case Streams.CAME_OUT ->
                Optional.of(Text.of("sees it come out ", "看到打印的内容").then(Streams.where(event)));
            case Event.COMMANDED -> Optional.of(command(event));
            case Family.DESCENT ->
                Optional.of(Text.of(
                        "sees that pid %s is a child of pid %s",
                        "看到 pid %s 是 pid %s 的子进程", facts.get(0), facts.get(1)));
            case Lives.TRACED -> Optional.of(traced(event));
            case "begins" -> Optional.of(Text.of("runs main with %d arguments", "以 %d 个参数运行 main", facts.size()));
            case "runs", Guards.RUNS -> Optional.of(Text.of("calls run", "调用 run"));
            case "initialises" -> Optional.of(Text.of("runs the static initialiser of that class", "运行那个类的静态初始化块"));
            case Guards.STARTED -> Optional.of(Text.of("has come back from start", "从 start 返回"));
            case "refused" -> Optional.of(REFUSED);
            case "exits" -> Optional.of(Text.of("calls System.exit", "调用 System.exit"));
            case "failed" -> Optional.of(Text.of("gets from start: %s", "start 抛出：%s", event.fact()));
            default -> Telling.PLAIN.tell(event);
        };
    }

    private static Text returned(List<String> facts) {
        return switch (facts.isEmpty() ? "" : facts.get(0)) {
            case "" -> Text.of("comes back", "返回");
            case "refused" -> REFUSED;
            case "returns" -> Text.of("returns from run", "从 run 返回");
            case "throws" -> Text.of("throws an exception", "抛出异常");
            case "threw" -> Text.of("gets %s", "得到 %s", facts.get(1));
            default ->
                Text.of(
                        "comes back with %s",
                        "返回 %s", String.join(", ", facts.stream().limit(3).toList()));
        };
    }

    private static Text traced(Event event) {
        return event.fact().equals(Lives.TRACE)
                ? Text.of("sees a stack trace on standard error", "看到标准错误上有堆栈")
                : Text.of("sees no stack trace on standard error", "看到标准错误上没有堆栈");
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
            case "early" -> Text.of("asks %s before its start: %s", "在启动前询问 %s：%s", first, facts.get(2));
            case "print" -> Text.of("is told to print %s", "被要求打印 %s", first);
            case "read" -> Text.of("is told to read a line", "被要求读一行");
            case "write" -> Text.of("writes to %s: %s", "写给 %s：%s", first, facts.get(2));
            case "gone" -> Text.of("looks until %s is not alive", "等到 %s 不再存活", first);
            case "reap" -> Text.of("waits until it has no child left", "等到自己没有子进程");
            case "careless" -> Text.of("uses a class that starts a process as it is loaded", "使用一个在加载时会启动进程的类");
            case "exit" -> Text.of("is told to exit with %s", "被要求以 %s 退出", first);
            case "throw" -> Text.of("is told to throw", "被要求抛出异常");
            default -> Text.of("is told to return", "被要求返回");
        };
    }
}
