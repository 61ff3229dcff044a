package forkshop.judge.t11_messaging;

import static forkshop.judge.rubric.Level.DEPTH;
import static forkshop.judge.rubric.Needs.LINUX;
import static forkshop.judge.rubric.Needs.POSIX;

import forkshop.judge.check.Checks;
import forkshop.judge.rubric.Criterion;
import forkshop.judge.rubric.Task;
import forkshop.judge.rubric.Topic;
import forkshop.t11_messaging.MessageQueue;
import forkshop.t11_messaging.Messages;

/**
 * Grades {@code FramedMessages} and {@code LockedQueue}: messages between a main process and its children.
 *
 * <p>The effect becomes visible because every message has to go through streams of ours. They move it in pieces, as a
 * pipe may, and between two pieces there is a gate. Whoever comes there is held until all others are at a gate, too,
 * have ended, or provably wait; then all go on together. Without a lock every putter has put one piece by then, so that
 * no message is whole; with it, one of them is in the pipe and the others stand at the lock, and no order of the gates
 * can tear anything. The same holds for those who take.
 *
 * <p>What the putters put is compared with what the takers took. Every message carries a nonce.
 */
@Topic(
        id = "t11_messaging",
        en = "messages between processes",
        zh = "进程间的消息",
        tasks = {
            @Task(id = "t11.1", type = "FramedMessages", contract = Messages.class, method = "send"),
            @Task(id = "t11.2", type = "FramedMessages", contract = Messages.class, method = "receive"),
            @Task(id = "t11.3", type = "LockedQueue", contract = MessageQueue.class, method = "put"),
            @Task(id = "t11.4", type = "LockedQueue", contract = MessageQueue.class, method = "take")
        })
public final class MessagingGrading {

    @Criterion(
            id = "t11.1a",
            points = 1,
            en = "on the wire two messages never look like one, nor an empty one like none",
            zh = "在流中，两条消息不会看起来像一条，空消息也不会像没有消息")
    void different_messages_look_different(MessagePlays plays) {
        plays.judge(plays.framing(), new Framing());
    }

    @Criterion(
            id = "t11.1b",
            points = 1,
            needs = "t11.2",
            en = "a message may be large: 1 MiB arrives whole",
            zh = "消息可以很大：1 MiB 完整到达")
    void a_megabyte_arrives_whole(MessagePlays plays) {
        plays.judge(plays.megabyte(), Arrivals.end("ended"));
    }

    @Criterion(
            id = "t11.2a",
            points = 1,
            needs = "t11.1",
            en = "messages arrive as they were sent, one by one: empty, Chinese, with line feeds, in pieces",
            zh = "消息逐条原样到达：空的、中文的、带换行的、分片到达的")
    void messages_arrive_as_they_were_sent(MessagePlays plays) {
        plays.judge(plays.exchange(), Arrivals.end("ended"));
    }

    @Criterion(
            id = "t11.2b",
            points = 1,
            needs = "t11.1",
            en = "a stream that ends behind a message ends quietly; within one it is an EOFException",
            zh = "流在消息之后结束是正常结束；在消息中间结束则抛出 EOFException")
    void an_end_within_a_message_is_told(MessagePlays plays) {
        plays.judge(plays.quietEnd(), Arrivals.end("ended"));
        for (int bytes = 1; bytes < plays.frameLength(); bytes++) {
            plays.judge(plays.cutAfter(bytes), Arrivals.end("cut"));
        }
    }

    @Criterion(
            id = "t11.3a",
            points = 1,
            needs = "t11.4",
            on = POSIX,
            en = "child to child, main to child, child to main: another process takes what was put, in order",
            zh = "子进程到子进程、主进程到子进程、子进程到主进程：放入的消息由另一个进程按顺序取出")
    void what_one_process_puts_another_one_takes(MessagePlays plays) {
        plays.judge(plays.threeWays(), new Delivery());
    }

    @Criterion(
            id = "t11.3b",
            points = 1,
            needs = "t11.4",
            on = POSIX,
            en = "many put at once: nothing is lost, doubled or torn, and each putter's order is kept",
            zh = "多个进程同时放入：不丢、不重、不撕裂，且保持每个放入者的顺序")
    void many_may_put_at_once(MessagePlays plays) {
        plays.judge(plays.manyPut(), new Delivery());
        plays.demandProofOfSight(plays.manyPut());
    }

    @Criterion(
            id = "t11.3c",
            points = 1,
            level = DEPTH,
            needs = "t11.4",
            on = POSIX,
            en =
                    "a message larger than the pipe: put waits for room, a taker makes it; a put that fails holds nobody up",
            zh = "比管道还大的消息：put 等待空间，take 腾出空间；失败的 put 不会卡住别人")
    void a_message_may_be_larger_than_the_pipe(MessagePlays plays) {
        plays.judge(plays.largerThanThePipe(), Checks.all(new Delivery(), Room.wasWaitedFor()));
        plays.judge(plays.failedPut(), Checks.all(new Failure("put").wasTold(), new Delivery()));
    }

    @Criterion(
            id = "t11.4a",
            points = 1,
            needs = "t11.3",
            on = POSIX,
            en = "many take at once: each message is taken whole, by one of them",
            zh = "多个进程同时取出：每条消息完整地由其中一个取走")
    void many_may_take_at_once(MessagePlays plays) {
        plays.judge(plays.manyTake(), new Delivery());
        plays.demandProofOfSight(plays.manyTake());
    }

    @Criterion(
            id = "t11.4b",
            points = 1,
            level = DEPTH,
            needs = "t11.3",
            on = {LINUX, POSIX},
            en = "who waits in take uses up no CPU time, and gets the next message",
            zh = "在 take 中等待的进程不消耗 CPU 时间，并得到下一条消息")
    void waiting_costs_nothing(MessagePlays plays) {
        plays.judge(plays.waiting(), Checks.all(new Delivery(), new Rest()));
    }

    @Criterion(
            id = "t11.4c",
            points = 1,
            level = DEPTH,
            needs = "t11.3",
            on = POSIX,
            en = "a taker that is killed while it waits, or fails, holds nobody up and loses no message",
            zh = "取出者在等待中被杀，或者失败，不会卡住别人，也不会丢失消息")
    void a_killed_taker_does_no_harm(MessagePlays plays) {
        plays.judge(plays.killedTaker(), new Delivery());
        plays.judge(plays.failedTake(), Checks.all(new Failure("take").wasTold(), new Delivery()));
    }
}
