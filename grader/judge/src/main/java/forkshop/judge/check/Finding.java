package forkshop.judge.check;

import forkshop.judge.Text;
import forkshop.judge.history.Event;
import java.util.List;

/**
 * What a check found in a history.
 *
 * @param passed whether it is as it must be
 * @param expected what must be
 * @param but what was; empty when passed
 * @param notes remarks beside events of the history that tell the story
 */
public record Finding(boolean passed, Text expected, Text but, List<Note> notes) {

    /** A remark beside an event. */
    public record Note(Event event, Text remark) {}

    /** It is as it must be. */
    public static Finding passed(Text expected) {
        return new Finding(true, expected, Text.same(""), List.of());
    }

    /** It is not. */
    public static Finding failed(Text expected, Text but, Note... notes) {
        return new Finding(false, expected, but, List.of(notes));
    }

    /** Passed or failed, by {@code holds}. */
    public static Finding of(boolean holds, Text expected, Text but, Note... notes) {
        return holds ? passed(expected) : failed(expected, but, notes);
    }
}
