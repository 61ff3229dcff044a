package forkshop.judge.certify;

import java.util.List;
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

    /** Whether the piece of work with this number is done here. */
    boolean does(int piece) {
        return piece % of == number;
    }
}
