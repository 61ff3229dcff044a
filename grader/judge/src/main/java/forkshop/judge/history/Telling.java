package forkshop.judge.history;

import forkshop.judge.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;

/** Puts an event into words, so that a history can be read. A topic may have words of its own for its actors' events. */
@FunctionalInterface
public interface Telling {

    /** What happened; empty when it is not worth a line. */
    Optional<Text> tell(Event event);

    /** The words of the harness, and the facts as they are. */
    Telling PLAIN = new Plain();

    /** The telling that knows no topic. */
    final class Plain implements Telling {

        private static final int LONGEST_FACT = 60;

        // What the judge does to find out, rather than what the processes do.
        private static final Set<String> BEHIND_THE_SCENES = Set.of(Event.ACCOUNTED, Event.CONNECTED, Event.PASSED);

        private static final Map<String, String> ENGLISH = Map.of(
                Event.COMMANDED, "is told to",
                Event.RETURNED, "returns",
                Event.THREW, "throws",
                Event.TODO, "meets TODO",
                Event.ARRIVED, "comes to gate",
                Event.STACK, "is in",
                Event.KILLED, "is killed",
                Event.ENDED, "ends");

        private static final ResourceBundle CHINESE = ResourceBundle.getBundle("forkshop.judge.history.words");

        private Plain() {}

        @Override
        public Optional<Text> tell(Event event) {
            if (BEHIND_THE_SCENES.contains(event.kind())) {
                return Optional.empty();
            }
            String facts = facts(event);
            Text kind = new Text(ENGLISH.getOrDefault(event.kind(), event.kind()), chinese(event.kind()));
            return Optional.of(facts.isEmpty() ? kind : kind.then(Text.same(" " + facts)));
        }

        private static String facts(Event event) {
            return switch (event.kind()) {
                case Event.THREW -> thrown(event.facts());
                case Event.STACK -> Frame.shown(event.fact());
                default -> listed(event.facts());
            };
        }

        private static String thrown(List<String> facts) {
            String type = facts.get(0).substring(facts.get(0).lastIndexOf('.') + 1);
            return facts.get(1).isEmpty() ? type : type + ": " + abridged(facts.get(1));
        }

        private static String listed(List<String> facts) {
            return String.join(" ", facts.stream().map(Plain::abridged).limit(4).toList());
        }

        private static String chinese(String kind) {
            return CHINESE.containsKey(kind) ? CHINESE.getString(kind) : kind;
        }

        // The last part of a path tells enough, and no report should carry the paths of a machine.
        private static String abridged(String fact) {
            boolean path = fact.startsWith("/") && !fact.contains(" ");
            String name = path ? fact.substring(fact.lastIndexOf('/') + 1) : fact;
            return name.length() > LONGEST_FACT ? name.substring(0, LONGEST_FACT) + "..." : name;
        }
    }
}
