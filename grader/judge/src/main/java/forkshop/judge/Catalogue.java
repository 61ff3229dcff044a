package forkshop.judge;

import forkshop.judge.rubric.Rubric;
import forkshop.judge.t01_states.ProcessStatesGrading;
import forkshop.judge.t02_calls.CallsGrading;
import forkshop.judge.t03_spawning.SpawningGrading;
import forkshop.judge.t04_commands.CommandsGrading;
import forkshop.judge.t05_joining.JoiningGrading;
import forkshop.judge.t06_isolation.IsolationGrading;
import forkshop.judge.t07_identity.IdentityGrading;
import forkshop.judge.t08_orphans.AfterlifeGrading;
import forkshop.judge.t09_daemons.DaemonsGrading;
import forkshop.judge.t10_mutex.TicketOfficeGrading;
import forkshop.judge.t11_messaging.MessagingGrading;
import forkshop.judge.t12_pipeline.PipelineGrading;
import java.util.List;

/** The topics of this kit, in their order: the one list that a new topic is added to. */
public final class Catalogue {

    private static final List<Class<?>> GRADINGS = List.of(
            ProcessStatesGrading.class,
            CallsGrading.class,
            SpawningGrading.class,
            CommandsGrading.class,
            JoiningGrading.class,
            IsolationGrading.class,
            IdentityGrading.class,
            AfterlifeGrading.class,
            DaemonsGrading.class,
            TicketOfficeGrading.class,
            MessagingGrading.class,
            PipelineGrading.class);

    private Catalogue() {}

    /** The rubrics of all topics. */
    public static List<Rubric> rubrics() {
        return GRADINGS.stream().map(Rubric::of).toList();
    }
}
