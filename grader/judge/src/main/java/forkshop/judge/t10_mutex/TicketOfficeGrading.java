package forkshop.judge.t10_mutex;

import static forkshop.judge.rubric.Level.DEPTH;

import forkshop.judge.check.Check;
import forkshop.judge.check.Checks;
import forkshop.judge.history.History;
import forkshop.judge.rubric.Criterion;
import forkshop.judge.rubric.Task;
import forkshop.judge.rubric.Topic;
import forkshop.t10_mutex.TicketOffice;
import java.util.Set;

/**
 * Grades {@code FileTicketOffice}: eight buyers, two tickets, one file.
 *
 * <p>The effect becomes visible because every buyer has to go through the store, whose slow network is a gate. Whoever
 * comes there is held until all others are at a gate, too, have ended, or provably wait; then all go on together. Without
 * exclusion all eight have read "2" by then, in every run, on every machine; with it, seven of them stand at the lock and
 * no order of the gates can make a third sale.
 */
@Topic(
        id = "t10_mutex",
        en = "eight buyers, two tickets",
        zh = "八个买家，两张票",
        tasks = {
            @Task(id = "t10.1", type = "FileTicketOffice", contract = TicketOffice.class, method = "remaining"),
            @Task(id = "t10.2", type = "FileTicketOffice", contract = TicketOffice.class, method = "buy")
        })
public final class TicketOfficeGrading {

    @Criterion(
            id = "t10.1a",
            points = 1,
            en = "remaining tells how many tickets the store holds",
            zh = "remaining 返回 store 中的余票数")
    void remaining_tells_the_stock(TicketPlays plays) {
        plays.judge(plays.lookingAlone(), Looks.seeOneAfterAnother(7, 6));
    }

    @Criterion(
            id = "t10.1b",
            points = 1,
            needs = "t10.2",
            en = "remaining answers while another process is in a sale",
            zh = "别的进程正在售票时，remaining 也能回答")
    void remaining_does_not_wait_for_a_sale(TicketPlays plays) {
        plays.demandASaleToLookInto();
        plays.judge(plays.lookingIntoASale(), Looks.areAnsweredDuringASale());
    }

    @Criterion(id = "t10.2a", points = 3, en = "no oversell: two tickets are sold at most twice", zh = "不超卖：两张票最多卖出两次")
    void two_tickets_are_sold_twice_to_eight_buyers(TicketPlays plays) {
        excludes(plays, plays.everyoneAtOnce(), new Conservation(2, 6, 0));
        plays.ruleOutAskingBeforeTaking();
    }

    @Criterion(
            id = "t10.2b",
            points = 1,
            en = "one after another: two customers get a ticket, the third is told no",
            zh = "依次购买：前两位买到票，第三位被告知售罄")
    void customers_who_come_one_after_another_are_served(TicketPlays plays) {
        plays.judge(plays.oneAfterAnother(), new Conservation(2, 1, 0));
    }

    @Criterion(
            id = "t10.2c",
            points = 1,
            en = "a buyer who comes late is kept out like the others",
            zh = "迟到的买家同样被挡在外面")
    void late_starters_are_kept_out(TicketPlays plays) {
        excludes(plays, plays.lateStarters(), new Conservation(2, 1, 0));
    }

    @Criterion(
            id = "t10.2d",
            points = 1,
            en = "a failure in the middle of a sale lets the next buyer in",
            zh = "售票中途出错后，下一位买家可以继续")
    void a_failure_inside_releases_the_lock(TicketPlays plays) {
        excludes(plays, plays.failureInside(), new Conservation(1, 1, 0, "buyer 1"));
    }

    @Criterion(id = "t10.2e", points = 2, needs = "t10.1", en = "nobody ever sees half a file", zh = "任何人都不会读到写了一半的文件")
    void nobody_sees_half_a_file(TicketPlays plays) {
        plays.judge(plays.lookingIntoASale(), Checks.all(Looks.see(Set.of(5, 4)), Looks.wereMadeDuringAWrite()));
    }

    @Criterion(
            id = "t10.2f",
            points = 1,
            en = "two stores: no oversell, and neither waits for the other",
            zh = "两个 store：不超卖，也互不等待")
    void two_stores_are_independent(TicketPlays plays) {
        excludes(plays, plays.twoStores(), Checks.all(Elsewhere.wasServedMeanwhile(), new Conservation(2, 2, 0)));
    }

    @Criterion(
            id = "t10.2g",
            points = 2,
            level = DEPTH,
            en = "a buyer killed in the middle of its sale holds nobody up and loses no ticket",
            zh = "买家在售票中途被杀，不会卡住别人，也不会丢票")
    void a_killed_buyer_holds_nobody_up(TicketPlays plays) {
        excludes(plays, plays.killedAfterReading(), new Conservation(2, 1, 0));
        excludes(plays, plays.killedBeforeWriting(), new Conservation(2, 1, 0));
    }

    @Criterion(
            id = "t10.2h",
            points = 1,
            level = DEPTH,
            en = "threads of one process exclude each other as well",
            zh = "同一进程中的线程之间也互斥")
    void threads_of_one_process_exclude_each_other(TicketPlays plays) {
        excludes(plays, plays.threadsAndProcesses(), new Conservation(2, 2, 0));
    }

    /** Exclusion is judged by what was sold, and then by whether the code can exclude anybody but by luck. */
    private static void excludes(TicketPlays plays, History history, Check check) {
        plays.judge(history, check);
        plays.demandProofOfSight(history);
        plays.primitives().demand();
    }
}
