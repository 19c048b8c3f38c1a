package nl.zwerm.search.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TurnsTests {

    private final Turns turns = new Turns(1);

    @Test
    void waitsForWhoeverCameBefore() throws Exception {
        var begun = new CountDownLatch(1);
        var done = new CountDownLatch(1);
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = people.submit(() -> turns.take(() -> {
                begun.countDown();
                return wait(done);
            }));
            begun.await();
            var second = people.submit(() -> turns.take(() -> first.isDone() || done.getCount() == 0));
            assertThat(second.isDone()).isFalse();
            done.countDown();
            assertThat(first.get()).isTrue();
            assertThat(second.get()).isTrue();
        }
    }

    @Test
    void givesTheTurnBackWhenTheDeedFails() {
        assertThatIllegalStateException()
                .isThrownBy(() -> turns.take(() -> {
                    throw new IllegalStateException("broken");
                }));
        assertThat(turns.take(() -> "next")).isEqualTo("next");
    }

    private static boolean wait(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
