package forkshop.t06_isolation;

import forkshop.harness.Link;
import java.util.List;

/**
 * The tutorial's global variable {@code age}: 18 in every process that begins. The grader is told who reads and who
 * writes it, so it sees in which process that happens.
 */
public final class Person {

    private static final int OLDEST = 150;

    private static volatile int age = 18;

    private Person() {}

    /** The age in this process. */
    public static int age() {
        int now = age;
        Link.current().tell("reads", Integer.toString(now));
        return now;
    }

    /**
     * Sets the age in this process. Time goes on: when it is read again, some birthdays may have passed.
     *
     * @throws IllegalArgumentException when nobody can be that old: below 0 or above 150
     */
    public static void setAge(int years) {
        if (years < 0 || years > OLDEST) {
            Link.current().tell("refuses", Integer.toString(years));
            throw new IllegalArgumentException("nobody is " + years + " years old");
        }
        List<String> answer = Link.current()
                .ask("birthdays", Long.toString(ProcessHandle.current().pid()), Integer.toString(years));
        age = years + (answer.isEmpty() ? 0 : Integer.parseInt(answer.get(0)));
        if (answer.size() > 1) {
            Leaving.onlyWhenTold();
        }
        Link.current().tell("writes", Integer.toString(years));
    }

    /** Sets the stage in this process, unseen. */
    static void begin(int years) {
        age = years;
    }

    /** What a read would give, unseen. */
    static int really() {
        return age;
    }
}
