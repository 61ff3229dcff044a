package forkshop.judge.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import forkshop.judge.Catalogue;
import forkshop.judge.rubric.Rubric;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The glossary and the lessons know each other: every link finds its term, and every term is linked. */
class GlossaryTest {

    private static final Path ROOT =
            Path.of(System.getProperty("forkshop.root")).toAbsolutePath();
    private static final Pattern LINK = Pattern.compile("\\]\\(([^()\\s]*GLOSSARY[^()\\s#]*)#?([^()\\s]*)\\)");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (?!---).*\\|$");
    private static final Pattern TERM =
            Pattern.compile("(?m)^\\| <a id=\"([a-z-]+)\"></a>([^|]+) \\| ([^|]+) \\| [^|]+ \\|$");

    /** A language of the kit, in the names of its files. */
    private enum Edition {
        ENGLISH(".md"),
        CHINESE(".zh-CN.md");

        private final String suffix;

        Edition(String suffix) {
            this.suffix = suffix;
        }

        Path glossary() {
            return ROOT.resolve("exercises/GLOSSARY" + suffix);
        }

        Path lesson(Rubric rubric) {
            return ROOT.resolve("exercises/src/main/java/forkshop/" + rubric.id() + "/README" + suffix);
        }
    }

    private record Link(String target, String anchor) {}

    static List<Rubric> topics() {
        return Catalogue.rubrics();
    }

    @Test
    void both_glossaries_have_the_same_terms_in_the_same_order() throws IOException {
        List<MatchResult> english = found(TERM, Edition.ENGLISH.glossary());
        List<MatchResult> chinese = found(TERM, Edition.CHINESE.glossary());

        assertThat(english)
                .extracting(row -> row.group(1))
                .doesNotHaveDuplicates()
                .isNotEmpty();
        assertThat(chinese)
                .extracting(row -> row.group(1), row -> row.group(2), row -> row.group(3))
                .isEqualTo(english.stream()
                        .map(row -> tuple(row.group(1), row.group(3), row.group(2)))
                        .toList());
    }

    @Test
    void every_row_of_a_glossary_is_a_term() throws IOException {
        for (Edition edition : Edition.values()) {
            Path glossary = edition.glossary();
            assertThat(found(ROW, glossary)).hasSize(1 + found(TERM, glossary).size());
        }
    }

    @ParameterizedTest
    @MethodSource("topics")
    void every_link_of_a_lesson_leads_to_a_term_in_its_language(Rubric rubric) throws IOException {
        for (Edition edition : Edition.values()) {
            Path lesson = edition.lesson(rubric);
            Set<String> terms = terms(edition);
            assertThat(links(lesson)).as(lesson.toString()).allSatisfy(link -> {
                assertThat(lesson.resolveSibling(link.target()).normalize()).isEqualTo(edition.glossary());
                assertThat(terms).contains(link.anchor());
            });
        }
    }

    @ParameterizedTest
    @MethodSource("topics")
    void a_lesson_links_the_same_terms_in_both_languages_and_at_least_two(Rubric rubric) throws IOException {
        List<String> english = anchors(Edition.ENGLISH.lesson(rubric));

        assertThat(english).hasSizeGreaterThanOrEqualTo(2).doesNotHaveDuplicates();
        assertThat(anchors(Edition.CHINESE.lesson(rubric))).containsExactlyInAnyOrderElementsOf(english);
    }

    @Test
    void every_term_is_linked_by_a_lesson() throws IOException {
        Set<String> linked = new HashSet<>();
        for (Rubric rubric : topics()) {
            linked.addAll(anchors(Edition.ENGLISH.lesson(rubric)));
        }
        assertThat(linked).containsAll(terms(Edition.ENGLISH));
    }

    private static Set<String> terms(Edition edition) throws IOException {
        Set<String> terms = new HashSet<>();
        found(TERM, edition.glossary()).forEach(row -> terms.add(row.group(1)));
        return terms;
    }

    private static List<String> anchors(Path lesson) throws IOException {
        return links(lesson).stream().map(Link::anchor).toList();
    }

    private static List<Link> links(Path lesson) throws IOException {
        return found(LINK, lesson).stream()
                .map(link -> new Link(link.group(1), link.group(2)))
                .toList();
    }

    private static List<MatchResult> found(Pattern pattern, Path file) throws IOException {
        return pattern.matcher(Files.readString(file)).results().toList();
    }
}
