package forkshop.judge.run;

import forkshop.judge.Catalogue;
import forkshop.judge.Invocation;
import forkshop.judge.report.ScoreJson;
import forkshop.judge.rubric.Rubric;
import forkshop.judge.score.Score;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Grades without Maven: the same classes, through the JUnit Platform's launcher, in one session with one compiler. */
public final class Launch implements AutoCloseable {

    private final LauncherSession session;

    /** Opens a session that hears no listener of another. */
    public Launch() {
        session = LauncherFactory.openSession(LauncherConfig.builder()
                .enableTestExecutionListenerAutoRegistration(false)
                .enableLauncherSessionListenerAutoRegistration(false)
                .enableLauncherDiscoveryListenerAutoRegistration(false)
                .enablePostDiscoveryFilterAutoRegistration(false)
                .build());
    }

    /** Ends the compiler. */
    @Override
    public void close() {
        session.close();
    }

    /**
     * Grades as {@code parameters} say and blocks until the reports are written. Several may run side by side.
     *
     * @param report the folder for {@code score.json} and {@code summary.md}
     * @param parameters {@code submission}, {@code topic} and so on, named as Maven's properties are
     */
    public Score grade(Path report, Map<String, String> parameters) {
        Trouble trouble = execute(report, parameters);
        trouble.inTheJudge().ifPresent(thrown -> {
            throw new IllegalStateException("the grading itself failed", thrown);
        });
        try {
            return ScoreJson.read(Files.readString(report.resolve("score.json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Plays the story of the topic that {@code parameters} name as {@code story}, and blocks until it has ended.
     *
     * @param screen the file that gets its output
     * @return what kept it from its good end; empty when nothing did
     */
    public Optional<String> play(Path screen, Map<String, String> parameters) {
        Map<String, String> all = new HashMap<>(parameters);
        all.put(InvocationExtension.SCREEN, screen.toString());
        Trouble trouble = execute(screen.resolveSibling("unused"), all);
        return trouble.inTheJudge().or(trouble::inTheCall).map(Throwable::getMessage);
    }

    private Trouble execute(Path report, Map<String, String> parameters) {
        Trouble trouble = new Trouble();
        session.getLauncher().execute(request(report, parameters), trouble);
        return trouble;
    }

    // The outer JVM's system properties belong to another grading.
    private static LauncherDiscoveryRequest request(Path report, Map<String, String> parameters) {
        return LauncherDiscoveryRequestBuilder.request()
                .selectors(Stream.concat(
                                Stream.of(Invocation.class),
                                Catalogue.rubrics().stream().map(Rubric::grading))
                        .map(DiscoverySelectors::selectClass)
                        .toList())
                .enableImplicitConfigurationParameters(false)
                .configurationParametersResources("junit-platform.properties")
                .configurationParameters(parameters)
                .configurationParameter("forkshop.report", report.toString())
                .build();
    }

    /** Failures of what is no criterion: the judge's own, or what is wrong with the call. */
    private static final class Trouble implements TestExecutionListener {

        private final Queue<Throwable> inContainers = new ConcurrentLinkedQueue<>();
        private final Queue<Throwable> inTheCall = new ConcurrentLinkedQueue<>();

        @Override
        public void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
            if (identifier.isContainer()) {
                result.getThrowable().ifPresent(inContainers::add);
            } else if (identifier.getUniqueId().contains(Invocation.class.getName())) {
                result.getThrowable().ifPresent(inTheCall::add);
            }
        }

        Optional<Throwable> inTheJudge() {
            return Optional.ofNullable(inContainers.peek());
        }

        Optional<Throwable> inTheCall() {
            return Optional.ofNullable(inTheCall.peek());
        }
    }
}
