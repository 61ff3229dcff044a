package forkshop.judge.starter;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;

/** What students get of the kit: this list, and nothing that is not on it. */
final class HandedOut {

    private static final List<PathMatcher> LIST = matchers(
            // What they work on.
            "exercises/**",
            "course.properties",
            // What grades it.
            "grader/harness/pom.xml",
            "grader/harness/src/main/**",
            "grader/pom.xml",
            "grader/judge/pom.xml",
            "grader/judge/src/main/**",
            ".github/workflows/classroom.yml",
            // What builds it, on their machines and in their editors.
            "pom.xml",
            "mvnw",
            "mvnw.cmd",
            ".mvn/**",
            ".devcontainer/**",
            ".run/**",
            ".vscode/**",
            ".editorconfig",
            ".gitattributes",
            ".gitignore",
            "LICENSE");

    private HandedOut() {}

    /** Whether a file of the kit, named as seen from its root, is handed out. */
    static boolean contains(Path file) {
        return LIST.stream().anyMatch(matcher -> matcher.matches(file));
    }

    private static List<PathMatcher> matchers(String... globs) {
        return List.of(globs).stream()
                .map(glob -> FileSystems.getDefault().getPathMatcher("glob:" + glob))
                .toList();
    }
}
