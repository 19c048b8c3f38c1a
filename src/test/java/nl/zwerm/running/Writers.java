package nl.zwerm.running;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/**
 * Colleagues who answer a question each, one answer after the other, whatever happens to the server. When the
 * connection breaks, or the server has no answer, most press the button again until it has; some walk away. Now and then
 * somebody presses once more although it had arrived.
 */
final class Writers implements AutoCloseable {

    private static final Pattern MARK = Pattern.compile("\\bregel-\\d+-\\d+\\b");
    private static final long BEFORE_PRESSING_AGAIN = TimeUnit.MILLISECONDS.toNanos(50);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int ONE_IN_HOW_MANY_WALKS_AWAY = 5;
    private static final int ONE_IN_HOW_MANY_SEES_NO_ANSWER = 4;

    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final Set<String> tried = ConcurrentHashMap.newKeySet();
    private final Set<String> excuses = ConcurrentHashMap.newKeySet();
    private final List<Visitor> visitors = new ArrayList<>();
    private final List<String> questions = new ArrayList<>();
    private final List<Future<?>> writing = new ArrayList<>();
    private final ExecutorService desks = Executors.newVirtualThreadPerTaskExecutor();
    private final Random random;
    private volatile boolean home;

    Writers(RunningServer server, long seed) throws IOException {
        random = new Random(seed);
        for (var email : Prepared.COLLEAGUES) {
            var visitor = Visitor.at(server.base()).signIn(email, Prepared.PASSWORD);
            visitors.add(visitor);
            var asked = visitor.send(
                    visitor.form("/questions/new", "#ask-form").with("title", "Wat schreef " + email + " over?"));
            questions.add(asked.location());
        }
        for (int desk = 0; desk < visitors.size(); desk++) {
            var number = desk;
            writing.add(desks.submit(() -> write(number)));
        }
    }

    private Void write(int desk) throws IOException {
        for (int line = 1; !home; line++) {
            var mark = "regel-" + desk + "-" + line;
            var form = form(desk).with("body", "Dit is " + mark + ".");
            tried.add(mark);
            if (press(desk, form)) {
                acknowledged.add(mark);
                if (chance(ONE_IN_HOW_MANY_SEES_NO_ANSWER)) {
                    press(desk, form);
                }
            }
        }
        return null;
    }

    private Visitor.Form form(int desk) {
        while (true) {
            try {
                return visitors.get(desk).form(questions.get(desk), "#answer-form");
            } catch (IOException _) {
                LockSupport.parkNanos(BEFORE_PRESSING_AGAIN);
            }
        }
    }

    /** Whether the server said that it has it. The form is the same each time it is sent. */
    private boolean press(int desk, Visitor.Form form) {
        while (true) {
            try {
                var answer = visitors.get(desk).send(form);
                if (answer.status() == 303) {
                    return true;
                }
                var excuse = answer.page().select("main h1").text();
                if (answer.status() < 500 || excuse.isEmpty()) {
                    throw new AssertionError("Refused with " + answer.status() + ": " + answer.body());
                }
                excuses.add(excuse);
            } catch (IOException _) {
                // Nobody knows whether it arrived.
            }
            if (chance(ONE_IN_HOW_MANY_WALKS_AWAY)) {
                return false;
            }
            LockSupport.parkNanos(BEFORE_PRESSING_AGAIN);
        }
    }

    private synchronized boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    /** Until so many more have been acknowledged. */
    void awaitMore(int count) {
        var enough = acknowledged.size() + count;
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(5)).until(() -> {
            for (var desk : writing) {
                if (desk.isDone()) {
                    desk.get();
                }
            }
            return acknowledged.size() >= enough;
        });
    }

    /** All finish what they were at. */
    void goHome() throws Exception {
        home = true;
        for (var desk : writing) {
            desk.get(2, TimeUnit.MINUTES);
        }
    }

    Set<String> acknowledged() {
        return acknowledged;
    }

    Set<String> tried() {
        return tried;
    }

    /** What people read when the server could not take their answer. */
    Set<String> excuses() {
        return excuses;
    }

    /** What stands on the pages, and how many times. */
    Map<String, Integer> found() throws IOException {
        var found = new TreeMap<String, Integer>();
        for (int desk = 0; desk < visitors.size(); desk++) {
            var page = visitors.get(desk).get(questions.get(desk)).page();
            for (var answer : page.select("article.answer .prose")) {
                MARK.matcher(answer.text()).results().forEach(mark -> found.merge(mark.group(), 1, Integer::sum));
            }
        }
        return found;
    }

    @Override
    public void close() {
        home = true;
        desks.shutdownNow();
        visitors.forEach(Visitor::close);
    }
}
