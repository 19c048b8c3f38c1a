package nl.zwerm.administration.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import nl.zwerm.shared.PublicId;

/** What people do to pages, as their browsers do it. */
final class PageLoad {

    private static final int PATIENCE = 60;
    private static final int ARRIVING = 3;
    private static final long TYPING_MILLIS = 2_000;
    private static final Pattern AFTER = Pattern.compile("\"after\":(\\d+)");
    private static final Pattern NUMBER = Pattern.compile("\"number\":(\\d+)");

    private final List<Browser> browsers;
    private final int seconds;

    PageLoad(List<Visitor> visitors, int seconds) {
        this.browsers = visitors.stream().map(Browser::new).toList();
        this.seconds = seconds;
    }

    @FunctionalInterface
    private interface Deed {
        /** False when it was refused. */
        boolean done(Browser by, int who, int turn) throws IOException;
    }

    /** Each of some people saves pages of their own, one after another; a form says over which version. */
    Row saving(int writers, List<String> pages) throws IOException, InterruptedException {
        return drive("page-save", writers, (by, who, turn) -> {
            var page = pages.get((who + turn * writers) % pages.size());
            int version = (who + turn * writers) / pages.size();
            return by.post(
                                    "/pages/" + page,
                                    Map.of(
                                            "title",
                                            "Bewaard " + turn,
                                            "body",
                                            "Nieuw: " + turn + "\n\n" + "Zo doen wij het. ".repeat(40),
                                            "version",
                                            Integer.toString(version),
                                            "months",
                                            "12",
                                            "once",
                                            once()))
                            .status()
                    == 303;
        });
    }

    /** Each moves pages of their own beneath one another and back. */
    Row moving(int movers, List<String> pages, List<String> beneath) throws IOException, InterruptedException {
        return drive(
                "page-move",
                movers,
                (by, who, turn) -> by.post(
                                        "/pages/" + pages.get((who + turn * movers) % pages.size()) + "/place",
                                        Map.of("beneath", beneath.get((who + turn) % beneath.size())))
                                .status()
                        == 303);
    }

