package forkshop.judge.rubric;

import forkshop.judge.Text;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * All criteria of a topic, as its grading class declares them.
 *
 * @param id {@code t10_mutex}
 * @param title what the scoreboard calls it
 * @param grading the JUnit class
 * @param tasks the TODOs, in order
 * @param criteria by id
 * @param companions simple names of the judge's own classes that name the submission's
 */
public record Rubric(
        String id, Text title, Class<?> grading, List<Open> tasks, List<Price> criteria, List<String> companions) {

    /**
     * One TODO.
     *
     * @param id {@code t10.2}
     * @param type simple name of the exercise's class
     * @param contract binary name of the interface; {@code java.lang.Object} for none
     * @param method that the student writes
     * @param byCompanions whether only the topic's companions name the class
     */
    public record Open(String id, String type, String contract, String method, boolean byCompanions) {}

    /** One criterion: its task's id is its own without the last letter. */
    public record Price(
            String id, Text title, int points, Level level, Set<String> needs, Set<Needs> on, Method judging) {

        private Price at(int other) {
            return new Price(id, title, other, level, needs, on, judging);
        }

        /** The id of its task. */
        public String task() {
            return id.substring(0, id.length() - 1);
        }
    }

    /** Reads the annotations of {@code grading}. */
    public static Rubric of(Class<?> grading) {
        Topic topic = grading.getAnnotation(Topic.class);
        return new Rubric(
                topic.id(),
                new Text(topic.en(), topic.zh()),
                grading,
                Arrays.stream(topic.tasks()).map(Rubric::open).toList(),
                Arrays.stream(grading.getDeclaredMethods())
                        .filter(method -> method.isAnnotationPresent(Criterion.class))
                        .map(Rubric::price)
                        .sorted(Comparator.comparing(Price::id))
                        .toList(),
                List.of(topic.companions()));
    }

    private static Open open(Task task) {
        return new Open(task.id(), task.type(), task.contract().getName(), task.method(), task.byCompanions());
    }

    private static Price price(Method judging) {
        Criterion criterion = judging.getAnnotation(Criterion.class);
        return new Price(
                criterion.id(),
                new Text(criterion.en(), criterion.zh()),
                criterion.points(),
                criterion.level(),
                Set.of(criterion.needs()),
                Set.of(criterion.on()),
                judging);
    }

    /** The same topic with the criteria of {@code level} alone. */
    public Rubric only(Level level) {
        return new Rubric(
                id,
                title,
                grading,
                tasks,
                criteria.stream().filter(price -> price.level() == level).toList(),
                companions);
    }

    /**
     * The same topic with another total, split among its criteria as nearly as before as whole points can be.
     *
     * @param total at least one point for each criterion
     */
    public Rubric costing(int total) {
        List<Integer> points =
                Shares.of(total, criteria.stream().map(Price::points).toList());
        List<Price> priced = IntStream.range(0, criteria.size())
                .mapToObj(at -> criteria.get(at).at(points.get(at)))
                .toList();
        return new Rubric(id, title, grading, tasks, priced, companions);
    }

    /** The criterion with the id {@code criterion}. */
    public Price price(String criterion) {
        return criteria.stream()
                .filter(price -> price.id().equals(criterion))
                .findFirst()
                .orElseThrow();
    }

    /** The task with the id {@code task}. */
    public Open task(String task) {
        return tasks.stream().filter(open -> open.id().equals(task)).findFirst().orElseThrow();
    }

    /** The folder's number: {@code t10}. */
    public String number() {
        return id.substring(0, id.indexOf('_'));
    }

    /** The name behind the number: {@code mutex}. */
    public String word() {
        return id.substring(id.indexOf('_') + 1);
    }
}
