package forkshop.judge.history;

/** A frame of a stack, as a stack trace prints it, made short enough for a line of a report. */
public final class Frame {

    private static final int LONGEST = 80;

    private Frame() {}

    /** {@code frame} without its package; where it is still too long its end, for method and line stand there. */
    public static String shown(String frame) {
        int place = frame.indexOf('(');
        int method = frame.lastIndexOf('.', place);
        int type = frame.lastIndexOf('.', method - 1);
        String name = method < 0 ? frame : frame.substring(type + 1);
        return name.length() > LONGEST ? "..." + name.substring(name.length() - LONGEST) : name;
    }
}
