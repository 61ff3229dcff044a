package forkshop.judge.t12_pipeline;

import forkshop.judge.Text;
import forkshop.judge.history.Event;
import forkshop.judge.history.Telling;
import java.util.List;
import java.util.Optional;

/** The words for what happens at a queue and in a kitchen. */
final class PipelineTelling {

    private PipelineTelling() {}

    static Optional<Text> tell(Event event) {
        List<String> facts = event.facts();
        return switch (event.kind()) {
            case Event.COMMANDED -> command(facts);
            case Event.RETURNED -> Optional.of(returned(facts)).filter(told -> !isLook(facts));
            case Event.ARRIVED -> gate(facts);
            case Event.PASSED ->
                facts.get(0).equals("eats") ? Optional.of(Text.of("has eaten it", "吃完了")) : Optional.empty();
            case "somebody is left" -> Optional.of(Text.of("nothing moves any more", "再没有任何动静"));
            case "exits" -> Optional.empty();
            default -> Telling.PLAIN.tell(event);
        };
    }

    private static Optional<Text> command(List<String> facts) {
        return switch (facts.get(0)) {
            case "put" -> Optional.of(Text.of("puts %s", "放入 %s", facts.get(2)));
            case "take" -> Optional.of(Text.of("takes an item", "取一个物品"));
            case "done" -> Optional.of(Text.of("calls taskDone", "调用 taskDone"));
            case "join" -> Optional.of(Text.of("calls join", "调用 join"));
            case "joinWithin" ->
                Optional.of(Text.of("calls joinWithin, limit %s ms", "调用 joinWithin，上限 %s 毫秒", facts.get(2)));
            case "dine" -> Optional.of(Text.of("runs the kitchen", "运行厨房"));
            case "leave" -> Optional.of(Text.of("comes to the end of main", "main 结束"));
            default -> Optional.empty();
        };
    }

    private static boolean isLook(List<String> facts) {
        return !facts.isEmpty() && facts.get(0).equals("looked");
    }

    private static Text returned(List<String> facts) {
        String answer = facts.isEmpty() || facts.get(0).equals("done") ? "" : facts.get(0);
        return answer.isEmpty()
                ? Text.of("is back", "返回")
                : answer.equals("refused")
                        ? Text.of("is refused with an IllegalStateException", "被拒绝：IllegalStateException")
                        : Text.of("is back with %s", "返回 %s", answer);
    }

    private static Optional<Text> gate(List<String> facts) {
        return switch (facts.get(0)) {
            case "cooks" -> Optional.of(Text.of("cooks %s", "在做 %s", facts.get(1)));
            case "eats" -> Optional.of(Text.of("has taken %s", "拿到了 %s", facts.get(1)));
            default -> Optional.empty();
        };
    }
}
