package forkshop.t03_spawning;

import java.time.Duration;
import java.util.List;

/** Makes objects of subclasses of the submission's own class. The judge's companion does so; the harness cannot name it. */
interface Children {

    /** The class that implements this, compiled against the submission. */
    String COMPANION = "Cradle";

    /** A child that tells its fields and then obeys the judge. */
    ChildProcess letter(String name, long number, List<String> words);

    /** Loads a class whose static initialiser starts a process. */
    void wakeCareless();

    /** The tutorial's {@code MyProcess}. */
    ChildProcess appointment(String name, Duration length);
}
