package forkshop.judge.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Optional;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Lets the test {@link forkshop.judge.Invocation} say what is wrong with a call, or play the story that was called for. */
public final class InvocationExtension implements BeforeEachCallback {

    /** Configuration: a file that gets a story's output instead of the screen. */
    static final String SCREEN = "forkshop.screen";

    @Override
    @SuppressWarnings("SystemOut") // A story is played for somebody who watches.
    public void beforeEach(ExtensionContext context) throws IOException {
        Run run = GradingExtension.run(context);
        Optional<String> file = context.getConfigurationParameter(SCREEN);
        if (file.isEmpty()) {
            demand(run, System.out);
        } else {
            try (PrintStream screen = new PrintStream(file.get(), UTF_8)) {
                demand(run, screen);
            }
        }
    }

    private static void demand(Run run, PrintStream screen) {
        run.playStory(screen).or(run::problem).ifPresent(sentence -> {
            throw new PointsLost(sentence);
        });
    }
}
