package forkshop.judge.compiler;

import forkshop.judge.BadCall;
import forkshop.judge.Text;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A Java with a compiler.
 *
 * @param home its {@code java.home}
 */
record Jdk(Path home) {

    private static final int LANGUAGE_LEVEL = 17;

    /**
     * The Java that runs the judge.
     *
     * @throws BadCall when it has no compiler
     */
    static Jdk ofThisJvm() throws BadCall {
        Path home = Path.of(System.getProperty("java.home"));
        return check(
                home,
                ModuleLayer.boot().findModule("jdk.compiler").isPresent(),
                Runtime.version().feature());
    }

    // Debian's JRE has the compiler's module, but not the file behind --release: it cannot compile for 17 on 25.
    static Jdk check(Path home, boolean module, int version) throws BadCall {
        boolean complete = version == LANGUAGE_LEVEL || Files.isRegularFile(home.resolve("lib/ct.sym"));
        if (!module || !complete || version < LANGUAGE_LEVEL) {
            throw new BadCall(Text.of(
                    "this Java has no compiler: set JAVA_HOME to a JDK 17 or later (it is %s now)",
                    "当前的 Java 没有编译器：请把 JAVA_HOME 设为 JDK 17 或更高版本（现在是 %s）", home));
        }
        return new Jdk(home);
    }

    /** Its launcher. */
    Path java() {
        Path windows = home.resolve("bin/java.exe");
        return Files.exists(windows) ? windows : home.resolve("bin/java");
    }
}
