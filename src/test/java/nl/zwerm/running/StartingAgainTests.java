package nl.zwerm.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import nl.zwerm.administration.doctor.Connecting;
import nl.zwerm.shared.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartingAgainTests {

    private static final int STOPPED = 143;
    private static final int DATA_IN_USE = 3;

    @TempDir
    Path place;

    @Test
    void itIsWhereItWasForWhoeverWasThere() throws Exception {
        var data = Prepared.copiedTo(place);
        try (var server = RunningServer.on(data);
                var colleague = Visitor.at(server.base())) {
            colleague.signIn(Prepared.COLLEAGUES.getFirst(), Prepared.PASSWORD);
            assertThat(server.stop()).isEqualTo(STOPPED);
            assertThat(server.postmaster()).as("its database has ended with it").isEmpty();
            assertThat(log(data).getLast()).contains("database system is shut down");

            pretendDemo(data);
            server.start();
            assertThat(colleague.get("/account").page().body().text()).contains(Prepared.COLLEAGUES.getFirst());

            assertThat(server.reachedAt("127.0.0.2"))
                    .as("a demo, whose passwords everybody knows, stays on this machine")
                    .isFalse();

            aSecondStartSaysWhoIsThere(data, server);
            assertThat(colleague.get("/account").status()).isEqualTo(200);
            aStartOnTheSamePortSaysSo(server);
            assertThat(colleague.get("/account").status()).isEqualTo(200);
        }
    }

    private static void pretendDemo(Path data) throws SQLException {
        try (var database = Database.forTool(data, _ -> {});
                var connection = Connecting.to(database);
                var statement = connection.createStatement()) {
            statement.execute("update people.organisation set demo = true");
        }
    }

    private static void aSecondStartSaysWhoIsThere(Path data, RunningServer first) throws Exception {
        var second = Commanded.apart(
                "serve", "--data", data.toString(), "--port", Integer.toString(RunningServer.freePort()));
        assertThat(second.exit()).isEqualTo(DATA_IN_USE);
        assertThat(second.out().lines())
                .singleElement()
                .asString()
                .contains(data.toString(), "process " + first.pid(), "Stop that one first");
        assertThat(first.alive()).isTrue();
    }

    private void aStartOnTheSamePortSaysSo(RunningServer first) throws Exception {
        var another = place.resolve("another");
        var second = Commanded.apart("serve", "--data", another.toString(), "--port", Integer.toString(first.port()));
        assertThat(second.exit()).isEqualTo(1);
        assertThat(second.out().lines())
                .singleElement()
                .isEqualTo("zwerm: Cannot listen on port " + first.port() + " (Address already in use). Choose another"
                        + " with --port or --address, or stop what uses it.");
        var none = Commanded.apart("serve", "--data", another.toString(), "--port", "99999");
        assertThat(none.exit()).isEqualTo(1);
        assertThat(none.out().lines())
                .singleElement()
                .isEqualTo("zwerm: A port is a number from 0 to 65535, not 99999.");
    }

    private static List<String> log(Path data) throws Exception {
        try (var files = Files.list(data.resolve("postgres/log"))) {
            var last = files.filter(file -> file.getFileName().toString().startsWith("postgresql"))
                    .max(java.util.Comparator.comparing(Path::getFileName))
                    .orElseThrow();
            return Files.readAllLines(last);
        }
    }
}
