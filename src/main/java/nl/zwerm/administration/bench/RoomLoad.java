package nl.zwerm.administration.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import nl.zwerm.shared.PublicId;

/**
 * Many sit in sessions at once. Each has the room open, gives a sign of life as its page does, and reads it anew when it
 * hears that it changed; now and then one of the six writes what all may see at once. Measured is how long it takes, from
 * the moment it is sent, until the last of the others has read it.
 */
final class RoomLoad {

    private static final int SETTLING = 3;
    private static final int PATIENCE = 300;
    private static final int ARRIVING = 10;
    /** Sessions begin at the hour, and people come in within some minutes of it. */
    private static final long COMING_MILLIS = 90_000;

    private static final long BEAT_MILLIS = 20_000;
    private static final long RECONNECT_MILLIS = 2_000;
    private static final int SPREAD_MILLIS = 4;
    private static final String CSRF = "bench";

    private final List<Table> tables;
    private final int people;
    private final int pace;
    private final CountDownLatch opened;
    private final Queue<Double> delays = new ConcurrentLinkedQueue<>();
    private final AtomicLong sent = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private volatile boolean measuring;
    private volatile boolean writing = true;

    /** {@code pace}: every so many seconds somebody of the six writes; {@code bases} are where they are, by turns. */
    RoomLoad(List<Seated> sessions, List<String> bases, HttpClient client, int pace) {
        this.pace = pace;
        this.tables = new ArrayList<>();
        for (var session : sessions) {
            var six = new ArrayList<Browser>();
            for (var token : session.tokens()) {
                int number = six.size();
                six.add(new Browser(new Visitor(
                        client,
                        bases.get(number % bases.size()),
                        "zwerm-csrf=" + CSRF + "; zwerm-session=" + token,
                        CSRF)));
            }
            tables.add(new Table(session, six));
        }
        this.people = tables.stream().mapToInt(table -> table.six.size()).sum();
        this.opened = new CountDownLatch(people);
    }

    @FunctionalInterface
    interface AtTheEnd {
        void look() throws IOException, InterruptedException;
    }

    /** {@code end} looks while all still sit there. */
    Row run(String name, int warming, int seconds, AtTheEnd end) throws IOException, InterruptedException {
        var threads = Executors.newVirtualThreadPerTaskExecutor();
        try {
            for (var table : tables) {
                for (int who = 0; who < table.six.size(); who++) {
                    int number = who;
                    threads.execute(() -> quietly(() -> table.read(number)));
                    threads.execute(() -> quietly(() -> table.live(number)));
                }
            }
            if (!opened.await(PATIENCE, TimeUnit.SECONDS)) {
                throw new IOException(opened.getCount() + " of " + people + " could not open their room");
            }
            TimeUnit.SECONDS.sleep(SETTLING);
            tables.forEach(table -> threads.execute(() -> quietly(table::write)));
            TimeUnit.SECONDS.sleep(warming);
            measuring = true;
            TimeUnit.SECONDS.sleep(seconds);
            measuring = false;
            writing = false;
            TimeUnit.SECONDS.sleep(ARRIVING);
            long missed = tables.stream()
                    .flatMap(table -> table.waiting.values().stream())
                    .filter(said -> said.counts)
                    .count();
            end.look();
            return row(name, seconds, missed);
        } finally {
            writing = false;
            threads.shutdownNow();
            for (var table : tables) {
                for (var browser : table.six) {
                    browser.close();
                }
            }
        }
    }

    private Row row(String name, int seconds, long missed) {
        var sorted = new ArrayList<>(delays);
        Collections.sort(sorted);
        return new Row(
                name, people, (double) sent.get() / seconds, at(sorted, 0.5), at(sorted, 0.99), failed.get() + missed);
    }

    private static double at(List<Double> sorted, double share) {
        return sorted.isEmpty() ? 0 : sorted.get((int) (share * (sorted.size() - 1)));
    }

