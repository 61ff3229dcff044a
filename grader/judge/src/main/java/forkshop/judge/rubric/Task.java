package forkshop.judge.rubric;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** One numbered TODO of an exercise. */
@Target({})
@Retention(RetentionPolicy.RUNTIME)
public @interface Task {

    /** {@code t10.2}. */
    String id();

    /** The simple name of the exercise's class, in the topic's package. */
    String type();

    /** The interface that the class must implement; {@code Object} where there is none. */
    Class<?> contract() default Object.class;

    /** The method that the student writes. */
    String method();

    /** Whether only the topic's companions name the class: then it may be abstract, and they must compile against it. */
    boolean byCompanions() default false;
}
