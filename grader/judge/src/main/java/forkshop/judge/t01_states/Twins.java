package forkshop.judge.t01_states;

import forkshop.judge.Text;
import forkshop.judge.check.Check;
import forkshop.judge.check.Finding;
import forkshop.judge.history.Event;
import forkshop.judge.history.History;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Two processes of one program reported, under the two pids that were returned, and neither had ended before both had. */
final class Twins implements Check {

    @Override
    public Finding judge(History history) {
        Text expected = Text.of("two processes of the same program, each with a pid of its own", "同一个程序的两个进程，pid 各不相同");
        List<String> pids = history.of(Event.RETURNED).stream()
                .findFirst()
                .map(Event::facts)
                .orElse(List.of());
        if (pids.size() != 2 || new HashSet<>(pids).size() != 2) {
            return Finding.failed(expected, Text.of("returned: pids %s", "返回的 pid：%s", pids));
        }
        Optional<Event> firstEnd = history.of(Event.ENDED).stream().findFirst();
        int end = firstEnd.map(history::place).orElse(history.events().size());
        long alive = history.of(Event.CONNECTED).stream()
                .filter(event -> pids.contains(Long.toString(event.pid())))
                .filter(event -> history.place(event) < end)
                .count();
        return Finding.of(alive == 2, expected, Text.of("%d of them ran at the same time", "其中同时运行的有 %d 个", alive));
    }
}
