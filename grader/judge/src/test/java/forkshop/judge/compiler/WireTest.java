package forkshop.judge.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import forkshop.judge.Text;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class WireTest {

    private static final String NASTY = "a\tb\\t\\\n\r\\end\n谢谢\\";

    @Test
    void a_request_arrives_as_it_was() {
        Request request = new Request(
                "forkshop.t01",
                Path.of("/r o"),
                List.of("a/B.java", NASTY),
                List.of(Path.of("h"), Path.of("c d")),
                Path.of("out"),
                List.of(new Expected("x.Y$Z", "java.lang.Object", true), new Expected("x.W", "x.V", false)),
                Set.of("x.A", "x.B"));

        assertThat(Wire.readRequest(withoutEnd(Wire.write(request)))).isEqualTo(request);
    }

    @Test
    void a_compilation_arrives_as_it_was() throws Exception {
        Compilation compilation = new Compilation(
                List.of(
                        new Problem(Optional.of(new Place("B.java", 3)), 7, new Text(NASTY, NASTY), NASTY),
                        Problem.everywhere(Text.of("", ""))),
                List.of(new OpenTask("t01.1", "B#m", new Place("B.java", 9))),
                Map.of("B#m", new Place("B.java", 8)),
                Map.of("x.Y", Standing.NO_CONSTRUCTOR));

        assertThat(Wire.readCompilation(withoutEnd(Wire.write(compilation)))).isEqualTo(compilation);
    }

    private static List<String> withoutEnd(List<String> lines) {
        assertThat(lines).allMatch(line -> line.lines().count() <= 1);
        assertThat(lines).last().isEqualTo(Wire.END);
        return lines.subList(0, lines.size() - 1);
    }
}
