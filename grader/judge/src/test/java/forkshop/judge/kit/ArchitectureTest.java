package forkshop.judge.kit;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import forkshop.judge.check.Check;
import forkshop.judge.rubric.Criterion;

/** Rules on the kit itself, each with its reason. */
@AnalyzeClasses(packages = "forkshop", importOptions = ArchitectureTest.ProductOnly.class)
class ArchitectureTest {

    /** What is shipped: neither the kit's tests nor the solutions. */
    static final class ProductOnly implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("/test-classes/");
        }
    }

    @ArchTest
    static final ArchRule the_harness_needs_only_the_jdk = classes()
            .that()
            .resideInAnyPackage("forkshop.harness..", "forkshop.t*..")
            .should()
            .onlyDependOnClassesThat(
                    resideInAnyPackage("java..", "forkshop.harness..", "forkshop.t*..", "org.jspecify.annotations.."))
            .because("a child JVM has nothing else on its class path, and must start fast");

    @ArchTest
    static final ArchRule topics_do_not_know_each_other = slices().matching("forkshop.judge.(t*)..")
            .should()
            .notDependOnEachOther()
            .because("a student may take the topics in any order, and a topic can be added or left out");

    @ArchTest
    static final ArchRule contracts_do_not_know_each_other =
            slices().matching("forkshop.(t*)..").should().notDependOnEachOther();

    @ArchTest
    static final ArchRule what_serves_all_topics_knows_none = noClasses()
            .that()
            .resideInAnyPackage(
                    "forkshop.judge.stage..",
                    "forkshop.judge.score..",
                    "forkshop.judge.report..",
                    "forkshop.judge.history..",
                    "forkshop.judge.check..",
                    "forkshop.judge.rubric..",
                    "forkshop.judge.run..",
                    "forkshop.judge.intake..",
                    "forkshop.judge.compiler..",
                    "forkshop.harness..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("forkshop.judge.t*..", "forkshop.t*.."))
            .because("a new topic must fit in without touching it");

    @ArchTest
    static final ArchRule checks_touch_no_process = noClasses()
            .that()
            .implement(Check.class)
            .or(resideInAPackage("forkshop.judge.check.."))
            .should()
            .dependOnClassesThat()
            .haveNameMatching("java\\.lang\\.Process(Builder|Handle)?|java\\.nio\\.file\\.Files")
            .because("the same history must always give the same finding");

    @ArchTest
    static final ArchRule nobody_sleeps = noClasses()
            .should()
            .callMethod(Thread.class, "sleep", long.class)
            .orShould()
            .callMethod(Thread.class, "sleep", long.class, int.class)
            .because("a sleep is too short on a busy machine and too long on an idle one");

    @ArchTest
    static final ArchRule only_gradings_hold_criteria = methods()
            .that()
            .areAnnotatedWith(Criterion.class)
            .should()
            .beDeclaredInClassesThat()
            .haveSimpleNameEndingWith("Grading");

    @ArchTest
    static final ArchRule the_judge_starts_processes_in_few_places = noClasses()
            .that()
            .resideInAPackage("forkshop.judge..")
            .and()
            .resideOutsideOfPackages("forkshop.judge.stage..", "forkshop.judge.compiler..", "forkshop.judge.run..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(ProcessBuilder.class)
            .because("whoever starts a process ends it, and the stage does so for everybody");
}
