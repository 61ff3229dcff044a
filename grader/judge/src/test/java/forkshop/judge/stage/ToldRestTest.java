package forkshop.judge.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ToldRestTest {

    private static final List<String> PARKED =
            List.of("thread main WAITING", "jdk.internal.misc.Unsafe.park(Unsafe.java:-2)");
    private static final List<String> AT_THE_LOCK =
            List.of("thread main RUNNABLE", "sun.nio.ch.FileDispatcherImpl.lock0(FileDispatcherImpl.java:-2)");

    @Test
    void waiting_threads_and_native_waits_are_rest() {
        assertThat(ToldRest.allWait(PARKED)).isTrue();
        assertThat(ToldRest.allWait(AT_THE_LOCK)).isTrue();
    }

    @Test
    void a_running_thread_a_timer_and_no_answer_are_none() {
        assertThat(ToldRest.allWait(List.of("thread main RUNNABLE", "forkshop.Shop.sell(Shop.java:3)")))
                .isFalse();
        assertThat(ToldRest.allWait(List.of("thread main TIMED_WAITING", "java.lang.Thread.sleep(Thread.java:-2)")))
                .isFalse();
        assertThat(ToldRest.allWait(List.of("thread idle WAITING", "thread busy RUNNABLE")))
                .isFalse();
        assertThat(ToldRest.allWait(List.of())).isFalse();
    }

    @Test
    void another_stack_starts_the_time_again() {
        ToldRest rest = new ToldRest();

        assertThat(rest.lastsFor(Duration.ZERO, PARKED)).isFalse();
        assertThat(rest.lastsFor(Duration.ZERO, AT_THE_LOCK)).isFalse();
        assertThat(rest.lastsFor(Duration.ZERO, AT_THE_LOCK)).isTrue();
        assertThat(rest.lastsFor(Duration.ofDays(1), AT_THE_LOCK)).isFalse();
    }
}
