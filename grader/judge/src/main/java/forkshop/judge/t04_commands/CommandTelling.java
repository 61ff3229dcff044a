package forkshop.judge.t04_commands;

import forkshop.judge.Text;
import forkshop.judge.history.Event;
import forkshop.judge.history.Telling;
import java.util.List;
import java.util.Optional;

/** The words for what passes between a caller and its command. */
final class CommandTelling {

    private CommandTelling() {}

    static Optional<Text> tell(Event event) {
        List<String> facts = event.facts();
        return switch (event.kind()) {
            case Event.CONNECTED -> command(event) ? Optional.of(Text.of("has started", "已启动")) : Optional.empty();
            case Event.ENDED -> command(event) ? Optional.of(Text.of("has ended", "已结束")) : Telling.PLAIN.tell(event);
            case Event.COMMANDED -> Optional.of(told(facts));
            case Event.RETURNED -> returned(event);
            case CommandPlays.STUCK -> Optional.of(Text.of("sees that nothing moves any more", "看到再没有任何动静"));
            case CommandPlays.LIVE -> Optional.of(Text.of("sees alive: %s", "看到存活：%s", String.join(", ", facts)));
            case CommandPlays.GONE -> Optional.of(Text.of("sees that they are gone", "看到它们已消失"));
            case CommandPlays.ENDS -> Optional.of(Text.of("ends what still lives", "结束仍然存活的进程"));
            default -> Telling.PLAIN.tell(event);
        };
    }

    private static boolean command(Event event) {
        return event.actor().startsWith("command");
    }

    private static Text told(List<String> facts) {
        return switch (facts.get(0)) {
            case "run" ->
                Text.of("calls run for %s with %s bytes of input", "为 %s 调用 run，输入 %s 字节", facts.get(1), facts.get(4));
            case "missing" -> Text.of("calls run for %s", "为 %s 调用 run", facts.get(1));
            case "family" ->
                Text.of(
                        "calls run for a shell with a child, limit %s ms",
                        "为一个带子进程的 shell 调用 run，限时 %s 毫秒", facts.get(2));
            case "read" -> Text.of("is told to read its input to the end", "被要求把输入读到结尾");
            case "write" ->
                Text.of("is told to write %s bytes to output and errors each", "被要求向标准输出和标准错误各写 %s 字节", facts.get(2));
            case "raise" -> Text.of("is told to start a process that keeps its pipes open", "被要求启动一个占着管道的进程");
            default -> Text.of("is told to end with %s", "被要求以 %s 结束", facts.get(1));
        };
    }

    private static Optional<Text> returned(Event event) {
        List<String> facts = event.facts();
        if (command(event)) {
            return facts.isEmpty() || facts.get(0).isEmpty()
                    ? Optional.of(Text.of("has done so", "已完成"))
                    : Optional.of(
                            Text.of("has done so: %s", "已完成：%s", facts.get(0).split(" ", 2)[0]));
        }
        return Optional.of(
                facts.size() == 4
                        ? Text.of(
                                "returns %s bytes of output, %s of errors, exit code %s",
                                "返回标准输出 %s 字节，标准错误 %s 字节，退出码 %s",
                                facts.get(0).split(" ", 2)[0],
                                facts.get(1).split(" ", 2)[0],
                                facts.get(2))
                        : Text.of("returns %s", "返回 %s", String.join(", ", facts)));
    }
}