    @FunctionalInterface
    private interface Doing {
        void go() throws InterruptedException;
    }

    private static void quietly(Doing doing) {
        try {
            doing.go();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Something that was written, until the last of the others has read it. */
    private static final class Said {

        private final long at = System.nanoTime();
        private final boolean counts;
        private final Set<Integer> left = ConcurrentHashMap.newKeySet();

        Said(boolean counts, int six, int by) {
            this.counts = counts;
            for (int who = 0; who < six; who++) {
                if (who != by) {
                    left.add(who);
                }
            }
        }
    }

    private final class Table {

        private final Seated session;
        private final List<Browser> six;
        private final Map<String, Said> waiting = new ConcurrentHashMap<>();

        Table(Seated session, List<Browser> six) {
            this.session = session;
            this.six = six;
        }

        void write() throws InterruptedException {
            Thread.sleep(ThreadLocalRandom.current().nextLong(pace * 1_000L));
            while (writing) {
                say();
                Thread.sleep(pace * 1_000L);
            }
        }

        private void say() throws InterruptedException {
            int by = ThreadLocalRandom.current().nextInt(six.size());
            var word = "w" + Long.toString(ThreadLocalRandom.current().nextLong(1L << 60), 36);
            boolean counts = measuring;
            var said = new Said(counts, six.size(), by);
            waiting.put(word, said);
            boolean taken =
                    sent(by, "/entries", Map.of("kind", "REACTION", "text", "Ik zag het: " + word, "once", once()));
            if (counts) {
                sent.incrementAndGet();
            }
            if (!taken) {
                waiting.remove(word);
                failed.addAndGet(counts ? 1 : 0);
            }
        }

        private boolean sent(int by, String what, Map<String, String> fields) throws InterruptedException {
            try {
                return six.get(by).post(session.path() + what, fields).status() < 400;
            } catch (IOException _) {
                return false;
            }
        }

        private static String once() {
            return PublicId.show(PublicId.next());
        }

        void live(int who) throws InterruptedException {
            Thread.sleep(ThreadLocalRandom.current().nextLong(BEAT_MILLIS));
            while (true) {
                sent(who, "/beat", Map.of());
                Thread.sleep(BEAT_MILLIS);
            }
        }

        /** As a browser does: a stream that breaks is opened again. */
        void read(int who) throws InterruptedException {
            Thread.sleep(ThreadLocalRandom.current().nextLong(COMING_MILLIS));
            var counted = new AtomicBoolean();
            while (true) {
                try {
                    listen(who, counted);
                } catch (IOException _) {
                    Thread.sleep(RECONNECT_MILLIS);
                }
            }
        }

        private void listen(int who, AtomicBoolean counted) throws IOException, InterruptedException {
            look(who, six.get(who).get(session.path()));
            try (var stream = six.get(who).listen("/live?on=" + session.subject() + "~0")) {
                while (true) {
                    var line = stream.line();
                    if (line.startsWith(":") && counted.compareAndSet(false, true)) {
                        opened.countDown();
                    }
                    if (line.startsWith("data:") && line.contains(session.subject())) {
                        int listening = Integer.parseInt(line.replaceFirst(".* ", ""));
                        spread(listening);
                        look(who, six.get(who).renew(session.path(), listening));
                    }
                }
            }
        }

        private static void spread(int listening) throws InterruptedException {
            Thread.sleep(ThreadLocalRandom.current().nextLong(1 + Math.max(0, listening - 1L) * SPREAD_MILLIS));
        }

        private void look(int who, Browser.Answer room) throws IOException {
            if (room.status() != 200) {
                throw new IOException("the room answers " + room.status());
            }
            long now = System.nanoTime();
            waiting.forEach((word, said) -> {
                if (room.page().contains(word) && said.left.remove(who) && said.left.isEmpty()) {
                    waiting.remove(word);
                    if (said.counts) {
                        delays.add((now - said.at) / 1e6);
                    }
                }
            });
        }
    }
}
