package forkshop.judge;

import forkshop.judge.run.InvocationExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Fails, with one sentence, when the call cannot be understood; nothing is graded then. */
@ExtendWith(InvocationExtension.class)
public final class Invocation {

    /** The call's own test: the sentence is its message. */
    @Test
    public void the_call_is_understood() {}
}
