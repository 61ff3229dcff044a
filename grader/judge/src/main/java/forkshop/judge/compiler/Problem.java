package forkshop.judge.compiler;

import forkshop.judge.Text;
import java.util.Optional;

/**
 * Why there are no classes.
 *
 * @param place empty when it belongs to no line, say because the compiler itself was ended
 * @param column from 1, with tabs widened to eight; 0 without a place
 * @param message at most 500 characters in each language, possibly of several lines
 * @param sourceLine the line of the source, its tabs widened, so that {@code column} points into it; else empty
 */
public record Problem(Optional<Place> place, int column, Text message, String sourceLine) {

    /** A problem of the whole topic. */
    static Problem everywhere(Text message) {
        return new Problem(Optional.empty(), 0, message, "");
    }
}