    private Row drive(String name, int people, Deed deed) throws IOException, InterruptedException {
        var took = new ConcurrentLinkedQueue<Double>();
        var failed = new AtomicLong();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<Future<Void>>();
            for (int number = 0; number < people; number++) {
                int who = number;
                Callable<Void> work = () -> {
                    for (int turn = 0; System.nanoTime() < end; turn++) {
                        long from = System.nanoTime();
                        if (!deed.done(browsers.get(who), who, turn)) {
                            failed.incrementAndGet();
                        }
                        took.add((System.nanoTime() - from) / 1e6);
                    }
                    return null;
                };
                all.add(threads.submit(work));
            }
            for (var one : all) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IOException(name + " did not go on", e);
        }
        return row(name, people, took, failed.get());
    }

    /** All write one page, each a letter every other second; measured is how long one takes until all others have it. */
    Row writing(String page) throws IOException, InterruptedException {
        return new Sheet(page).write();
    }

    private Row row(String name, int people, Collection<Double> took, long failed) {
        var sorted = new ArrayList<>(took);
        Collections.sort(sorted);
        return new Row(name, people, (double) sorted.size() / seconds, at(sorted, 0.5), at(sorted, 0.99), failed);
    }

    private static double at(List<Double> sorted, double share) {
        return sorted.isEmpty() ? 0 : sorted.get((int) Math.min(sorted.size() - 1L, Math.round(sorted.size() * share)));
    }

    private static String once() {
        return PublicId.show(PublicId.next());
    }

    /** What was sent, and how many have it; its writer reads it too. */
    private static final class Letter {
        private final AtomicInteger seen = new AtomicInteger();
        private volatile long begun;
        private volatile long last;
    }

    private final class Sheet {
        private final String page;
        private final String address;
        private final Map<Integer, Letter> letters = new ConcurrentHashMap<>();
        private final AtomicLong failed = new AtomicLong();
        private final CountDownLatch opened = new CountDownLatch(browsers.size());
        private volatile boolean measuring;
        private volatile boolean typing = true;

        Sheet(String page) {
            this.page = page;
            this.address = "/pages/" + page + "/together";
        }

        Row write() throws IOException, InterruptedException {
            browsers.getFirst().get(address);
            browsers.getFirst().post(address, typed("yes"));
            var threads = Executors.newVirtualThreadPerTaskExecutor();
            try {
                for (var browser : browsers) {
                    var signals = new Semaphore(1);
                    var reading = new Reading();
                    threads.execute(going(() -> listen(browser, signals, reading)));
                    threads.execute(going(() -> read(browser, signals, reading)));
                }
                if (!opened.await(PATIENCE, TimeUnit.SECONDS)) {
                    throw new IOException(opened.getCount() + " could not open the page");
                }
                browsers.forEach(browser -> threads.execute(going(() -> type(browser))));
                TimeUnit.SECONDS.sleep(seconds);
                measuring = true;
                TimeUnit.SECONDS.sleep(seconds);
                measuring = false;
                TimeUnit.SECONDS.sleep(ARRIVING);
                typing = false;
            } finally {
                threads.shutdownNow();
            }
            var counted =
                    letters.values().stream().filter(letter -> letter.begun > 0).toList();
            var delays = counted.stream()
                    .filter(letter -> letter.seen.get() >= browsers.size())
                    .map(letter -> (letter.last - letter.begun) / 1e6)
                    .toList();
            return row("page-writing", browsers.size(), delays, failed.get() + counted.size() - delays.size());
        }

        private static Map<String, String> typed(String first) {
            var change = Base64.getEncoder().encodeToString("a letter of somebody".getBytes(StandardCharsets.UTF_8));
            return Map.of("generation", "1", "first", first, "once", once(), "change", change);
        }

        @FunctionalInterface
        private interface Doing {
            void go() throws IOException, InterruptedException;
        }

        /** A window whose connection breaks writes no more, and its letters are missed. */
        private Runnable going(Doing doing) {
            return () -> {
                try {
                    doing.go();
                } catch (IOException _) {
                    failed.addAndGet(measuring ? 1 : 0);
                } catch (InterruptedException _) {
                    Thread.currentThread().interrupt();
                }
            };
        }

        private void type(Browser browser) throws IOException, InterruptedException {
            Thread.sleep(ThreadLocalRandom.current().nextLong(TYPING_MILLIS));
            while (typing) {
                boolean counts = measuring;
                long begun = System.nanoTime();
                var answer = browser.post(address, typed(""));
                var number = NUMBER.matcher(answer.page());
                if (answer.status() != 200 || !number.find()) {
                    failed.addAndGet(counts ? 1 : 0);
                } else if (counts) {
                    letter(Integer.parseInt(number.group(1))).begun = begun;
                }
                Thread.sleep(TYPING_MILLIS);
            }
        }

        /** As a window does: what comes by itself is read where it joins on, and anything else is asked for. */
        private void listen(Browser browser, Semaphore signals, Reading reading) throws IOException {
            try (var stream = browser.listen("/live?on=writing-" + page + "~0")) {
                while (true) {
                    var line = stream.line();
                    if (line.contains("writing-") && !reading.follows(line)) {
                        signals.release();
                    }
                }
            }
        }

        /** One request at a time, and another when it heard more meanwhile. */
        private void read(Browser browser, Semaphore signals, Reading reading)
                throws IOException, InterruptedException {
            for (int round = 0; typing; round++) {
                signals.acquire();
                signals.drainPermits();
                reading.take(browser.get(address + "?generation=1&after=" + reading.last())
                        .page());
                if (round == 0) {
                    opened.countDown();
                }
            }
        }

        /** How far one window has read. */
        private final class Reading {
            private int last;

            synchronized int last() {
                return last;
            }

            /** Whether {@code news} came by itself, and nothing is missing before it. */
            synchronized boolean follows(String news) {
                var after = AFTER.matcher(news);
                if (!after.find() || Integer.parseInt(after.group(1)) > last) {
                    return false;
                }
                take(news);
                return true;
            }

            synchronized void take(String news) {
                long now = System.nanoTime();
                for (var found = NUMBER.matcher(news); found.find(); ) {
                    int number = Integer.parseInt(found.group(1));
                    if (number > last) {
                        last = number;
                        letter(number).last = now;
                        letter(number).seen.incrementAndGet();
                    }
                }
            }
        }

        private Letter letter(int number) {
            return letters.computeIfAbsent(number, _ -> new Letter());
        }
    }
}
