package forkshop.judge.stage;

import java.time.Duration;

/** Sees how much CPU time a process of a stage burns without anything coming of it. */
final class Spinning {

    private final Recording recording;
    private int eventsSeen = -1;
    private StageLook lastEvent = StageLook.NOTHING;

    Spinning(Recording recording) {
        this.recording = recording;
    }

    /** The most that any one process has burnt from the first look after the last event up to {@code now}. */
    Duration burnt(StageLook now) {
        int events = recording.read(recording::size);
        if (events != eventsSeen) {
            eventsSeen = events;
            lastEvent = now;
        }
        return now.burntSince(lastEvent);
    }
}
