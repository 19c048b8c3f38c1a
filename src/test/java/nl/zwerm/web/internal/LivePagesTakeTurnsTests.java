package nl.zwerm.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Pages that draw themselves anew wait for each other, and for nobody else to wait for them. */
class LivePagesTakeTurnsTests {

    @Test
    void whoOpensAPageDoesNotWaitForThem() throws Exception {
        var filter = new LivePagesTakeTurns(1, Duration.ofMinutes(1));
        var inside = new CountDownLatch(1);
        var done = new CountDownLatch(1);
        var drawn = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.submit(() -> {
                ask(filter, "2000", (_, _) -> {
                    inside.countDown();
                    await(done);
                });
                return null;
            });
            inside.await();
            threads.submit(() -> {
                ask(filter, "2000", (_, _) -> drawn.incrementAndGet());
                return null;
            });

            ask(filter, "", (_, _) -> assertThat(drawn).hasValue(0));
            ask(filter, "1", (_, _) -> assertThat(drawn).hasValue(0));

            done.countDown();
        }
        assertThat(drawn).hasValue(1);
    }

    @Test
    void noneWaitsLongForASlowConnection() throws Exception {
        var filter = new LivePagesTakeTurns(1, Duration.ofMillis(10));
        var drawn = new AtomicInteger();

        ask(filter, "2000", (_, _) -> {
            try {
                ask(filter, "2000", (_, _) -> drawn.incrementAndGet());
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        ask(filter, "2000", (_, _) -> drawn.incrementAndGet());

        assertThat(drawn).hasValue(2);
    }

    private static void ask(LivePagesTakeTurns filter, String listening, FilterChain chain) throws Exception {
        var request = new MockHttpServletRequest();
        if (!listening.isEmpty()) {
            request.addHeader("X-Zwerm-Live", listening);
        }
        filter.doFilter(request, new MockHttpServletResponse(), chain);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
