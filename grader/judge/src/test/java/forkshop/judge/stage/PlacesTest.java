package forkshop.judge.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PlacesTest {

    private final Places places = new Places(10);

    @Test
    void whoever_plays_never_waits_for_others_who_may_wait_for_it() {
        Runnable first = places.take("t10", 6);
        Runnable second = places.take("t12", 4);

        Runnable more = places.take("t10", 6);
        Runnable stillMore = places.take("t12", 4);

        more.run();
        stillMore.run();
        first.run();
        second.run();
        places.take("t11", 10).run();
    }

    @Test
    void whoever_comes_new_waits_until_there_is_room() throws Exception {
        Runnable first = places.take("t10", 6);
        CompletableFuture<Runnable> second = CompletableFuture.supplyAsync(() -> places.take("t12", 6));
        assertThat(second).isNotDone();

        first.run();

        second.get(30, TimeUnit.SECONDS).run();
    }

    @Test
    void more_than_all_is_all() {
        places.take("t10", 11).run();
        places.take("t10", 10).run();
    }
}
