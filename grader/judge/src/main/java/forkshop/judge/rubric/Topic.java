package forkshop.judge.rubric;

import forkshop.judge.run.GradingExtension;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/** Makes a JUnit class the grading of one topic. */
@ExtendWith(GradingExtension.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Topic {

    /** The package's name, {@code t10_mutex}. */
    String id();

    /** What the scoreboard calls it. */
    String en();

    /** The same in Chinese. */
    String zh();

    /** The TODOs, in their order. */
    Task[] tasks();

    /**
     * The judge's own classes that name the submission's, a subclass of one, say: simple names in the topic's package. Their
     * sources are resources beside the grading, and are compiled against each submission.
     */
    String[] companions() default {};
}
