package forkshop.judge.t09_daemons;

import forkshop.judge.Text;
import forkshop.judge.check.Check;
import forkshop.judge.check.Finding;
import forkshop.judge.history.Event;
import forkshop.judge.history.History;
import java.util.Optional;
import java.util.Set;

/** Who went with the parent, and for whom the parent waited. */
final class Endings {

    private static final Set<String> WAYS_TO_END = Set.of("return", "exit");

    private static final Text PARENT_LIVES = Text.of("the parent did not end", "父进程没有结束");

    private Endings() {}

    /** {@code daemon} lived until its parent came to its end, and was gone after it. */
    static Check goesWithItsParent(String daemon) {
        return history -> {
            Text expected = Text.of("the %s lives as long as its parent, and no longer", "%s 与父进程同生共死", daemon);
            Optional<Event> come = Arrivals.come(history, daemon);
            Optional<Event> gone = ended(history, daemon);
            Optional<Event> last = beginningOfTheEnd(history);
            if (come.isEmpty() || last.isEmpty()) {
                return Finding.failed(expected, Text.of("the %s never came", "%s 没有出现", daemon));
            }
            if (gone.isPresent() && history.place(gone.get()) < history.place(last.get())) {
                return Finding.failed(expected, Text.of("it was gone before", "它在此之前就消失了"));
            }
            if (!parentEnded(history, last.get())) {
                return Finding.failed(expected, PARENT_LIVES);
            }
            return Finding.of(
                    gone.isPresent(),
                    expected,
                    Text.of(
                            "the parent is gone, and the %s (pid %d) lives on",
                            "父进程已经消失，%s（pid %d）还存活", daemon, come.get().pid()));
        };
    }

    /** The parent ended, and not before the judge let its foreground child go. */
    static Check foregroundIsWaitedFor() {
        return history -> {
            Text expected = Text.of("the parent ends after its foreground child has ended", "前台子进程结束之后，父进程才结束");
            Optional<Event> last = beginningOfTheEnd(history);
            if (Arrivals.come(history, "foreground").isEmpty() || last.isEmpty()) {
                return Finding.failed(expected, Text.of("the foreground child never came", "前台子进程没有出现"));
            }
            Optional<Event> letGo =
                    history.of(Event.KILLED, "foreground").stream().findFirst();
            if (letGo.isEmpty()) {
                return Finding.failed(expected, Text.of("the foreground child was ended", "前台子进程被结束了"));
            }
            if (!parentEnded(history, last.get())) {
                return Finding.failed(expected, PARENT_LIVES);
            }
            Event end = ended(history, "parent").orElseThrow();
            return Finding.of(
                    history.place(letGo.get()) < history.place(end),
                    expected,
                    Text.of("the parent was gone while it lived", "它还存活，父进程就消失了"));
        };
    }

    /** The judge's order to the parent to end, or its kill. */
    private static Optional<Event> beginningOfTheEnd(History history) {
        return history.that(event -> event.actor().equals("parent"))
                .filter(event ->
                        event.is(Event.KILLED) || (event.is(Event.COMMANDED) && WAYS_TO_END.contains(event.fact())))
                .findFirst();
    }

    /** Whether the parent ended in the way that was meant: where it was to end by itself, no kill was needed. */
    private static boolean parentEnded(History history, Event last) {
        boolean killed = !history.of(Event.KILLED, "parent").isEmpty();
        return ended(history, "parent").isPresent() && killed == last.is(Event.KILLED);
    }

    private static Optional<Event> ended(History history, String name) {
        return history.of(Event.ENDED, name).stream().findFirst();
    }
}
