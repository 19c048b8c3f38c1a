package nl.zwerm.shared.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** The files of the database: made once, whole or not at all, and given our settings at every start. */
record Cluster(PostgresFolder folder, Path programs, Account account) {

    private static final int LEAST_MEMORY = 128;
    private static final int MOST_MEMORY = 1_024;
    private static final OperatingSystemMXBean MACHINE =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    void create(Credentials credentials, Consumer<String> progress) throws IOException {
        if (Files.isDirectory(folder.cluster())) {
            return;
        }
        progress.accept("Making a new database");
        var fresh = folder.path().resolve("cluster.new");
        Binaries.delete(fresh);
        var password = folder.path().resolve("initdb.password");
        Private.write(password, credentials.adminPassword() + "\n");
        account.own(password);
        try {
            initialise(fresh, password);
        } finally {
            Files.delete(password);
        }
        Private.move(fresh, folder.cluster());
    }

    private void initialise(Path fresh, Path password) throws IOException {
        var outcome = Command.run(
                folder.path(),
                account.command(
                        programs.resolve("bin/initdb").toString(),
                        "--pgdata=" + fresh.getFileName(),
                        "--username=" + Credentials.ADMIN,
                        "--pwfile=" + password.getFileName(),
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale=C",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--data-checksums",
                        "--no-instructions"));
        if (!outcome.ok()) {
            throw new PostgresFailed(
                    "A new database could not be made in " + folder.path() + ".",
                    outcome.output().lines().toList());
        }
    }

    void configure() throws IOException {
        for (var name : new String[] {"postgresql.conf", "pg_hba.conf"}) {
            var file = folder.cluster().resolve(name);
            Private.write(
                    file, resource(name).replace("${memory}", Integer.toString(memory(MACHINE.getTotalMemorySize()))));
            account.own(file);
        }
        account.own(Private.folder(folder.log()));
        Files.deleteIfExists(folder.log().resolve("start.log"));
        Files.deleteIfExists(folder.log().resolve("pg_ctl.log"));
    }

    /** Megabytes for what PostgreSQL keeps at hand: an eighth of the machine. It takes only what it has to keep. */
    static int memory(long bytes) {
        return Math.clamp(bytes / 8 / 1024 / 1024, LEAST_MEMORY, MOST_MEMORY);
    }

    private static String resource(String name) throws IOException {
        try (var stream = Cluster.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IOException("Missing in this build: " + name);
            }
            return new String(stream.readAllBytes(), UTF_8);
        }
    }

    /** Relative paths, because pg_ctl hands them to a shell; pg_ctl, because it frees PostgreSQL from our terminal. */
    Process start(int port) throws IOException {
        var bin = folder.cluster().relativize(programs.resolve("bin"));
        var words = account.command(
                programs.resolve("bin/pg_ctl").toString(),
                "--pgdata=.",
                "-p",
                bin.resolve("postgres").toString(),
                "--log=../log/start.log",
                "--options=-p " + port,
                "--wait",
                "--timeout=" + Patience.LONGEST.toSeconds(),
                "start");
        return Command.prepare(folder.cluster(), words)
                .redirectErrorStream(true)
                .redirectOutput(folder.log().resolve("pg_ctl.log").toFile())
                .start();
    }
}
