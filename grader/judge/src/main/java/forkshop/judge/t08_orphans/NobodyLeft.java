package forkshop.judge.t08_orphans;

import forkshop.judge.Text;
import forkshop.judge.check.Check;
import forkshop.judge.check.Finding;
import forkshop.judge.history.Event;
import forkshop.judge.history.History;
import java.util.List;

/**
 * Whoever was started in the nursery lived while the work went on, and nobody of them lived when it had ended.
 *
 * @param end what the nursery must do at its end: "returned" or "threw"
 */
record NobodyLeft(String end) implements Check {

    /** What the judge sees of those who were started: during the work and after it, those who live. */
    static final String DURING = "alive";

    static final String AFTER = "survive";

    /** Two children, one with a child. */
    private static final int FAMILY = 3;

    @Override
    public Finding judge(History history) {
        List<Event> during = history.of(DURING);
        if (during.isEmpty() || during.get(0).facts().size() != FAMILY) {
            return Finding.failed(
                    Text.of("the work starts two children and a grandchild", "在其中启动两个子进程和一个孙进程"),
                    Text.of("they were not started", "它们没有被启动"));
        }
        List<String> left = history.of(AFTER).get(0).facts();
        if (!left.isEmpty()) {
            return Finding.failed(
                    Text.of("nobody lives when the nursery has ended", "nursery 结束后没有存活的进程"),
                    Text.of("%d of %d live: %s", "%2$d 个中还有 %1$d 个存活：%3$s", left.size(), FAMILY, left));
        }
        String really =
                history.of(Event.RETURNED).stream().map(Event::fact).findFirst().orElse("-");
        return Finding.of(
                really.equals(end),
                Text.of("what the work throws is thrown on", "其中抛出的异常要继续抛出"),
                Text.of("the nursery: %s", "nursery 的结果：%s", really));
    }
}
