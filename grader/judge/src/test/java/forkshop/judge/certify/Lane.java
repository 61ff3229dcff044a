package forkshop.judge.certify;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One of several series that go on side by side and share the work.
 *
 * @param number from 0
 * @param of how many there are
 */
record Lane(int number, int of) {

    static List<Lane> all(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> new Lane(number, count))
                .toList();
    }

    /** Understands what {@link #word} writes. */
    static Lane of(String word) {
        String[] parts = word.split("/", -1);
        return new Lane(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }

    String word() {
        return number + "/" + of;
    }

    /**
     * Those of {@code candidates} that are graded here in {@code round}. A wrong one may claim what a machine has only once,
     * a port say, and must not meet itself: it has the same lane in every round. The reference claims nothing, and is
     * graded in all of them in turn.
     */
    List<Candidate> share(List<Candidate> candidates, int round) {
        return IntStream.range(0, candidates.size())
                .filter(place -> (candidates.get(place).kind().equals("reference") ? round : place) % of == number)
                .mapToObj(candidates::get)
                .collect(Collectors.toCollection(ArrayList::new));
    }
}
