package forkshop.judge.run;

import forkshop.judge.report.TerminalText;
import forkshop.judge.rubric.Criterion;
import forkshop.judge.rubric.Topic;
import forkshop.judge.score.CriterionScore;
import forkshop.judge.score.Verdict;
import java.lang.reflect.Method;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.opentest4j.TestAbortedException;

/**
 * Makes JUnit drive a grading: a class is a topic, a method a criterion, and the whole execution a {@link Run}. Nothing
 * is static, so several submissions can be graded in one JVM at once.
 */
public final class GradingExtension
        implements ExecutionCondition, BeforeAllCallback, AfterAllCallback, InvocationInterceptor, ParameterResolver {

    private static final Namespace FORKSHOP = Namespace.create(GradingExtension.class);

    // --- What is graded at all ---

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        Run run = run(context);
        boolean wanted = context.getTestMethod()
                .map(method -> run.grades(
                        topic(context), method.getAnnotation(Criterion.class).id()))
                .orElseGet(() -> run.grades(topic(context)));
        return wanted
                ? ConditionEvaluationResult.enabled("asked for")
                : ConditionEvaluationResult.disabled("not asked for");
    }

    // --- A topic ---

    @Override
    public void beforeAll(ExtensionContext context) {
        Run run = run(context);
        store(context).put(TopicRun.class, run.begin(topic(context)));
    }

    @Override
    public void afterAll(ExtensionContext context) {
        topicRun(context).end();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return Scenarios.class.isAssignableFrom(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return topicRun(context).scenarios(parameter.getParameter().getType().asSubclass(Scenarios.class));
    }

    // --- A criterion ---

    @Override
    public void interceptTestMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context) {
        String id = method.getExecutable().getAnnotation(Criterion.class).id();
        TopicRun topic = topicRun(context);
        Optional<CriterionScore> settled = topic.settledBeforehand(id);
        settled.ifPresent(unused -> invocation.skip());
        tell(settled.orElseGet(() -> topic.judge(id, invocation::proceed)), run(context));
    }

    /** Tells JUnit, and so Maven, what became of it: passed, aborted, or failed with one line. */
    private static void tell(CriterionScore score, Run run) {
        if (score.verdict() == Verdict.PASSED) {
            return;
        }
        // It comes into XML, logs and IDEs, and may hold what a submission has printed.
        String line = TerminalText.line(score.id() + " " + score.verdict() + ": " + score.message());
        if (run.forgives(score.verdict())) {
            throw new TestAbortedException(line);
        }
        throw new PointsLost(line);
    }

    // --- Where things are kept ---

    static Run run(ExtensionContext context) {
        return context.getRoot()
                .getStore(FORKSHOP)
                .getOrComputeIfAbsent(
                        Run.class,
                        unused -> Run.open(context::getConfigurationParameter, compilerRoom(context)),
                        Run.class);
    }

    private static CompilerRoom compilerRoom(ExtensionContext context) {
        return context.getStore(StoreScope.LAUNCHER_SESSION, FORKSHOP)
                .getOrComputeIfAbsent(CompilerRoom.class, unused -> new CompilerRoom(), CompilerRoom.class);
    }

    private static Store store(ExtensionContext context) {
        return context.getStore(Namespace.create(GradingExtension.class, context.getRequiredTestClass()));
    }

    private static TopicRun topicRun(ExtensionContext context) {
        TopicRun topic = store(context).get(TopicRun.class, TopicRun.class);
        if (topic == null) {
            throw new IllegalStateException("the topic has not begun");
        }
        return topic;
    }

    private static String topic(ExtensionContext context) {
        return context.getRequiredTestClass().getAnnotation(Topic.class).id();
    }
}
