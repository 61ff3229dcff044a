package forkshop.judge.run;

import static org.assertj.core.api.Assertions.assertThat;

import forkshop.judge.Catalogue;
import forkshop.judge.rubric.Rubric;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class CriterionNamesTest {

    static List<Rubric> topics() {
        return Catalogue.rubrics();
    }

    @ParameterizedTest
    @MethodSource("topics")
    void a_viewer_of_the_xml_sees_ids_and_sentences(Rubric rubric) {
        for (Rubric.Price price : rubric.criteria()) {
            String name =
                    new CriterionNames().generateDisplayNameForMethod(List.of(), rubric.grading(), price.judging());
            assertThat(name).isEqualTo(price.id() + " " + price.title().en());
        }
    }
}
