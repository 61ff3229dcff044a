package forkshop.judge.stage;

import static forkshop.judge.stage.Witness.FIRST_PROOF;
import static org.assertj.core.api.Assertions.assertThat;

import forkshop.judge.stage.Witness.Effort;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class WitnessTest {

    private static final Duration LITTLE = Duration.ofMillis(5);
    private static final Duration A_SECOND = Duration.ofSeconds(1);

    @Test
    void aThreadThatSleepsAndWakesPolls() {
        assertThat(FIRST_PROOF.ofPolling(new Effort(20, LITTLE, A_SECOND, 100, 20)))
                .isTrue();
    }

    @Test
    void aDozenWakeUpsAreAConversation() {
        assertThat(FIRST_PROOF.ofPolling(new Effort(12, LITTLE, A_SECOND, 100, 0)))
                .isFalse();
    }

    @Test
    void aThreadThatIsMostlySeenAtWorkDoesNotPollAfterAFewWakeUps() {
        assertThat(FIRST_PROOF.ofPolling(new Effort(20, LITTLE, A_SECOND, 100, 21)))
                .isFalse();
    }

    @Test
    void onABusyMachineAPollerIsMostlySeenReadyToRun() {
        assertThat(FIRST_PROOF.ofPolling(new Effort(40, LITTLE, A_SECOND, 100, 60)))
                .isTrue();
    }

    @Test
    void nothingIsProvenInAMoment() {
        assertThat(FIRST_PROOF.ofPolling(new Effort(1000, LITTLE, Duration.ofMillis(149), 100, 0)))
                .isFalse();
    }

    @Test
    void whoBurnsCpuTimeWithoutAnEventSpins() {
        assertThat(FIRST_PROOF.ofSpinning(new Effort(0, Duration.ofMillis(300), A_SECOND, 100, 100)))
                .isTrue();
        assertThat(FIRST_PROOF.ofSpinning(new Effort(0, Duration.ofMillis(299), A_SECOND, 100, 100)))
                .isFalse();
    }
}
