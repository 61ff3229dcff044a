package forkshop.judge.t09_daemons;

import forkshop.judge.Text;
import forkshop.judge.history.Event;
import forkshop.judge.history.Telling;
import java.util.List;
import java.util.Optional;

/** The words for what happens between a parent and those who go with it. */
final class DaemonsTelling {

    private DaemonsTelling() {}

    static Optional<Text> tell(Event event) {
        List<String> facts = event.facts();
        return switch (event.kind()) {
            case Event.CONNECTED -> Optional.of(Text.of("has started", "已启动"));
            case Event.COMMANDED -> command(facts);
            case Event.KILLED ->
                Optional.of(
                        event.actor().equals("foreground")
                                ? Text.of("is let go by the judge", "由评分程序放行结束")
                                : Text.of("dies of SIGKILL", "被 SIGKILL 杀死"));
            case "parent" ->
                Optional.of(Text.of(
                        "the system says: the parent of %s is %s", "系统说：%s 的父进程是 %s", facts.get(0), facts.get(1)));
            case "not all came" -> Optional.of(Text.of("waits in vain for the others", "没有等到其他进程"));
            case "somebody is left" -> Optional.of(Text.of("nothing moves any more", "再没有任何动静"));
            case "exits" -> Optional.empty();
            case Event.RETURNED ->
                facts.equals(List.of("refused")) ? Optional.of(Text.of("is refused", "被拒绝")) : Optional.empty();
            default -> Telling.PLAIN.tell(event);
        };
    }

    private static Optional<Text> command(List<String> facts) {
        return switch (facts.get(0)) {
            case "start" -> Optional.of(Text.of("starts a %s child: %s", "启动 %s 子进程：%s", facts.get(1), facts.get(2)));
            case "return" -> Optional.of(Text.of("comes to the end of main", "main 结束"));
            case "exit" -> Optional.of(Text.of("calls System.exit(%s)", "调用 System.exit(%s)", facts.get(1)));
            case "resist" -> Optional.of(Text.of("will ignore any polite request", "将不理会任何结束请求"));
            default -> Optional.empty();
        };
    }
}
