package forkshop.judge;

import forkshop.judge.rubric.Rubric;
import forkshop.judge.t05_joining.JoiningGrading;
import forkshop.judge.t06_isolation.IsolationGrading;
import forkshop.judge.t10_mutex.TicketOfficeGrading;
import java.util.List;

/** The topics of this kit, in their order: the one list that a new topic is added to. */
public final class Catalogue {

    private static final List<Class<?>> GRADINGS =
            List.of(JoiningGrading.class, IsolationGrading.class, TicketOfficeGrading.class);

    private Catalogue() {}

    /** The rubrics of all topics. */
    public static List<Rubric> rubrics() {
        return GRADINGS.stream().map(Rubric::of).toList();
    }
}
