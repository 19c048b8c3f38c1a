package nl.zwerm.web.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/**
 * Of pages that are being made there are so many at once, and others wait: each holds memory until it is drawn, and when
 * thousands come in one moment that would be more than there is. It gives up its place before it is sent, so that nobody
 * waits for a slow connection.
 */
@Component
class Places implements HandlerInterceptor {

    private static final String TAKEN = Places.class.getName();
    private static final int FOR_EACH_PROCESSOR = 16;
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final Semaphore places;
    private final Duration longest;

    @Autowired
    Places() {
        this(FOR_EACH_PROCESSOR * Runtime.getRuntime().availableProcessors(), LONGEST);
    }

    Places(int atOnce, Duration longest) {
        this.places = new Semaphore(atOnce, true);
        this.longest = longest;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws InterruptedException {
        if (makesPage(request, handler) && places.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
            request.setAttribute(TAKEN, places);
        }
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception exception) {
        leave(request);
    }

    /** Once, however often it is said. */
    static void leave(HttpServletRequest request) {
        if (request.getAttribute(TAKEN) instanceof Semaphore places) {
            request.removeAttribute(TAKEN);
            places.release();
        }
    }

    private static boolean makesPage(HttpServletRequest request, Object handler) {
        return HttpMethod.GET.matches(request.getMethod())
                && handler instanceof HandlerMethod method
                && method.getReturnType().getParameterType() == ModelAndView.class;
    }
}
