package forkshop.judge.run;

import forkshop.judge.rubric.Criterion;
import java.util.Comparator;
import org.junit.jupiter.api.MethodDescriptor;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.MethodOrdererContext;

/** Criteria in the order of their ids; a test that is none comes first. */
public final class RubricOrder implements MethodOrderer {

    @Override
    public void orderMethods(MethodOrdererContext context) {
        context.getMethodDescriptors().sort(Comparator.comparing(RubricOrder::id));
    }

    private static String id(MethodDescriptor method) {
        return method.findAnnotation(Criterion.class).map(Criterion::id).orElse("");
    }
}
