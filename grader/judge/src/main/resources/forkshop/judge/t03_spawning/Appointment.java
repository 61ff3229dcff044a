package forkshop.t03_spawning;

import java.time.Duration;

/** The tutorial's {@code MyProcess('约会')}. */
final class Appointment extends JavaProcess {

    private static final long serialVersionUID = 1;

    private final String name;
    private final Duration length;

    Appointment(String name, Duration length) {
        this.name = name;
        this.length = length;
    }

    @Override
    public void run() {
        StoryTask.keep(name, length);
    }
}
