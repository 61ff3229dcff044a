package forkshop.t03_spawning;

import java.time.Duration;
import java.util.List;

/** Makes objects of classes that extend the submission's {@code JavaProcess}. */
final class Cradle implements Children {

    @Override
    public ChildProcess letter(String name, long number, List<String> words) {
        return new Letter(name, number, words);
    }

    @Override
    public void wakeCareless() {
        Careless.wake();
    }

    @Override
    public ChildProcess appointment(String name, Duration length) {
        return new Appointment(name, length);
    }
}
