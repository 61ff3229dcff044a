package forkshop.judge.starter;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A file of the kit as a student gets it: without a word about what is only in the kit. */
final class Adapted {

    /** With the comment above each of them, and the empty line before. */
    private static final Pattern PROFILES = Pattern.compile("(?s)\\n\\n *<profiles>.*</profiles>");

    private static final Pattern KIT_TESTS =
            Pattern.compile("(?s)\\n *<!--(?:(?!-->).)*-->\\n *<execution>\\n *<id>kit</id>.*?</execution>");
    /** With the comment above, where there is one. */
    private static final Pattern KIT_PROPERTY = Pattern.compile(
            "(?s)(?:\\n *<!--(?:(?!-->).)*-->)?\\n *<(kit|kit\\.skip|test\\.classes|javac\\.flag|check\\.off)>"
                    + "[^\\n]*</\\1>");

    private static final Pattern ALWAYS_GREEN =
            Pattern.compile("(?s)\\n *<!-- When the build is green.*?<green>attempted</green>");

    private static final String FULL_SCORE =
            "\n        <!-- The build is green at the full score of the assignment, and not before. -->"
                    + "\n        <green>full</green>";

    /** A sentence that leads to nothing but wrong solutions of ours, and the commands that grade them. */
    private static final Pattern LED_TO_VARIANTS = Pattern.compile(
            "(?m)^[^\\n]*[:：]\\n\\n```\\w*\\n(?:mvn [^\\n]*-Dsubmission=variant:[^\\n]*\\n)+```\\n\\n?");

    private static final Pattern VARIANT = Pattern.compile("(?m)^mvn [^\\n]*-Dsubmission=variant:[^\\n]*\\n");

    private Adapted() {}

    /**
     * The text of a file.
     *
     * @param path as seen from the kit's root
     * @throws IllegalStateException when a file has lost what was to be changed in it
     */
    static String text(Path path, String original) {
        if (path.equals(Path.of("pom.xml"))) {
            return withoutSolutions(strict(without(PROFILES, without(KIT_PROPERTY, original))));
        }
        if (path.equals(Path.of("grader", "judge", "pom.xml"))) {
            return without(PROFILES, without(KIT_TESTS, without(KIT_PROPERTY, original)));
        }
        if (path.endsWith("pom.xml") && path.startsWith("grader")) {
            return without(PROFILES, original);
        }
        return path.toString().endsWith(".md") ? lesson(original) : original;
    }

    /** Green means the full score: that is what their workflow and their own {@code mvn test} say alike. */
    private static String strict(String pom) {
        return with(FULL_SCORE, ALWAYS_GREEN, pom);
    }

    private static String without(Pattern part, String text) {
        return with("", part, text);
    }

    private static String with(String other, Pattern part, String text) {
        Matcher place = part.matcher(text);
        if (!place.find()) {
            throw new IllegalStateException("the kit has no longer what a starter changes: " + part);
        }
        return place.replaceAll(other);
    }

    private static String lesson(String text) {
        String withoutVariants =
                VARIANT.matcher(LED_TO_VARIANTS.matcher(text).replaceAll("")).replaceAll("");
        return withoutSolutions(withoutVariants).stripTrailing() + "\n";
    }

    private static String withoutSolutions(String text) {
        return text.replace(" -Dsubmission=solutions", "");
    }
}
