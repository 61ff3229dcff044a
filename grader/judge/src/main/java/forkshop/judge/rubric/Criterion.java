package forkshop.judge.rubric;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Test;

/** What earns points. The method below it says how it is judged; this annotation is the only place of its price. */
@Test
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Criterion {

    /** The task's id and a letter: {@code t10.2a} belongs to task {@code t10.2}. */
    String id();

    /** Whole points, at least 1. */
    int points();

    /** Whether it belongs to what the tutorial teaches. */
    Level level() default Level.CORE;

    /** The sentence that the scoreboard shows. */
    String en();

    /** The same sentence in Chinese. */
    String zh();

    /** Tasks besides its own that must have been attempted, else the verdict is {@code BLOCKED}. */
    String[] needs() default {};

    /** What this criterion cannot be judged without; elsewhere it is {@code NOT_GRADABLE_HERE}. */
    Needs[] on() default {};
}
