package forkshop.harness;

/** A program that does nothing: how long it takes tells how busy the machine is. */
public final class Nothing {

    private Nothing() {}

    /** Returns at once. */
    public static void main(String[] arguments) {}
}
