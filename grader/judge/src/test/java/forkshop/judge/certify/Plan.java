package forkshop.judge.certify;

import forkshop.judge.rubric.Rubric;
import java.util.List;

/**
 * What is graded how often.
 *
 * @param topic the beginning of a topic's id; empty for all
 * @param only {@code reference}, {@code alternative}, {@code variant} or the name of one of them; empty for all
 * @param runs gradings of each submission in each condition, those of other nights included
 */
record Plan(String topic, String only, int runs) {

    static Plan of(String topic, String only, String runs) {
        return new Plan(topic, only, Integer.parseInt(runs));
    }

    List<Rubric> rubrics(List<Rubric> all) {
        List<Rubric> wanted =
                all.stream().filter(rubric -> rubric.id().startsWith(topic)).toList();
        if (wanted.isEmpty()) {
            throw new IllegalArgumentException("there is no topic " + topic);
        }
        return wanted;
    }

    boolean wants(Candidate candidate) {
        return only.isEmpty()
                || only.equals(candidate.kind())
                || candidate.submission().endsWith("/" + only);
    }
}
