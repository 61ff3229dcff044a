package forkshop.judge.certify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * {@code mvn verify -Pcertify -Druns=20}: grades the reference, every alternative and every variant so many times in every
 * condition, and writes {@code target/report/certificate.json} and {@code .md}. It can be stopped at any time and goes on
 * where it was, or where the certificate in {@code grader/certificate} was, if that is of the same kit. The report
 * of a grading with a wrong verdict stays beside the ledger, as {@code target/certificate/wrong-….json}. {@code -Dtopic=t10},
 * {@code -Donly=reference} and {@code -Dconditions=idle,busy} narrow it; {@code -Dpublish=true} replaces the one in
 * {@code grader/certificate}.
 */
@SuppressWarnings("SystemOut")
class WritesTheCertificate {

    private static final Path ROOT =
            Path.of(System.getProperty("forkshop.root")).toAbsolutePath();

    @Test
    void no_verdict_is_wrong() throws Exception {
        Certification certification = new Certification(ROOT, ROOT.resolve("target/certificate"));
        Plan plan = Plan.of(
                System.getProperty("topic", ""), System.getProperty("only", ""), System.getProperty("runs", "1"));

        Published published = new Published(ROOT.resolve("grader/certificate"));
        certification.goOnFrom(published);
        certification.run(plan, conditions(), Long.getLong("seed", 1));

        Certificate certificate = certification.certificate();
        certificate.write(Path.of(System.getProperty("forkshop.report")));
        System.out.println(certificate.gradings() + " gradings, "
                + certificate.wrong().size() + " wrong verdicts: target/report/certificate.md");
        assertEquals(List.of(), certificate.wrong());
        if (Boolean.getBoolean("publish")) {
            certification.publish(certificate, published);
        }
    }

    private static List<Condition> conditions() {
        String named = System.getProperty("conditions", "");
        if (!named.isBlank()) {
            return Arrays.stream(named.split(",")).map(Condition::of).toList();
        }
        return Arrays.stream(Condition.values()).filter(Condition::possible).toList();
    }
}
