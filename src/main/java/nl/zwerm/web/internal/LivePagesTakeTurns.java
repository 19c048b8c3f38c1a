package nl.zwerm.web.internal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * When a thing changes that several have open, their pages wait for each other before they draw themselves anew, so that
 * whoever opens a page does not wait for all of them. Each says how many they are. None waits long: a slow connection may
 * hold a turn.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class LivePagesTakeTurns extends OncePerRequestFilter {

    private static final String BY_ITSELF = "X-Zwerm-Live";

    /** Whoever looks alone waits for nobody. */
    static final int CROWD = 2;

    private static final Duration LONGEST = Duration.ofSeconds(3);

    private final Semaphore turns;
    private final Duration longest;

    @Autowired
    LivePagesTakeTurns() {
        this(Runtime.getRuntime().availableProcessors() + 1, LONGEST);
    }

    LivePagesTakeTurns(int atOnce, Duration longest) {
        this.turns = new Semaphore(atOnce, true);
        this.longest = longest;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean taken = crowded(request.getHeader(BY_ITSELF)) && taken();
        try {
            chain.doFilter(request, response);
        } finally {
            if (taken) {
                turns.release();
            }
        }
    }

    /** Whether a page that is open asks for this, to draw itself anew. */
    static boolean redrawn(HttpServletRequest request) {
        return request.getHeader(BY_ITSELF) != null;
    }

    private static boolean crowded(@Nullable String listening) {
        return listening != null && listening.matches("[0-9]{1,9}") && Integer.parseInt(listening) >= CROWD;
    }

    private boolean taken() {
        try {
            return turns.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
