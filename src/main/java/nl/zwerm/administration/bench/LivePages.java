package nl.zwerm.administration.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Many have one question open while somebody answers it; each hears of it and reads it anew, as live.js does. */
final class LivePages {

    private static final int SETTLING = 3;
    private static final int CALM = 8;
    private static final int STORM = 6;
    private static final int PATIENCE = 120;

    private final List<Visitor> visitors;
    private final Sights sights;
    private final Chance chance = new Chance("live");

    LivePages(List<Visitor> visitors, Sights sights) {
        this.visitors = visitors;
        this.sights = sights;
    }

    /** In milliseconds from the moment the answer was sent; {@code calm} and {@code storm} are what others waited. */
    record Outcome(int pages, int fresh, double lastSignal, double lastFresh, Waits calm, Waits storm) {

        static final Outcome NONE = new Outcome(0, 0, 0, 0, new Waits(0, 0), new Waits(0, 0));
    }

    /** What others waited for a page, in milliseconds. */
    record Waits(double p50, double p95) {

        static Waits of(List<Double> all) {
            var sorted = new ArrayList<>(all);
            Collections.sort(sorted);
            return new Waits(sorted.get(sorted.size() / 2), sorted.get((int) (0.95 * (sorted.size() - 1))));
        }
    }

    Outcome open(int pages) throws IOException, InterruptedException {
        var question = sights.everyones().getFirst();
        var word = "antwoord" + Long.toString(System.nanoTime(), 36);
        var watched = new Watched(question, word, pages);
        var threads = Executors.newVirtualThreadPerTaskExecutor();
        try {
            for (int number = 0; number < pages; number++) {
                var visitor = visitors.get(number % visitors.size());
                var spread = chance.share();
                threads.execute(() -> watched.by(visitor, spread));
            }
            watched.opened.await(PATIENCE, TimeUnit.SECONDS);
            TimeUnit.SECONDS.sleep(SETTLING);
            var calm = waits(CALM);
            var storm = threads.submit(() -> waits(STORM));
            var sent = System.nanoTime();
            answer(question, word);
            watched.fresh.await(PATIENCE, TimeUnit.SECONDS);
            var waited = storm.get();
            return new Outcome(
                    pages,
                    watched.readings.size(),
                    last(watched.signals, sent),
                    last(watched.readings, sent),
                    calm,
                    waited);
        } catch (ExecutionException e) {
            throw new IOException("others could not read meanwhile", e);
        } finally {
            threads.shutdownNow();
        }
    }

    private void answer(String question, String word) throws IOException, InterruptedException {
        var answer = visitors.getFirst()
                .post("/questions/" + question + "/answers", Map.of("body", "Zo doen wij het: " + word, "once", word));
        if (answer.statusCode() != 303) {
            throw new IOException("the answer was not taken: " + answer.statusCode());
        }
    }

    /** Somebody else reads other questions, one after another. */
    private Waits waits(int seconds) throws IOException, InterruptedException {
        var waits = new ArrayList<Double>();
        var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        var reader = visitors.getLast();
        var others = sights.everyones().subList(1, sights.everyones().size());
        for (int number = 0; System.nanoTime() < until; number++) {
            var from = System.nanoTime();
            reader.get("/questions/" + others.get(number % others.size()));
            waits.add((System.nanoTime() - from) / 1e6);
            Thread.sleep(10);
        }
        return Waits.of(waits);
    }

    private static double last(Collection<Long> times, long from) {
        return times.stream().mapToLong(time -> time - from).max().orElse(0) / 1e6;
    }

    /** The question all of them have open, and when they heard and read that it has this new word. */
    private static final class Watched {

        private static final double MOST_SPREAD = 2_500;
        private static final long RECONNECT = 2_000;

        private final String question;
        private final String word;
        private final CountDownLatch opened;
        private final CountDownLatch fresh;
        private final Collection<Long> signals = new ConcurrentLinkedQueue<>();
        private final Collection<Long> readings = new ConcurrentLinkedQueue<>();

        Watched(String question, String word, int pages) {
            this.question = question;
            this.word = word;
            this.opened = new CountDownLatch(pages);
            this.fresh = new CountDownLatch(pages);
        }

        /** As a browser does: a stream that breaks is opened again, and told how old the page is by then. */
        void by(Visitor visitor, double spread) {
            var browser = new Browser(visitor);
            try {
                watch(browser, spread);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }

        private void watch(Browser browser, double spread) throws InterruptedException {
            var open = new AtomicBoolean();
            var readAt = System.nanoTime();
            boolean read = false;
            while (!read) {
                try {
                    int listening = listen(browser, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - readAt), open);
                    var heard = System.nanoTime();
                    Thread.sleep((long) (spread * Math.min(MOST_SPREAD, (listening - 1) * 4)));
                    readAt = System.nanoTime();
                    read = read(browser, heard, listening);
                } catch (IOException _) {
                    Thread.sleep(RECONNECT);
                }
            }
        }

        /** Until it is told of the question; with how many others, as that signal says. */
        private int listen(Browser browser, long age, AtomicBoolean open) throws IOException {
            var subject = "contribution-" + question;
            try (var stream = browser.listen("/live?on=" + subject + "~" + age)) {
                while (true) {
                    var line = stream.line();
                    if (line.startsWith(":") && open.compareAndSet(false, true)) {
                        opened.countDown();
                    }
                    if (line.startsWith("data:") && line.contains(subject)) {
                        return Integer.parseInt(line.replaceFirst(".* ", ""));
                    }
                }
            }
        }

        private boolean read(Browser browser, long heard, int listening) throws IOException {
            boolean now =
                    browser.renew("/questions/" + question, listening).page().contains(word);
            if (now) {
                signals.add(heard);
                readings.add(System.nanoTime());
                fresh.countDown();
            }
            return now;
        }
    }
}
