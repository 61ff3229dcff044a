package forkshop.judge.report;

import forkshop.judge.Language;
import forkshop.judge.Text;
import forkshop.judge.rubric.Level;
import forkshop.judge.score.CriterionScore;
import forkshop.judge.score.Explanation;
import forkshop.judge.score.Score;
import forkshop.judge.score.TopicScore;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The score as Markdown for a person on GitHub. Whatever comes from a submission is escaped and bounded: an excerpt has
 * at most 2,000 characters, the page 900,000 bytes of UTF-8, since GitHub drops a job summary beyond 1 MiB.
 */
public final class Summary {

    private static final int MOST_BYTES = 900_000;
    private static final int FOR_THE_END = 2_000;

    private final Score score;
    private final Language language;

    private Summary(Score score) {
        this.score = score;
        this.language = score.language();
    }

    /** The page for {@code score}, in the score's language. */
    public static String of(Score score) {
        return new Summary(score).page();
    }

    private String page() {
        List<String> sections = new ArrayList<>();
        sections.add(head());
        if (score.problem() == null) {
            sections.add(topics());
            score.topics().forEach(topic -> sections.add(section(topic)));
        }
        return bounded(sections) + foot();
    }

    private String head() {
        StringBuilder head = new StringBuilder("# Forkshop: ").append(title()).append("\n\n");
        String problem = score.problem();
        if (problem != null) {
            return head.append(MarkdownText.inline(Excerpt.PAGE.of(problem)))
                    .append("\n\n")
                    .toString();
        }
        if (score.finished()) {
            head.append(Headline.levels(score).in(language)).append("\n\n");
        }
        for (Text sentence : Headline.reservations(score)) {
            head.append("**")
                    .append(MarkdownText.inline(Excerpt.PAGE.of(sentence.in(language))))
                    .append("**\n\n");
        }
        return head.toString();
    }

    private String title() {
        if (score.problem() != null) {
            return new Text("nothing was graded", "没有评分").in(language);
        }
        return Headline.total(score).in(language);
    }

    private String topics() {
        StringBuilder table = new StringBuilder(
                say("| Topic | State | Points | Core | Depth | Seconds | |\n", "| 主题 | 状态 | 得分 | 核心 | 深入 | 秒 | |\n"));
        table.append("| --- | --- | ---: | ---: | ---: | ---: | --- |\n");
        for (TopicScore topic : score.topics()) {
            table.append(cells(
                    topic.id(),
                    word(State.of(topic)),
                    Points.of(topic),
                    Points.of(topic, Level.CORE),
                    Points.of(topic, Level.DEPTH),
                    seconds(topic.seconds()),
                    inline(topic.title())));
        }
        return table.append('\n').toString();
    }

    private String section(TopicScore topic) {
        StringBuilder section = new StringBuilder("## ")
                .append(topic.id())
                .append(say(": ", "："))
                .append(inline(topic.title()))
                .append("\n\n")
                .append(say(
                        "| Criterion | State | Points | Level | What | Message |\n",
                        "| 标准 | 状态 | 得分 | 级别 | 内容 | 说明 |\n"))
                .append("| --- | --- | ---: | --- | --- | --- |\n");
        topic.criteria().forEach(criterion -> section.append(row(criterion)));
        section.append('\n');
        if (score.finished()) {
            State.toldFailure(topic)
                    .map(told -> Facts.of(told, language, Excerpt.PAGE))
                    .ifPresent(
                            facts -> section.append(MarkdownText.fenced(facts)).append('\n'));
        }
        return section.toString();
    }

    private String row(CriterionScore criterion) {
        return cells(
                criterion.id(),
                word(State.of(criterion.verdict())),
                Points.of(criterion),
                criterion.level() == Level.CORE ? say("core", "核心") : say("depth", "深入"),
                inline(criterion.title()),
                inlineMessage(criterion));
    }

    /** What a failure comes to, with what was expected: the table shows all of them, the facts below it only one. */
    private String inlineMessage(CriterionScore criterion) {
        String message = inline(criterion.message());
        return Optional.ofNullable(criterion.explanation())
                .map(Explanation::expected)
                .filter(expected -> !expected.isBlank())
                .map(expected -> Text.of("expected %s, but %s", "应当：%s；实际：%s", inline(expected), message)
                        .in(language))
                .orElse(message);
    }

    private static String cells(String... cells) {
        return List.of(cells).stream().collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private String bounded(List<String> sections) {
        StringBuilder page = new StringBuilder();
        int bytes = 0;
        int leftOut = 0;
        for (String section : sections) {
            int size = section.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + size > MOST_BYTES - FOR_THE_END) {
                leftOut++;
            } else {
                bytes += size;
                page.append(section);
            }
        }
        if (leftOut > 0) {
            page.append(Text.of(
                            "%d sections are left out because the page is full; score.json has them all.\n\n",
                            "页面已满，省略了 %d 节；score.json 中有全部内容。\n\n", leftOut)
                    .in(language));
        }
        return page.toString();
    }

    private String foot() {
        Score.Kit kit = score.kit();
        String layers = score.layers().isEmpty() ? "-" : String.join(", ", score.layers());
        return Text.of(
                        "Kit %s (%s), Java %s, submission %s, run %s, protections: %s\n",
                        "工具包 %s（%s），Java %s，提交 %s，本次编号 %s，保护：%s\n",
                        inline(kit.version()),
                        inline(kit.fingerprint()),
                        inline(kit.jdk()),
                        inline(score.submission()),
                        inline(score.run()),
                        inline(layers))
                .in(language);
    }

    private String word(State state) {
        return language == Language.ZH ? state.word() + " " + state.chinese() : state.word();
    }

    private String say(String en, String zh) {
        return new Text(en, zh).in(language);
    }

    private static String inline(String text) {
        return MarkdownText.inline(Excerpt.CELL.of(text));
    }

    private static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.1f", seconds);
    }
}
