package forkshop.t03_spawning;

/** What goes wrong in a child because the judge wants it to. */
final class Mishap extends RuntimeException {

    private static final long serialVersionUID = 1;

    Mishap(String message) {
        super(message);
    }
}
