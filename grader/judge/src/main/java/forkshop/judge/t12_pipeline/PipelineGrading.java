package forkshop.judge.t12_pipeline;

import static forkshop.judge.rubric.Level.DEPTH;

import forkshop.judge.rubric.Criterion;
import forkshop.judge.rubric.Task;
import forkshop.judge.rubric.Topic;
import forkshop.t12_pipeline.JoinableQueue;
import forkshop.t12_pipeline.Kitchen;

/**
 * Grades {@code SharedQueue} and {@code DinnerKitchen}: producers, consumers, and when their work is done.
 *
 * <p>Three processes put, take, finish and wait as the judge tells them. The effect becomes visible in what comes back
 * while something else is still held: a join that is back before the last item is done, a put that is back before
 * there is room. Races are forced: the given state lets its guests in strictly in the order in which they came, and
 * all who wait for a change in one go; so of two that look in one turn and act in the next, both look before either
 * acts. Before the judge says that a call waits, each who stood in line before has had its turn, and the call provably
 * sleeps.
 */
@Topic(
        id = "t12_pipeline",
        en = "producers and consumers: when is the work done?",
        zh = "生产者与消费者：工作何时完成？",
        tasks = {
            @Task(id = "t12.1", type = "SharedQueue", contract = JoinableQueue.class, method = "put"),
            @Task(id = "t12.2", type = "SharedQueue", contract = JoinableQueue.class, method = "take"),
            @Task(id = "t12.3", type = "SharedQueue", contract = JoinableQueue.class, method = "taskDone"),
            @Task(id = "t12.4", type = "SharedQueue", contract = JoinableQueue.class, method = "join"),
            @Task(id = "t12.5", type = "SharedQueue", contract = JoinableQueue.class, method = "joinWithin"),
            @Task(id = "t12.6", type = "DinnerKitchen", contract = Kitchen.class, method = "run")
        })
public final class PipelineGrading {

    @Criterion(
            id = "t12.1a",
            points = 1,
            needs = "t12.2",
            en = "put waits while the queue is full; each place that becomes free is given to one",
            zh = "队列已满时 put 等待；每空出一个位置，只放进一个")
    void put_waits_for_room(PipelinePlays plays) {
        plays.judge(plays.fullHouse(), Items.waitForRoom(plays.capacity()));
    }

    @Criterion(
            id = "t12.2a",
            points = 1,
            needs = "t12.1",
            en = "take waits for an item; each item is taken once, in order",
            zh = "take 等待物品到来；每个物品按顺序恰好被取走一次")
    void each_item_is_taken_once(PipelinePlays plays) {
        plays.judge(plays.hungryTakers(), Items.comeOutOnce(PipelinePlays.IN_ORDER));
    }

    @Criterion(
            id = "t12.3a",
            points = 1,
            needs = {"t12.1", "t12.2"},
            en = "taskDone is refused when nothing is open, and otherwise counts across processes",
            zh = "没有未完成的工作时拒绝 taskDone；否则跨进程计数")
    void task_done_counts(PipelinePlays plays) {
        plays.judge(plays.doneTooOften(), Work.isCounted("done", "done", "refused", "done", "refused"));
    }

    @Criterion(
            id = "t12.4a",
            points = 1,
            needs = {"t12.1", "t12.2", "t12.3"},
            en = "join waits for what nobody has taken yet, and returns at once when nothing is open",
            zh = "join 等待尚未被取走的物品；没有未完成的工作时立即返回")
    void join_waits_for_the_untaken(PipelinePlays plays) {
        plays.judge(plays.joinTheUntaken(), Work.isWaitedFor("take"));
    }

    @Criterion(
            id = "t12.4b",
            points = 1,
            needs = {"t12.1", "t12.2", "t12.3"},
            en = "join waits for what was taken and is not done, although the queue is empty",
            zh = "队列已空，join 仍等待已取走但未完成的物品")
    void join_waits_for_the_unfinished(PipelinePlays plays) {
        plays.judge(plays.joinTheUnfinished(), Work.isWaitedFor("done"));
    }

    @Criterion(
            id = "t12.5a",
            points = 1,
            level = DEPTH,
            needs = {"t12.1", "t12.2", "t12.3"},
            en = "when an eater is killed before taskDone, joinWithin gives up in time and tells how much is open",
            zh = "消费者在 taskDone 之前被杀时，joinWithin 按时放弃，并说出还有多少未完成")
    void a_timed_join_tells_what_is_open(PipelinePlays plays) {
        plays.judge(plays.killedEater(), Work.isToldWhenTimeIsUp(plays.leftOpen(), PipelinePlays.BRIEFLY));
    }

    @Criterion(
            id = "t12.6a",
            points = 1,
            needs = {"t12.1", "t12.2", "t12.3", "t12.4"},
            en = "the kitchen waits for its cooks, then for every dish to be eaten",
            zh = "厨房先等厨师结束，再等每道菜都吃完")
    void the_kitchen_waits(PipelinePlays plays) {
        plays.judge(plays.dinner(), Dinner.endsWithTheLastDish(plays.dishes()));
    }

    @Criterion(
            id = "t12.6b",
            points = 1,
            needs = {"t12.1", "t12.2", "t12.3", "t12.4"},
            en = "the eaters, who wait for dishes for ever, are gone when the main process ends",
            zh = "永远在等菜的消费者，在主进程结束时也消失了")
    void the_eaters_go_with_the_main_process(PipelinePlays plays) {
        plays.judge(plays.dinner(), Dinner.leavesNobodyAtTheTable());
    }
}
