package forkshop.judge.rubric;

import static org.assertj.core.api.Assertions.assertThat;

import forkshop.judge.Catalogue;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SharesTest {

    static List<Rubric> topics() {
        return Catalogue.rubrics();
    }

    @Test
    void what_comes_out_whole_is_exact() {
        assertThat(Shares.of(24, List.of(3, 2, 1))).containsExactly(12, 8, 4);
        assertThat(Shares.of(6, List.of(3, 2, 1))).containsExactly(3, 2, 1);
    }

    @Test
    void nobody_gets_nothing() {
        assertThat(Shares.of(4, List.of(100, 1, 1))).containsExactly(2, 1, 1);
        assertThat(Shares.of(3, List.of(100, 1, 1))).containsExactly(1, 1, 1);
    }

    @Test
    void of_equals_the_first_gets_what_is_left() {
        assertThat(Shares.of(8, List.of(1, 1, 1))).containsExactly(3, 3, 2);
    }

    @ParameterizedTest
    @MethodSource("topics")
    void every_topic_can_have_any_total_and_its_own_changes_nothing(Rubric topic) {
        int own = total(topic);

        assertThat(topic.costing(own)).isEqualTo(topic);
        for (int total = topic.criteria().size(); total <= 60; total++) {
            Rubric priced = topic.costing(total);
            assertThat(total(priced)).isEqualTo(total);
            assertThat(priced.criteria()).allMatch(price -> price.points() >= 1);
        }
    }

    private static int total(Rubric topic) {
        return topic.criteria().stream().mapToInt(Rubric.Price::points).sum();
    }
}
