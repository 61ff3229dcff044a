package forkshop.judge.t10_mutex;

import static org.assertj.core.api.Assertions.assertThat;

import forkshop.judge.check.Finding;
import forkshop.judge.history.Event;
import forkshop.judge.history.History;
import forkshop.t10_mutex.Stock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** The check is held against a simulated office: whatever the order of the buyers, exclusion passes and a lost update fails. */
class ConservationTest {

    private static final int BUYERS = 8;

    private final List<Event> events = new ArrayList<>();
    private int tickets;

    @RepeatedTest(50)
    void any_order_of_whole_sales_passes(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        open(random.nextInt(BUYERS + 1));
        int stocked = tickets;

        for (int buyer = 1; buyer <= BUYERS; buyer++) {
            order(buyer);
        }
        shuffled(random).forEach(this::sellWhole);
        close();

        int sold = Math.min(stocked, BUYERS);
        assertThat(new Conservation(sold, BUYERS - sold, stocked - sold).judge(history()))
                .matches(Finding::passed);
    }

    @RepeatedTest(50)
    void two_reads_of_the_same_stock_fail_and_are_marked(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        open(2);
        List<Integer> buyers = shuffled(random);
        buyers.forEach(this::order);
        int overlapping = 2 + random.nextInt(BUYERS - 1);

        buyers.subList(0, overlapping).forEach(buyer -> read(buyer, 2));
        buyers.subList(0, overlapping).forEach(buyer -> write(buyer, 1));
        buyers.subList(0, overlapping).forEach(buyer -> end(buyer, "sold"));
        tickets = 1;
        buyers.subList(overlapping, BUYERS).forEach(this::sellWhole);
        close();

        Finding finding = new Conservation(2, 6, 0).judge(history());
        assertThat(finding.passed()).isFalse();
        assertThat(finding.notes())
                .singleElement()
                .matches(note -> note.event().actor().equals("buyer " + buyers.get(1)))
                .matches(note -> note.remark().en().contains("buyer " + buyers.get(0)));
    }

    @Test
    void what_is_left_counts_in_every_store() {
        add("judge", 0, Store.OPENED, "file", stock(0));
        add("judge", 0, Store.OPENED, "other file", stock(1));
        add("judge", 0, Store.LEFT, "file", stock(0));
        add("judge", 0, Store.LEFT, "other file", stock(1));

        Finding finding = new Conservation(0, 0, 0).judge(history());

        assertThat(finding.but().en()).contains("0 / 1 left");
    }

    @Test
    void a_sale_that_nobody_wrote_down_fails() {
        open(1);
        order(1);
        read(1, 1);
        end(1, "sold");
        tickets = 0;
        close();

        assertThat(new Conservation(1, 0, 0).judge(history()).passed()).isFalse();
    }

    @Test
    void a_file_that_was_changed_behind_the_store_fails() {
        open(1);
        order(1);
        read(1, 1);
        write(1, 0);
        end(1, "sold");
        add("judge", 0, Store.LEFT, "file", new Stock(0, "another show").json());

        assertThat(new Conservation(1, 0, 0).judge(history()).passed()).isFalse();
    }

    @Test
    void half_a_file_is_no_stock() {
        open(1);
        add("judge", 0, Store.LEFT, "file", "{\"tickets_n");

        Finding finding = new Conservation(0, 0, 1).judge(history());

        assertThat(finding.but().en()).contains("half a file");
    }

    private List<Integer> shuffled(Random random) {
        List<Integer> buyers = new ArrayList<>();
        for (int buyer = 1; buyer <= BUYERS; buyer++) {
            buyers.add(random.nextInt(buyers.size() + 1), buyer);
        }
        return buyers;
    }

    private void open(int number) {
        tickets = number;
        add("judge", 0, Store.OPENED, "file", stock(number));
    }

    private void close() {
        add("judge", 0, Store.LEFT, "file", stock(tickets));
    }

    private void order(int buyer) {
        add("buyer " + buyer, buyer, Event.COMMANDED, "buy", "file", "customer");
    }

    private void sellWhole(int buyer) {
        read(buyer, tickets);
        if (tickets == 0) {
            end(buyer, "refused");
        } else {
            write(buyer, --tickets);
            end(buyer, "sold");
        }
    }

    private void read(int buyer, int seen) {
        add("buyer " + buyer, buyer, Event.ARRIVED, "read", stock(seen));
    }

    private void write(int buyer, int left) {
        add("buyer " + buyer, buyer, "replaced", stock(left));
    }

    private void end(int buyer, String answer) {
        add("buyer " + buyer, buyer, Event.RETURNED, answer);
    }

    private void add(String actor, int command, String kind, String... facts) {
        events.add(new Event(Duration.ofMillis(events.size()), actor, command, command, kind, List.of(facts)));
    }

    private History history() {
        return new History("simulated", events);
    }

    private static String stock(int tickets) {
        return new Stock(tickets, "show").json();
    }
}
