package forkshop.judge.t04_commands;

import forkshop.judge.Text;
import forkshop.judge.check.Check;
import forkshop.judge.check.Finding;
import forkshop.judge.history.Event;
import forkshop.judge.history.History;

/** A program that is not there has been refused by an {@code IOException} that names it. */
final class Refusal implements Check {

    @Override
    public Finding judge(History history) {
        Event order = history.of(Event.COMMANDED, "caller").get(0);
        String program = order.facts().get(1);
        Text expected = Text.of("an IOException that names the program: %s", "抛出 IOException，消息中有程序名：%s", program);
        return history.of(order.command()).stream()
                .filter(event -> event.is(Event.RETURNED))
                .findFirst()
                .map(answer -> Finding.of(
                        answer.fact().equals("refused") && answer.facts().get(1).contains(program),
                        expected,
                        answer.fact().equals("refused")
                                ? Text.of("its message does not name it", "消息中没有程序名")
                                : Text.of("run returned a result", "run 返回了一个结果")))
                .orElseGet(() -> Finding.failed(expected, Text.of("run threw something else", "run 抛出了别的东西")));
    }
}
