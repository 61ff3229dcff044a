package forkshop.judge.report;

import forkshop.judge.Language;
import forkshop.judge.Text;
import forkshop.judge.score.CriterionScore;
import forkshop.judge.score.Score;
import forkshop.judge.score.TopicScore;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The score as annotations of GitHub Actions, at the student's file and line. A runner keeps the first ten of a kind in a
 * step and 4,096 characters of a message (actions/runner, {@code ExecutionContext.cs}): so the first mistake of each topic,
 * nine of them, and a tenth annotation that names the other topics.
 */
final class Annotations {

    private static final int MOST = 9;
    private static final Excerpt MESSAGE = new Excerpt(60, 3_900);
    private static final Excerpt TITLE = new Excerpt(1, 120);

    private final Score score;
    private final Language language;
    private final List<String> lines = new ArrayList<>();

    private Annotations(Score score) {
        this.score = score;
        this.language = score.language();
    }

    /** The lines to print, each a command that the runner obeys. */
    static String of(Score score) {
        Annotations annotations = new Annotations(score);
        annotations.write();
        return annotations.lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    private void write() {
        String problem = score.problem();
        if (problem != null) {
            add(
                    "error",
                    Map.of("title", say("nothing was graded", "没有评分")),
                    TerminalText.lines(Excerpt.PAGE.of(problem)));
            return;
        }
        List<TopicScore> mistaken =
                score.topics().stream().filter(Annotations::hasMistake).toList();
        mistaken.stream().limit(MOST).forEach(this::addMistake);
        if (mistaken.size() > MOST) {
            addOthers(mistaken.subList(MOST, mistaken.size()));
        }
        if (score.complete()) {
            add(
                    "notice",
                    Map.of("title", "Forkshop"),
                    List.of(Headline.total(score).in(language)));
        } else {
            addIncomplete();
        }
    }

    private static boolean hasMistake(TopicScore topic) {
        return topic.criteria().stream().anyMatch(criterion -> State.isMistake(criterion.verdict()));
    }

    private void addMistake(TopicScore topic) {
        CriterionScore told = State.toldFailure(topic).orElseThrow();
        Map<String, String> properties = new LinkedHashMap<>();
        LookAt.of(told).ifPresent(place -> {
            properties.put("file", place.file());
            properties.put("line", String.valueOf(place.line()));
        });
        properties.put("title", told.id() + " " + TerminalText.line(TITLE.of(told.title())) + " " + Points.of(told));
        add("error", properties, Facts.of(told, language, Excerpt.TERMINAL));
    }

    private void addOthers(List<TopicScore> topics) {
        String ids = topics.stream().map(TopicScore::id).collect(Collectors.joining(", "));
        add(
                "error",
                Map.of("title", Text.of("and %d more", "还有 %d 个", topics.size()).in(language)),
                List.of(Text.of("Points are lost in %s, too: see the summary.", "%s 也丢了分：请看总结。", ids)
                        .in(language)));
    }

    private void addIncomplete() {
        List<String> sentences = new ArrayList<>();
        sentences.add(Headline.total(score).in(language));
        Headline.reservations(score).forEach(sentence -> sentences.add(sentence.in(language)));
        add("warning", Map.of("title", say("incomplete", "不完整")), sentences);
    }

    private void add(String kind, Map<String, String> properties, List<String> message) {
        lines.add(WorkflowCommands.command(kind, properties, String.join("\n", MESSAGE.of(message))));
    }

    private String say(String en, String zh) {
        return new Text(en, zh).in(language);
    }
}
