package nl.zwerm.shared.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SurvivingPostgresTests {

    @TempDir
    Path place;

    @Test
    void outlivesAKilledServerAndIsTakenOver() throws Exception {
        try (var trial = Trial.in(place)) {
            var server = trial.server();
            Trial.kill(server.pid());
            assertThat(trial.running()).isTrue();
            try (var postgres = trial.start()) {
                assertThat(postgres.adopted()).isTrue();
                assertThat(Trial.ask(postgres, "select 1")).isEqualTo("1");
            }
            assertThat(trial.running()).isFalse();
        }
    }

    @Test
    void everyAcknowledgedRowOutlivesTheKilledPostmasterOnce() throws Exception {
        try (var trial = Trial.in(place);
                var postgres = trial.start()) {
            Trial.run(postgres, "create table kept (number int)");
            var next = new AtomicInteger();
            var acknowledged = new ConcurrentSkipListSet<Integer>();
            for (int round = 1; round <= 3; round++) {
                var address = postgres.jdbcUrl();
                killWhileWriting(postgres, next, acknowledged, 300 * round);
                assertThat(postgres.revive(trial.told::add)).isTrue();
                assertThat(postgres.jdbcUrl()).isEqualTo(address);
                assertThat(numbers(postgres)).containsAll(acknowledged);
                assertThat(Trial.ask(postgres, "select count(*) - count(distinct number) from kept"))
                        .isEqualTo("0");
            }
            assertThat(postgres.revive(trial.told::add)).isFalse();
            assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(900);
            assertThat(trial.told).anyMatch(it -> it.contains("not properly shut down"));
        }
    }

    private static void killWhileWriting(Postgres postgres, AtomicInteger next, Set<Integer> acknowledged, int enough)
            throws Exception {
        try (var writers = Executors.newFixedThreadPool(4)) {
            for (int writer = 0; writer < 4; writer++) {
                writers.execute(() -> write(postgres, next, acknowledged));
            }
            while (acknowledged.size() < enough) {
                Thread.onSpinWait();
            }
            Trial.kill(postgres.pid());
        }
    }

    /** What fails may or may not have been saved, so its number is not tried again. */
    private static void write(Postgres postgres, AtomicInteger next, Set<Integer> acknowledged) {
        try (var connection = Trial.connect(postgres);
                var insert = connection.prepareStatement("insert into kept values (?)")) {
            while (true) {
                var number = next.incrementAndGet();
                insert.setInt(1, number);
                insert.executeUpdate();
                acknowledged.add(number);
            }
        } catch (SQLException _) {
            // The postmaster was killed: this is where writing ends.
        }
    }

    private static Set<Integer> numbers(Postgres postgres) throws SQLException {
        var found = new TreeSet<Integer>();
        try (var connection = Trial.connect(postgres);
                var rows = connection.createStatement().executeQuery("select number from kept")) {
            while (rows.next()) {
                found.add(rows.getInt(1));
            }
        }
        return found;
    }

    @Test
    void startsAnewAfterAKilledPostmaster() throws Exception {
        try (var trial = Trial.in(place)) {
            var first = trial.start();
            Trial.run(first, "create table kept (number int)");
            Trial.kill(first.pid());
            try (var second = trial.start()) {
                assertThat(second.adopted()).isFalse();
                assertThat(Trial.ask(second, "select count(*) from kept")).isEqualTo("0");
            }
        }
    }

    @Test
    void startsWhenAnotherProcessHasInheritedTheNumberInThePidFile() throws Exception {
        try (var trial = Trial.in(place)) {
            var first = trial.start();
            Trial.kill(first.pid());
            var file = place.resolve("postgres/cluster/postmaster.pid");
            var bystander = new ProcessBuilder("sleep", "60").start();
            try {
                Files.writeString(
                        file, Files.readString(file).replaceFirst("^" + first.pid(), Long.toString(bystander.pid())));
                try (var second = trial.start()) {
                    assertThat(second.adopted()).isFalse();
                    assertThat(bystander.isAlive()).isTrue();
                }
            } finally {
                bystander.destroyForcibly();
            }
        }
    }

    @Test
    void aToolStopsWhatItStarted() throws Exception {
        try (var trial = Trial.in(place)) {
            try (var tool = trial.attach()) {
                assertThat(tool.adopted()).isFalse();
                try (var another = trial.attach()) {
                    assertThat(another.pid()).isEqualTo(tool.pid());
                }
                assertThat(trial.running()).isTrue();
            }
            assertThat(trial.running()).isFalse();
        }
    }

    @Test
    void aToolLeavesTheServerItsDatabase() throws Exception {
        try (var trial = Trial.in(place)) {
            var tool = trial.attach();
            try (var server = trial.start()) {
                assertThat(server.adopted()).isTrue();
                tool.stop();
                trial.attach().stop();
                assertThat(Trial.ask(server, "select 1")).isEqualTo("1");
            }
            assertThat(trial.running()).isFalse();
        }
    }

    @Test
    void manyAtOnceStartItOnce() throws Exception {
        try (var trial = Trial.in(place);
                var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var other = executor.submit(trial::server);
            var tools = executor.invokeAll(Collections.<Callable<Postgres>>nCopies(3, trial::attach));
            for (var tool : tools) {
                assertThat(Trial.ask(tool.get(), "select 1")).isEqualTo("1");
                assertThat(tool.get().pid()).isEqualTo(tools.getFirst().get().pid());
                tool.get().stop();
            }
            assertThat(other.get().isAlive()).isTrue();
        }
    }
}
