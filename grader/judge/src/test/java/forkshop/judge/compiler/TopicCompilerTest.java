package forkshop.judge.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import forkshop.judge.kit.TakesLong;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class TopicCompilerTest {

    private static final String PACKAGE = "forkshop.t99_test";
    private static final String FOLDER = "forkshop/t99_test/";
    private static final Expected CLERK = new Expected(PACKAGE + ".Clerk", "java.util.concurrent.Callable", true);

    @TempDir
    private static Path shared;

    private static TopicCompiler compiler;

    @TempDir
    private Path folder;

    private Path root;
    private Path output;

    @BeforeAll
    static void start() throws Exception {
        compiler = TopicCompiler.open(shared, Duration.ofSeconds(60));
    }

    @AfterAll
    static void end() {
        compiler.close();
    }

    @BeforeEach
    void folders() throws IOException {
        root = Files.createDirectory(folder.resolve("sources"));
        output = folder.resolve("classes");
    }

    @Test
    void a_right_topic_becomes_classes() throws Exception {
        Compilation compilation = compile("""
                import java.util.concurrent.Callable;
                class Clerk implements Callable<String> {
                    @Override
                    public String call() { return "谢谢"; }
                    static class Desk {
                        @SuppressWarnings("unused")

                        Desk() {}
                    }
                }
                """);

        assertThat(compilation.problems()).isEmpty();
        assertThat(compilation.succeeded()).isTrue();
        assertThat(compilation.open()).isEmpty();
        assertThat(compilation.standings()).isEqualTo(Map.of(CLERK.type(), Standing.PRESENT));
        assertThat(compilation.methods()).isEqualTo(Map.of("Clerk#call", place(5), "Clerk.Desk#<init>", place(9)));
        assertThat(files(output)).containsExactly(FOLDER + "Clerk$Desk.class", FOLDER + "Clerk.class");
    }

    @Test
    void a_type_error_is_told_in_both_languages_with_its_line() throws Exception {
        Compilation compilation = compile("class Clerk {\n\tint x = \"2\";\n}\n");

        assertThat(compilation.succeeded()).isFalse();
        assertThat(compilation.standings()).isEmpty();
        assertThat(compilation.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.place()).contains(place(3));
            assertThat(problem.sourceLine()).isEqualTo("        int x = \"2\";");
            assertThat(problem.sourceLine().substring(problem.column() - 1)).startsWith("\"2\"");
            assertThat(problem.message().en()).isEqualTo("incompatible types: String cannot be converted to int");
            assertThat(problem.message().zh()).contains("不兼容的类型");
        });
        assertThat(files(output)).isEmpty();
    }

    @Test
    void a_syntax_error_hides_neither_open_tasks_nor_the_next_topic() throws Exception {
        Compilation broken = compile("""
                class Clerk {
                    int a() { throw new Todo("t99.1"); }
                    int b() { return 1 }
                }
                """);
        write("Other.java", "package forkshop.t99_test; class Other {}");
        Compilation next = compiler.compile(request(List.of(FOLDER + "Other.java"), Set.of()));

        assertThat(broken.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.place()).contains(place(4));
            assertThat(problem.message().en()).isEqualTo("';' expected");
        });
        assertThat(broken.open()).extracting(OpenTask::id).containsExactly("t99.1");
        assertThat(next.succeeded()).isTrue();
        assertThat(next.standings()).isEqualTo(Map.of(CLERK.type(), Standing.MISSING));
    }

    @Test
    void an_open_task_stands_at_its_comment_else_at_its_throw() throws Exception {
        Compilation compilation = compile("""
                class Clerk {
                    static class Todo extends RuntimeException { Todo(String task) {} }
                    int a() {
                        // TODO t99.10 (2 points): not this one
                        // TODO t99.1 (2 points): who?
                        throw new Todo("t99.1");
                    }
                    int b() {
                        /* nothing */ throw new Todo("t99.2"); // yet
                    }
                    int c() { System.gc(); throw new Todo("t99.3"); }
                    int d() { throw new IllegalStateException("t99.4"); }
                    int e() { return 0; }
                    abstract static class F { abstract int f(); }
                }
                """);

        assertThat(compilation.problems()).isEmpty();
        assertThat(compilation.open())
                .containsExactly(
                        new OpenTask("t99.1", "Clerk#a", place(6)), new OpenTask("t99.2", "Clerk#b", place(10)));
    }

    @Test
    void a_class_may_miss_its_contract_or_its_constructor() throws Exception {
        assertThat(standing("class Clerk {}")).isEqualTo(Standing.CONTRACT_NOT_IMPLEMENTED);
        assertThat(standing("class Other {}")).isEqualTo(Standing.MISSING);
        String callable = " implements java.util.concurrent.Callable<String> { public String call() { return null; } ";
        assertThat(standing("class Clerk" + callable + "}")).isEqualTo(Standing.PRESENT);
        assertThat(standing("class Clerk" + callable + "Clerk(int x) {} }")).isEqualTo(Standing.NO_CONSTRUCTOR);
        assertThat(standing("class Clerk" + callable + "private Clerk() {} }")).isEqualTo(Standing.NO_CONSTRUCTOR);
        assertThat(standing("abstract class Clerk" + callable + "}")).isEqualTo(Standing.NO_CONSTRUCTOR);
        assertThat(standing("enum Clerk" + callable.replaceFirst("\\{ ", "{ ONE; ") + "}"))
                .isEqualTo(Standing.NO_CONSTRUCTOR);
        assertThat(standing("record Clerk()" + callable + "}")).isEqualTo(Standing.PRESENT);
    }

    @Test
    void a_reserved_name_another_package_and_no_package_are_refused() throws Exception {
        write("Stock.java", "package forkshop.t99_test;\n// p\\u0061ckage\nclass Clerk {} class Sto\\u0063k {}");
        write("Judge.java", "package forkshop.judge;\nclass Judge {}");
        write("Bare.java", "class Bare {}");
        write("sub/Fine.java", "package forkshop.t99_test.sub;\npublic class Fine {}");
        List<String> names = Stream.of("Stock", "Judge", "Bare", "sub/Fine")
                .map(name -> FOLDER + name + ".java")
                .toList();

        Compilation compilation = compiler.compile(request(names, Set.of(PACKAGE + ".Stock")));

        assertThat(compilation.problems())
                .extracting(problem -> problem.message().en())
                .containsExactly(
                        "the kit has a class forkshop.t99_test.Stock of its own: choose another name",
                        "the package is forkshop.judge, but this folder's is forkshop.t99_test",
                        "the file has no package line: it must begin with \"package forkshop.t99_test;\"");
        assertThat(compilation.problems().get(0).place()).contains(new Place(FOLDER + "Stock.java", 3));
        assertThat(files(output)).isEmpty();
    }

    @Test
    void many_errors_are_bounded() throws Exception {
        Compilation compilation =
                compile("class Clerk {" + ("\n  " + "x".repeat(2000) + " y = 1;").repeat(300) + "\n}");

        assertThat(compilation.problems()).hasSize(20);
        assertThat(compilation.problems()).allSatisfy(problem -> {
            assertThat(problem.message().en().length()).isLessThanOrEqualTo(500);
            assertThat(problem.sourceLine().length()).isLessThanOrEqualTo(500);
        });
    }

    @Test
    void what_17_does_not_have_is_an_error_on_every_jdk() throws Exception {
        Compilation compilation = compile("class Clerk { Object x = Thread.ofVirtual(); }");

        assertThat(compilation.problems()).hasSize(1);
    }

    @Test
    @TakesLong
    void constants_cannot_fill_the_disk() throws Exception {
        String sixty = "a".repeat(60_000);
        Compilation compilation = compile("class Clerk { static final String A = \"" + sixty + "\";"
                + Stream.iterate(0, i -> i + 1)
                        .limit(600)
                        .map(i -> "static class C" + i + "{String a=A;}")
                        .reduce("", String::concat)
                + "}");

        assertThat(compilation.problems())
                .extracting(problem -> problem.message().en())
                .containsExactly("the compiled classes are larger than 16 MiB");
        assertThat(files(output)).isEmpty();
    }

    @Test
    void deep_nesting_costs_one_topic_only() throws Exception {
        Compilation deep = compile("class Clerk { int x = " + "(".repeat(60_000) + "1" + ")".repeat(60_000) + "; }");
        Compilation next = compile("class Clerk {}");

        assertThat(deep.problems())
                .extracting(problem -> problem.message().en())
                .containsExactly("the compiler ran out of stack: an expression is nested too deeply");
        assertThat(next.succeeded()).isTrue();
    }

    @Test
    @TakesLong
    void memory_costs_one_topic_only() throws Exception {
        StringBuilder doubling =
                new StringBuilder("class Clerk { static final String A0 = \"" + "a".repeat(1000) + "\";");
        for (int i = 1; i < 40; i++) {
            doubling.append("static final String A%d = A%d + A%d;\n".formatted(i, i - 1, i - 1));
        }
        Compilation greedy = compile(doubling.append("}").toString());
        Compilation next = compile("class Clerk {}");

        assertThat(greedy.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message().en())
                        .isEqualTo("the compiler was ended: this topic needs more than its 256 MB of memory"));
        assertThat(next.succeeded()).isTrue();
    }

    @Test
    void a_topic_that_takes_too_long_is_ended_and_the_next_one_gets_a_new_compiler() throws Exception {
        Path own = Files.createDirectory(folder.resolve("own"));
        try (TopicCompiler hasty = TopicCompiler.open(own, Duration.ofMillis(3))) {
            write("Clerk.java", "package forkshop.t99_test; class Clerk {}");
            Request request = request(List.of(FOLDER + "Clerk.java"), Set.of());

            for (int round = 0; round < 2; round++) {
                assertThat(hasty.compile(request).problems()).singleElement().satisfies(problem -> {
                    assertThat(problem.place()).isEqualTo(Optional.empty());
                    assertThat(problem.message().en()).startsWith("the compiler was ended: it needed more than");
                });
                assertThat(files(output)).isEmpty();
            }
        }
    }

    @Test
    void a_companion_is_compiled_against_the_topic() throws Exception {
        write("Clerk.java", "package forkshop.t99_test; abstract class Clerk { abstract void sell(); }");
        Compilation topic = compiler.compile(request(List.of(FOLDER + "Clerk.java"), Set.of()));
        Path companions = Files.createDirectory(folder.resolve("companions"));
        Files.writeString(
                companions.resolve("Mine.java"),
                "package forkshop.t99_test; class Mine extends Clerk { @Override void sell() {} }");

        Path into = folder.resolve("companion");
        Compilation companion = compiler.compileCompanion(companions, List.of("Mine.java"), List.of(output), into);

        assertThat(topic.succeeded()).isTrue();
        assertThat(companion.problems()).isEmpty();
        assertThat(files(into)).containsExactly(FOLDER + "Mine.class");
    }

    @Test
    void no_sources_are_no_classes() throws Exception {
        Compilation compilation = compiler.compile(request(List.of(), Set.of()));

        assertThat(compilation.standings()).isEqualTo(Map.of(CLERK.type(), Standing.MISSING));
    }

    @Test
    void a_contract_that_the_class_path_lacks_is_our_fault() throws Exception {
        write("Clerk.java", "package forkshop.t99_test; class Clerk {}");
        Expected strange = new Expected(PACKAGE + ".Clerk", "no.such.Contract", true);
        Request request = new Request(
                PACKAGE, root, List.of(FOLDER + "Clerk.java"), List.of(), output, List.of(strange), Set.of());

        assertThatThrownBy(() -> compiler.compile(request))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no.such.Contract");
    }

    private Standing standing(String source) throws IOException {
        Compilation compilation = compile(source);
        assertThat(compilation.problems()).isEmpty();
        return Objects.requireNonNull(compilation.standings().get(CLERK.type()));
    }

    private Compilation compile(String source) throws IOException {
        write("Clerk.java", "package forkshop.t99_test;\n" + source);
        output = folder.resolve("classes" + System.nanoTime());
        return compiler.compile(request(List.of(FOLDER + "Clerk.java"), Set.of()));
    }

    private Request request(List<String> files, Set<String> reserved) {
        return new Request(PACKAGE, root, files, List.of(), output, List.of(CLERK), reserved);
    }

    private void write(String name, String source) throws IOException {
        Path file = root.resolve(FOLDER + name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, source);
    }

    private static Place place(int line) {
        return new Place(FOLDER + "Clerk.java", line);
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> inside = Files.walk(folder)) {
            return inside.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }
}
