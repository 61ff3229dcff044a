package forkshop.judge.t07_identity;

import forkshop.judge.Text;
import forkshop.judge.history.Event;
import forkshop.judge.history.Telling;
import java.util.List;
import java.util.Optional;

/** The words for what happens between a parent and the children that it ends. */
final class IdentityTelling {

    private IdentityTelling() {}

    static Optional<Text> tell(Event event) {
        List<String> facts = event.facts();
        return switch (event.kind()) {
            case Event.COMMANDED -> command(facts);
            case Event.ARRIVED -> Optional.of(Text.of("is asked to end: its hook begins", "收到结束请求：钩子开始"));
            case Event.PASSED -> Optional.of(Text.of("its hook goes on", "钩子继续"));
            case "finished" -> Optional.of(Text.of("its hook has finished", "钩子执行完毕"));
            case "lives" -> Optional.of(Text.of("has a shutdown hook", "装好了关闭钩子"));
            case "parent" ->
                Optional.of(Text.of(
                        "the system says: the parent of %s is %s", "系统说：%s 的父进程是 %s", facts.get(0), facts.get(1)));
            case "gone" -> Optional.of(Text.of("%s is gone", "%s 消失了", facts.get(0)));
            case "left" -> Optional.of(Text.of("%s still lives", "%s 还存活", facts.get(0)));
            case "descendant gone" -> Optional.of(Text.of("its descendant %s is gone", "它的后代 %s 消失了", facts.get(0)));
            case "descendant left" ->
                Optional.of(Text.of("its descendant %s still lives", "它的后代 %s 还存活", facts.get(0)));
            case Event.RETURNED -> facts.isEmpty() ? Optional.empty() : Telling.PLAIN.tell(event);
            default -> Telling.PLAIN.tell(event);
        };
    }

    private static Optional<Text> command(List<String> facts) {
        String name = facts.size() > 1 ? facts.get(1) : "";
        return switch (facts.get(0)) {
            case "hire", "live", "await", "words", "family" -> Optional.empty();
            case "sleeper" -> Optional.of(Text.of("starts %s", "启动 %s", name));
            case "pids" -> Optional.of(Text.of("calls pids", "调用 pids"));
            case "alive" -> Optional.of(Text.of("calls isAlive for %s", "对 %s 调用 isAlive", name));
            case "end" -> Optional.of(Text.of("calls endOf for %s", "对 %s 调用 endOf", name));
            case "tell" -> Optional.of(Text.of("lets %s exit with %s", "让 %s 以 %s 退出", name, facts.get(2)));
            case "signal" -> Optional.of(Text.of("sends SIG%2$s to %1$s", "向 %s 发送 SIG%s", name, facts.get(2)));
            case "stop" ->
                Optional.of(
                        Text.of("calls stop for %s with %s ms of grace", "对 %s 调用 stop，宽限 %s 毫秒", name, facts.get(2)));
            default -> Optional.of(Text.of("calls %2$s for %1$s", "对 %s 调用 %s", name, facts.get(0)));
        };
    }
}
