package forkshop.judge.certify;

/** The machine that grades, as a certificate names it. */
final class Machine {

    private Machine() {}

    static String here() {
        return "%s %s, %d processors, Java %s"
                .formatted(
                        System.getProperty("os.name"),
                        System.getProperty("os.arch"),
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("java.version"));
    }
}
