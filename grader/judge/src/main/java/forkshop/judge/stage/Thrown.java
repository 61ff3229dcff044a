package forkshop.judge.stage;

import forkshop.judge.Text;
import forkshop.judge.history.Frame;
import java.util.List;
import java.util.function.Predicate;

/** How a thrown exception is told: its class, its message, and the first place in the submission. */
public final class Thrown {

    private Thrown() {}

    /** The sentence for the facts of a {@code threw} event: class, message, frames. */
    public static Text text(List<String> facts, Predicate<String> isOfSubmission) {
        String type = facts.get(0).substring(facts.get(0).lastIndexOf('.') + 1);
        String message = facts.get(1).isEmpty() ? "" : ": " + facts.get(1);
        String place = facts.stream()
                .skip(2)
                .filter(isOfSubmission)
                .findFirst()
                .map(Frame::shown)
                .orElse("");
        return place.isEmpty()
                ? Text.of("%s%s was thrown", "抛出 %s%s", type, message)
                : Text.of("%s%s was thrown in %s", "抛出 %s%s，位置 %s", type, message, place);
    }
}
