package forkshop.judge.run;

import forkshop.judge.rubric.Criterion;
import java.lang.reflect.Method;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGenerator;

/** Names a criterion in an IDE and in JUnit's XML by its id and its sentence, so that both can be joined with the score. */
public final class CriterionNames extends DisplayNameGenerator.Standard {

    @Override
    public String generateDisplayNameForMethod(List<Class<?>> enclosing, Class<?> type, Method method) {
        Criterion criterion = method.getAnnotation(Criterion.class);
        return criterion == null
                ? super.generateDisplayNameForMethod(enclosing, type, method)
                : criterion.id() + " " + criterion.en();
    }
}
