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
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Grades without Maven: the same classes, through the JUnit Platform's launcher. */
public final class Launch {

    private Launch() {}

    /**
     * Grades as {@code parameters} say and blocks until the reports are written. Several may run side by side; none
     * registers or hears a listener of another.
     *
     * @param report the folder for {@code score.json} and {@code summary.md}
     * @param parameters {@code submission}, {@code topic} and so on, named as Maven's properties are
     */
    public static Score grade(Path report, Map<String, String> parameters) {
        LauncherConfig config = LauncherConfig.builder()
                .enableTestExecutionListenerAutoRegistration(false)
                .enableLauncherSessionListenerAutoRegistration(false)
                .enableLauncherDiscoveryListenerAutoRegistration(false)
                .enablePostDiscoveryFilterAutoRegistration(false)
                .build();
        Trouble trouble = new Trouble();
        LauncherFactory.create(config).execute(request(report, parameters), trouble);
        trouble.first().ifPresent(thrown -> {
            throw new IllegalStateException("the grading itself failed", thrown);
        });
        try {
            return ScoreJson.read(Files.readString(report.resolve("score.json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

    /** Failures of what is no criterion: nobody but the judge is to blame for them. */
    private static final class Trouble implements TestExecutionListener {

        private final Queue<Throwable> thrown = new ConcurrentLinkedQueue<>();

        @Override
        public void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
            if (identifier.isContainer()) {
                result.getThrowable().ifPresent(thrown::add);
            }
        }

        Optional<Throwable> first() {
            return Optional.ofNullable(thrown.peek());
        }
    }
}
