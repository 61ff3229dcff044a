package forkshop.judge.batch;

import forkshop.judge.Text;
import forkshop.judge.intake.Submission;
import java.util.Optional;

/**
 * One entry of the folder of submissions.
 *
 * @param student the entry's name, with escapes for what cannot be shown
 * @param submission its sources; empty when it cannot be graded
 * @param refusal why it cannot
 * @param reportable whether the name can be that of a folder of reports
 */
record HandedIn(String student, Optional<Submission> submission, Optional<Text> refusal, boolean reportable) {

    static HandedIn of(String student, Submission submission) {
        return new HandedIn(student, Optional.of(submission), Optional.empty(), true);
    }

    static HandedIn refused(String student, Text refusal) {
        return new HandedIn(student, Optional.empty(), Optional.of(refusal), true);
    }

    /** A name that cannot be used for anything. */
    static HandedIn unnameable(String student, Text refusal) {
        return new HandedIn(student, Optional.empty(), Optional.of(refusal), false);
    }

    /** As a call names it, seen from the classroom. */
    String named() {
        return submission.map(Submission::name).orElse(student);
    }
}
