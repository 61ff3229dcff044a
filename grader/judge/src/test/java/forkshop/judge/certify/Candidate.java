package forkshop.judge.certify;

import forkshop.judge.kit.Corpus;
import forkshop.judge.rubric.Rubric;
import forkshop.judge.score.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A submission whose verdicts are known before it is graded.
 *
 * @param submission as {@code -Dsubmission} names it
 * @param topic the topic that is graded; empty for the whole kit
 * @param loses the criteria that it must lose; all others it must pass
 */
record Candidate(String submission, String topic, Set<String> loses) {

    private static final String REFERENCE = "solutions";

    /** All of the kit; where {@code topic} is not empty, those of that topic only. */
    static List<Candidate> all(Corpus corpus, List<Rubric> rubrics, String topic) {
        List<Candidate> all = new ArrayList<>();
        all.add(new Candidate(REFERENCE, topic.isEmpty() ? "" : rubrics.get(0).id(), Set.of()));
        for (Rubric rubric : rubrics) {
            corpus.alternatives(rubric).forEach(name -> all.add(new Candidate(name, rubric.id(), Set.of())));
            corpus.variants(rubric)
                    .forEach(variant -> all.add(new Candidate(variant.submission(), rubric.id(), variant.loses())));
        }
        return all;
    }

    /** {@code reference}, {@code alternative} or {@code variant}. */
    String kind() {
        return submission.equals(REFERENCE) ? "reference" : submission.substring(0, submission.indexOf(':'));
    }

    /** Whether a criterion of {@code verdicts} that it must lose was passed, or one lost that it must pass. */
    boolean isMisjudged(Map<String, String> verdicts) {
        return verdicts.entrySet().stream()
                .anyMatch(one -> Certificate.isWrong(Verdict.valueOf(one.getValue()), loses.contains(one.getKey())));
    }

    String series(Condition condition) {
        return Line.series(condition.word(), submission, topic);
    }

    /** What each known submission must lose, by its name. */
    static Map<String, Set<String>> known(List<Candidate> candidates) {
        return candidates.stream()
                .collect(Collectors.toMap(Candidate::submission, Candidate::loses, (one, other) -> one));
    }
}
