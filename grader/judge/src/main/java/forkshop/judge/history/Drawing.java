package forkshop.judge.history;

import forkshop.judge.Language;
import forkshop.judge.Text;
import forkshop.judge.check.Finding.Note;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Draws a history for a person: a line an event, the moment first, the notes beside what they are about. */
public final class Drawing {

    private static final int MOST_LINES = 20;

    private record Shown(Event event, Text words, Optional<Note> note) {}

    private Drawing() {}

    /** At most about twenty lines; where there is more to see, the middle is left out, but no event with a note. */
    public static List<String> of(History history, List<Note> notes, Language language, Telling telling) {
        List<Shown> shown = shown(history, notes, telling);
        List<String> lines = new ArrayList<>();
        int skipped = 0;
        for (int i = 0; i < shown.size(); i++) {
            boolean inTheMiddle = i >= MOST_LINES / 2 && i < shown.size() - MOST_LINES / 2;
            if (inTheMiddle && shown.get(i).note().isEmpty()) {
                skipped++;
                continue;
            }
            skipped = flush(skipped, lines, language);
            lines.add(line(shown.get(i), language));
        }
        flush(skipped, lines, language);
        return lines;
    }

    private static List<Shown> shown(History history, List<Note> notes, Telling telling) {
        List<Shown> shown = new ArrayList<>();
        for (Event event : history.events()) {
            Optional<Note> note =
                    notes.stream().filter(one -> one.event().equals(event)).findFirst();
            telling.tell(event).ifPresent(words -> shown.add(new Shown(event, words, note)));
        }
        return shown;
    }

    private static int flush(int skipped, List<String> lines, Language language) {
        if (skipped > 0) {
            Text more = Text.of(skipped == 1 ? "... (%d more line)" : "... (%d more lines)", "...（还有 %d 行）", skipped);
            lines.add("    " + more.in(language));
        }
        return 0;
    }

    private static String line(Shown shown, Language language) {
        Event event = shown.event();
        String seconds = String.format(Locale.ROOT, "%7.3f", event.at().toNanos() / 1e9);
        String remark =
                shown.note().map(note -> "   <- " + note.remark().in(language)).orElse("");
        return seconds + "  " + who(event) + "  " + shown.words().in(language) + remark;
    }

    /** The actor and its pid, unless the stage has named it after that for want of another name. */
    private static String who(Event event) {
        String pid = "(pid " + event.pid() + ")";
        boolean known =
                event.pid() == 0 || event.actor().endsWith(pid) || event.actor().equals("process " + event.pid());
        return known ? event.actor() : event.actor() + " " + pid;
    }
}
