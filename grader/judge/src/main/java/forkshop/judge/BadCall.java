package forkshop.judge;

/** The call itself was wrong: nothing can be graded, and one sentence says why. */
public final class BadCall extends Exception {

    private static final long serialVersionUID = 1;

    private final transient Text sentence;

    /** A call that is wrong for the reason that {@code sentence} gives. */
    public BadCall(Text sentence) {
        super(sentence.en());
        this.sentence = sentence;
    }

    /** What is wrong, and what would be right. */
    public Text sentence() {
        return sentence;
    }
}
