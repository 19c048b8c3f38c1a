package nl.zwerm.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.ModelAndView;

/** Pages wait for a place, and for no slow connection. */
class PlacesTests {

    private final Places places = new Places(1, Duration.ofMinutes(1));
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void aPageWaitsUntilAnotherIsDrawn() throws Exception {
        var first = request("GET");
        places.preHandle(first, response, handler("page"));
        var second = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.submit(() -> {
                places.preHandle(request("GET"), response, handler("page"));
                second.countDown();
                return null;
            });

            assertThat(second.await(50, TimeUnit.MILLISECONDS)).isFalse();

            Places.leave(first);
        }
        assertThat(second.getCount()).isZero();
    }

    @Test
    void aPageThatFailedGivesUpItsPlaceOnce() throws Exception {
        var narrow = new Places(1, Duration.ZERO);
        var first = request("GET");
        narrow.preHandle(first, response, handler("page"));

        narrow.afterCompletion(first, response, handler("page"), new IllegalStateException());
        narrow.afterCompletion(first, response, handler("page"), null);

        var second = request("GET");
        var third = request("GET");
        narrow.preHandle(second, response, handler("page"));
        narrow.preHandle(third, response, handler("page"));
        Places.leave(third);
        assertThat(second.getAttributeNames().hasMoreElements()).isTrue();
        assertThat(third.getAttributeNames().hasMoreElements()).isFalse();
    }

    @Test
    void whatIsSentOrFetchedTakesNone() throws Exception {
        var page = request("GET");
        places.preHandle(page, response, handler("page"));

        places.preHandle(request("POST"), response, handler("page"));
        places.preHandle(request("GET"), response, handler("file"));

        assertThat(page.getAttributeNames().hasMoreElements()).isTrue();
    }

    private static MockHttpServletRequest request(String method) {
        return new MockHttpServletRequest(method, "/");
    }

    private static HandlerMethod handler(String method) throws NoSuchMethodException {
        return new HandlerMethod(new Handlers(), method);
    }

    static class Handlers {

        public ModelAndView page() {
            return new ModelAndView();
        }

        public ResponseEntity<Void> file() {
            return ResponseEntity.noContent().build();
        }
    }
}
