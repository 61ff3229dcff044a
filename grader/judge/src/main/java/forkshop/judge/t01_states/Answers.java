package forkshop.judge.t01_states;

import forkshop.judge.Text;
import forkshop.judge.check.Check;
import forkshop.judge.check.Finding;
import forkshop.judge.check.Finding.Note;
import forkshop.judge.history.Event;
import forkshop.judge.history.History;
import forkshop.t01_states.State;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The submission was asked for states, and gave these answers in this order. The judge had seen each specimen in its state
 * before it asked, and nothing but the judge could take it out of it again.
 */
record Answers(List<Right> right) implements Check {

    /** What is right about one specimen. */
    record Right(Text specimen, State state) {

        static Right of(String en, String zh, State state) {
            return new Right(Text.of(en, zh), state);
        }
    }

    static Answers are(Right... right) {
        return new Answers(Arrays.asList(right));
    }

    @Override
    public Finding judge(History history) {
        List<Event> questions = history.that(
                        event -> event.is(Event.COMMANDED) && event.fact().equals("state"))
                .toList();
        for (int i = 0; i < right.size(); i++) {
            Optional<Event> answer = i < questions.size() ? answer(history, questions.get(i)) : Optional.empty();
            if (!answer.map(Event::fact).orElse("").equals(right.get(i).state().name())) {
                return wrong(right.get(i), answer);
            }
        }
        return Finding.passed(Text.of("every state as it is", "每个状态都正确"));
    }

    private static Optional<Event> answer(History history, Event question) {
        return history.of(question.command()).stream()
                .filter(event -> event.is(Event.RETURNED))
                .findFirst();
    }

    private static Finding wrong(Right right, Optional<Event> answer) {
        Text expected = right.specimen().then(Text.of(" is %s", "：%s", right.state()));
        Note[] notes = answer.map(event -> new Note[] {new Note(event, right.specimen())})
                .orElse(new Note[0]);
        Text but = answer.map(Event::fact).map(Text::same).orElseGet(() -> Text.of("there was no answer", "没有得到回答"));
        return Finding.failed(expected, but, notes);
    }
}
