package forkshop.judge.report;

import forkshop.judge.Language;
import forkshop.judge.Text;
import forkshop.judge.score.CriterionScore;
import forkshop.judge.score.Explanation;
import forkshop.judge.score.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A criterion told as facts: lower-case ASCII keys in one column, free text behind them. At most 80 columns, but places
 * and commands stay in one piece, because they are clicked and copied.
 */
final class Facts {

    /** What the keys mean, for readers of Chinese. */
    static final String CHINESE_KEYS =
            "verdict 判定，expected 应当，but 实际，history 经过，look at 看这里，hint 提示，rerun 再评一次，also 还有";

    private static final int COLUMNS = 80;
    private static final int KEY = 10;
    private static final int INDENT = 2;
    private static final int VALUE = INDENT + KEY;
    private static final int EVENT = VALUE + 2;
    private static final String REMARK = "<- ";
    // As wide as the time of an event.
    private static final String BELOW = " ".repeat(7);

    private final List<String> lines = new ArrayList<>();
    private final Language language;
    private final Excerpt excerpt;

    private Facts(Language language, Excerpt excerpt) {
        this.language = language;
        this.excerpt = excerpt;
    }

    /** The failure in full: id, title, points; verdict, expected, but, history; look at, hint, rerun. */
    static List<String> of(CriterionScore criterion, Language language, Excerpt excerpt) {
        Facts facts = new Facts(language, excerpt);
        facts.heading(criterion);
        facts.verdict(criterion);
        facts.findings(criterion);
        facts.wayOn(criterion.explanation());
        return facts.finished();
    }

    /** Only where to go on: look at, hint, rerun. */
    static List<String> wayOn(CriterionScore criterion, Language language) {
        Facts facts = new Facts(language, Excerpt.TERMINAL);
        facts.wayOn(criterion.explanation());
        return facts.finished();
    }

    /** A fact of one wrapped line. */
    static List<String> fact(String key, String value, Language language) {
        Facts facts = new Facts(language, Excerpt.TERMINAL);
        facts.wrapped(key, List.of(TerminalText.line(value)), VALUE);
        return facts.finished();
    }

    private void heading(CriterionScore criterion) {
        String id = criterion.id() + "  ";
        String points = Points.of(criterion);
        String title = TerminalText.line(excerpt.of(criterion.title()));
        if (Columns.hasWide(title)) {
            String start = id + points + "  ";
            hanging(start, Columns.wrap(title, COLUMNS - start.length()));
            return;
        }
        List<String> wrapped = Columns.wrap(title, COLUMNS - id.length() - points.length() - 2);
        String first = id + wrapped.get(0);
        List<String> all = new ArrayList<>(wrapped);
        all.set(0, wrapped.get(0) + Columns.right(points, COLUMNS - first.length()));
        hanging(id, all);
    }

    private void hanging(String start, List<String> texts) {
        String indent = " ".repeat(start.length());
        for (int i = 0; i < texts.size(); i++) {
            lines.add((i == 0 ? start : indent) + texts.get(i));
        }
    }

    private void verdict(CriterionScore criterion) {
        Verdict verdict = criterion.verdict();
        if (verdict == Verdict.FAILED) {
            return;
        }
        String word = State.of(verdict).word();
        if (verdict.ours()) {
            word += new Text(": our fault, not yours; no points are taken", "：这是评分程序的问题，不扣分").in(language);
        }
        wrapped("verdict", List.of(word), VALUE);
    }

    private void findings(CriterionScore criterion) {
        Explanation explanation = criterion.explanation();
        if (explanation == null) {
            told("but", criterion.message());
            return;
        }
        told("expected", explanation.expected());
        told("but", explanation.but().isBlank() ? criterion.message() : explanation.but());
        history(explanation.history());
    }

    /** Each event on its own line; what does not fit beside it, the remark first, stands below it. */
    private void history(List<String> events) {
        if (events.isEmpty()) {
            return;
        }
        int indent = events.stream().mapToInt(Facts::indent).min().orElse(0);
        List<String> rendered = Excerpt.HISTORY
                .of(events.stream()
                        .limit(Excerpt.HISTORY.maxLines() + 1L)
                        .map(event ->
                                Excerpt.HISTORY.of(event.substring(indent)).stripTrailing())
                        .map(event -> String.join(" ", TerminalText.lines(event)))
                        .toList())
                .stream()
                .flatMap(event -> event(event).stream())
                .toList();
        add("history", rendered, EVENT);
    }

    private static List<String> event(String event) {
        if (Columns.width(event) <= COLUMNS - EVENT && !Columns.hasWide(event)) {
            return List.of(event);
        }
        int remark = event.lastIndexOf(REMARK);
        String deed = remark < 0 ? event : event.substring(0, remark).stripTrailing();
        String beside = remark < 0 ? deed : deed + "  " + event.substring(remark);
        if (Columns.width(beside) <= COLUMNS - EVENT) {
            return List.of(beside);
        }
        List<String> lines = new ArrayList<>(Columns.wrap(deed, COLUMNS - EVENT));
        if (remark >= 0) {
            Columns.wrap(event.substring(remark), COLUMNS - EVENT - BELOW.length())
                    .forEach(line -> lines.add(BELOW + line));
        }
        return lines;
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }

    private void told(String key, String text) {
        if (!text.isBlank()) {
            wrapped(key, excerpt.of(TerminalText.lines(text.stripLeading())), VALUE);
        }
    }

    private void wayOn(@Nullable Explanation explanation) {
        if (explanation == null) {
            return;
        }
        place("look at", explanation.lookAt());
        place("hint", explanation.hint());
        place("rerun", explanation.rerun());
    }

    private void place(String key, @Nullable String place) {
        if (place == null || place.isBlank()) {
            return;
        }
        String line = TerminalText.line(Excerpt.CELL.of(place));
        int gap = line.lastIndexOf("  ");
        boolean tooLong = VALUE + Columns.width(line) > COLUMNS;
        add(
                key,
                tooLong && gap > 0 ? List.of(line.substring(0, gap).strip(), line.substring(gap + 2)) : List.of(line),
                VALUE);
    }

    private void wrapped(String key, List<String> texts, int column) {
        List<String> wrapped = texts.stream()
                .flatMap(text -> Columns.wrap(text, COLUMNS - column).stream())
                .toList();
        add(key, wrapped, column);
    }

    private void add(String key, List<String> values, int column) {
        String start = " ".repeat(INDENT) + Columns.left(key, KEY);
        hanging(Columns.left(start, column), values);
    }

    private List<String> finished() {
        return lines.stream()
                .map(line -> WorkflowCommands.defused(line).stripTrailing())
                .toList();
    }
}
