package nl.zwerm.shared.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A data folder to try things on; whatever runs in it is gone afterwards. */
final class Trial implements AutoCloseable {

    final Path data;
    final List<String> told = new ArrayList<>();
    private final List<Process> processes = new ArrayList<>();

    private Trial(Path data) {
        this.data = data;
    }

    static Trial in(Path data) throws IOException {
        TrialPostgres.lendPrograms(data);
        return new Trial(data);
    }

    static Trial withNothing(Path data) {
        return new Trial(data);
    }

    Postgres start() {
        return Postgres.start(data, told::add);
    }

    Postgres attach() {
        return Postgres.attachOrStart(data, told::add);
    }

    static Connection connect(Postgres postgres) throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
    }

    static void run(Postgres postgres, String sql) throws SQLException {
        try (var connection = connect(postgres);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static String ask(Postgres postgres, String sql) throws SQLException {
        try (var connection = connect(postgres);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    boolean running() throws IOException {
        return TrialPostgres.postmaster(data).isPresent();
    }

    /** Another process that serves from the same folder, once it does. */
    Process server() throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        AnotherServer.class.getName(),
                        data.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        processes.add(process);
        var line = process.inputReader().readLine();
        if (!"serving".equals(line)) {
            throw new IllegalStateException("Expected the other server to serve, it said: " + line);
        }
        return process;
    }

    static void kill(long pid) throws IOException {
        var process = ProcessHandle.of(pid).orElseThrow();
        Command.run(Path.of("/"), List.of("sh", "-c", "kill -9 " + pid));
        while (process.isAlive()) {
            Thread.onSpinWait();
        }
    }

    @Override
    public void close() throws IOException {
        for (var process : processes) {
            process.destroyForcibly().onExit().join();
        }
        TrialPostgres.end(data);
        TrialPostgres.takeBackPrograms(data);
    }
}
