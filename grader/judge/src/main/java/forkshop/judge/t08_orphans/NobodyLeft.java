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
 * @param end what the nursery must do at its end: {@link #RETURNED} or {@link #THREW}
 */
record NobodyLeft(String end) implements Check {

    /** What the judge sees of those who were started: during the work and after it, those who live. */
    static final String DURING = "alive";

    static final String AFTER = "survive";

    static final String RETURNED = "returned";

    static final String THREW = "threw";

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
                    Text.of("%d of %d live: ", "%2$d 个中还有 %1$d 个存活：", left.size(), FAMILY)
                            .then(named(left, during.get(0).facts())));
        }
        String really =
                history.of(Event.RETURNED).stream().map(Event::fact).findFirst().orElse("");
        return Finding.of(
                really.equals(end),
                end.equals(THREW)
                        ? Text.of("what the work throws is thrown on", "其中抛出的异常要继续抛出")
                        : Text.of("the nursery returns when the work has ended well", "工作正常结束后 nursery 返回"),
                really.equals(RETURNED)
                        ? Text.of("the nursery returned", "nursery 正常返回了")
                        : Text.of("it did not return", "它没有返回"));
    }

    /** Who is who: {@code family} has both children, then the child of the second. */
    private static Text named(List<String> left, List<String> family) {
        String grandchild = family.get(2);
        return left.stream()
                .map(pid -> pid.equals(grandchild)
                        ? Text.of("grandchild %s (a child of %s)", "孙进程 %s（%s 的子进程）", pid, family.get(1))
                        : Text.of("child %s", "子进程 %s", pid))
                .reduce((one, next) -> one.then(new Text(", ", "、")).then(next))
                .orElseThrow();
    }
}
