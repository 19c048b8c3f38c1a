package nl.zwerm.running;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What a process or a stream says, while it says it. */
final class Transcript {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final List<String> lines = new ArrayList<>();
    private boolean ended;

    private Transcript() {}

    static Transcript of(BufferedReader source) {
        var transcript = new Transcript();
        Thread.ofPlatform().daemon().name("transcript").start(() -> transcript.write(source));
        return transcript;
    }

    private void write(BufferedReader reader) {
        try (reader) {
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                add(line);
            }
        } catch (IOException _) {
            // Killed in the middle of a word.
        } finally {
            end();
        }
    }

    private synchronized void add(String line) {
        lines.add(line);
        notifyAll();
    }

    private synchronized void end() {
        ended = true;
        notifyAll();
    }

    /** The first line with these words, as soon as it is said. */
    String await(String words) {
        return await(words, 1);
    }

    synchronized String await(String words, int times) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var found = lines.stream().filter(line -> line.contains(words)).toList();
            if (found.size() >= times) {
                return found.get(times - 1);
            }
            var left = Duration.ofNanos(deadline - System.nanoTime());
            if (ended || !left.isPositive()) {
                throw new AssertionError("Never heard \"" + words + "\" (" + times + "), but:\n" + all());
            }
            hear(left);
        }
    }

    private void hear(Duration longest) {
        try {
            wait(longest.toMillis() + 1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while listening", e);
        }
    }

    synchronized String all() {
        return String.join("\n", lines);
    }
}
