package forkshop.judge.integrity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What is too large or too odd to lie in a repository: the sources of some cheats. */
final class Oddities {

    private static final String CLASS = "package forkshop.t06_isolation;\n\npublic class AgeExperiment %s{\n%s}\n";

    private final Path topic;
    private final Path solution;

    /** Those for the folder {@code submission}; {@code solution} holds what an honest student would have. */
    Oddities(Path submission, Path solution) throws IOException {
        this.topic = submission.resolve("src/main/java/forkshop/t06_isolation");
        this.solution = solution;
        Files.createDirectories(topic);
    }

    void make(String what) throws IOException, InterruptedException {
        switch (what) {
            case "deep-expression" -> source("    int deep = " + "(".repeat(5000) + "1" + ")".repeat(5000) + ";\n");
            case "class-bomb" -> classBomb();
            case "huge-file" -> source("    // " + "x".repeat(300_000) + "\n");
            case "many-files" -> manyFiles();
            case "link" -> Files.createSymbolicLink(own(), solution.resolve("AgeExperiment.java"));
            case "linked-folder" -> {
                Files.delete(topic);
                Files.createSymbolicLink(topic, solution);
            }
            case "fifo" ->
                new ProcessBuilder("mkfifo", own().toString()).start().waitFor();
            case "traversal" -> beside("a\\..\\..\\Evil.java");
            case "hostile-name" -> beside("\"><script>alert(1)<!--![x](y)\n::add-mask::x.java");
            case "not-utf8" -> Files.write(own(), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 'c'});
            // No formatter of ours reads this.
            case "escapes" ->
                Files.writeString(
                        own(),
                        CLASS.formatted(
                                "implements Isolation ",
                                "    public Observation observe(int age) { // well\\u000a System.exit(0);\n        return null; }\n"));
            case "git" -> git();
            default -> throw new IllegalArgumentException(what);
        }
    }

    private Path own() {
        return topic.resolve("AgeExperiment.java");
    }

    private void source(String body) throws IOException {
        Files.writeString(own(), CLASS.formatted("", body));
    }

    private void beside(String name) throws IOException {
        Files.copy(solution.resolve("AgeExperiment.java"), own());
        Files.writeString(topic.resolve(name), "class Evil {}\n");
    }

    // A constant that is made of others costs a few characters in the source and 64 KiB in each class.
    private void classBomb() throws IOException {
        StringBuilder body = new StringBuilder("    static final String A = \"" + "x".repeat(60_000) + "\";\n");
        for (int i = 0; i < 400; i++) {
            body.append("    static class C")
                    .append(i)
                    .append(" { String s = A + \"")
                    .append(i)
                    .append("\"; }\n");
        }
        source(body.toString());
    }

    private void manyFiles() throws IOException {
        for (int i = 0; i < 100_000; i++) {
            Files.createFile(topic.resolve("C" + i + ".java"));
        }
    }

    private void git() throws IOException {
        Path git = Files.createDirectories(
                topic.resolve("../../../../../.git/hooks").normalize());
        Files.writeString(
                git.resolveSibling("config"), "[core]\n\tfsmonitor = touch owned\n\tpager = touch owned\n", UTF_8);
        Files.writeString(git.resolve("post-checkout"), "#!/bin/sh\ntouch owned\n");
    }

    /** Copies a stored submission. */
    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file));
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }
}
