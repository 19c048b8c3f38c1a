package nl.zwerm.administration.commands;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import nl.zwerm.administration.demo.Demo;
import nl.zwerm.administration.doctor.Connecting;
import nl.zwerm.administration.doctor.Rotation;
import nl.zwerm.administration.doctor.SealedKeys;
import nl.zwerm.administration.internal.SetUpCode;
import nl.zwerm.people.Organisations;
import nl.zwerm.shared.Database;
import nl.zwerm.shared.postgres.DataFolder;
import nl.zwerm.shared.postgres.DataInUse;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Runs the server until it is stopped. */
@Command(name = "serve", mixinStandardHelpOptions = true, description = "Start the server.")
final class ServeCommand implements Callable<Integer> {

    private static final String LOCAL = "127.0.0.1";
    private static final int LAST_PORT = 65_535;

    @ParentCommand
    private ZwermCommand zwerm;

    @Mixin
    private DataOption data = new DataOption();

    @Option(
            names = "--port",
            description = "The port to listen on (default: ${DEFAULT-VALUE}).",
            defaultValue = "${env:ZWERM_PORT:-8080}")
    private int port;

    @Option(
            names = "--address",
            description =
                    "The address to listen on: all of them by default; 127.0.0.1 for a demo and until set-up is done.",
            defaultValue = "${env:ZWERM_ADDRESS:-}")
    private String address = "";

    @Option(names = "--demo", description = "Fill an empty database with the example hospital.")
    private boolean demo;

    @Option(
            names = "--without-key",
            description = "Start although the master key is lost: a new one is made for what is new, and what is"
                    + " confidential stays unreadable for good.")
    private boolean withoutKey;

    @Option(
            names = "--without-vault",
            description =
                    "Start although the vault is lost: what was said in sessions stays unreadable for good, and is"
                            + " purged.")
    private boolean withoutVault;

    ServeCommand() {
        this.zwerm = new ZwermCommand(Object.class);
    }

    @Override
    public Integer call() throws InterruptedException {
        DataFolder folder;
        try {
            folder = DataFolder.claim(data.folder);
        } catch (DataInUse inUse) {
            System.err.println(inUse.getMessage());
            return ZwermCommand.DATA_IN_USE;
        }
        data.folder = folder.path();
        var stopped = new CountDownLatch(1);
        var ended = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            stopped.countDown();
            awaitQuietly(ended);
        }));
        try (folder) {
            requirePort();
            serve(stopped);
        } finally {
            // Only now: when the last hook is done, the machine stops whatever is still going on.
            ended.countDown();
        }
        return 0;
    }

    private void serve(CountDownLatch stopped) throws InterruptedException {
        try (var database = Database.forServer(data.folder, ServeCommand::say)) {
            var found = Found.in(database);
            requireKey(database);
            try (var context = Application.serve(zwerm.application(), database, data, settings(found))) {
                if (found == Found.NOTHING && demo) {
                    context.getBean(Demo.class).fill(ServeCommand::say);
                }
                announce(context, found);
                watch(database, stopped);
            }
        }
    }

    /** A new key made in silence would seal what is new, and hide that what is old cannot be read. */
    private void requireKey(Database database) {
        if (Files.exists(Rotation.next(data.keys())) || Files.exists(Rotation.old(data.keys()))) {
            throw new Explained.Failure("A new master key was begun and not finished. Nothing is lost; do it once more:"
                    + " zwerm keys rotate");
        }
        if (withoutKey) {
            return;
        }
        try (var connection = Connecting.to(database)) {
            if (Files.exists(data.keys())) {
                requireFittingKey(connection);
                return;
            }
            long sealed = SealedKeys.tried(connection, data.keys()).closed();
            if (sealed > 0) {
                throw new Explained.Failure("The master key " + data.keys() + " is not there, and this data holds "
                        + (sealed == 1 ? "a confidential space" : sealed + " confidential spaces")
                        + " sealed with it. Put it back, or name it with --key-file. If it is lost: --without-key.");
            }
        } catch (SQLException e) {
            throw new Explained.Failure("The database cannot be reached: " + e.getMessage());
        }
    }

    /** A few will do: all are sealed with the same one. */
    private void requireFittingKey(Connection connection) throws SQLException {
        var tried = SealedKeys.tried(connection, data.keys(), 5);
        if (tried.opened() == 0 && tried.closed() > 0) {
            throw new Explained.Failure("The master key " + data.keys() + " is not that of this data: it opens no"
                    + " confidential space. Put back the right file, or name it with --key-file. If it is lost:"
                    + " --without-key.");
        }
    }

    /** Tried first, so that whoever chose a port that is taken hears it at once. */
    private void requirePort() {
        if (port < 0 || port > LAST_PORT) {
            throw new Explained.Failure("A port is a number from 0 to " + LAST_PORT + ", not " + port + ".");
        }
        var wanted = address.isEmpty() && demo ? LOCAL : address;
        try (var _ = new ServerSocket(port, 1, wanted.isEmpty() ? null : InetAddress.getByName(wanted))) {
            return;
        } catch (IOException e) {
            throw new Explained.Failure("Cannot listen on " + (wanted.isEmpty() ? "" : wanted + " ") + "port " + port
                    + " (" + e.getMessage() + "). Choose another with --port or --address, or stop what uses it.");
        }
    }

    private Map<String, Object> settings(Found found) {
        boolean local = address.isEmpty() && (demo || found == Found.DEMO);
        var settings = new HashMap<String, Object>();
        settings.put("server.port", port);
        if (local || found == Found.NOTHING) {
            settings.put("server.address", LOCAL);
        } else if (!address.isEmpty()) {
            settings.put("server.address", address);
        }
        settings.put("zwerm.without-vault", withoutVault);
        settings.put("zwerm.listen-on", local ? LOCAL : address);
        return settings;
    }

    private void announce(ConfigurableApplicationContext context, Found found) {
        var organisations = context.getBean(Organisations.class);
        var server = context.getEnvironment().getProperty("local.server.port", Integer.toString(port));
        say("");
        say("Zwerm is here: http://localhost:" + server);
        say("  data " + data.folder + ", master key "
                + context.getBean(nl.zwerm.shared.Keys.class).file() + " (keep a copy of that file apart)");
        if (!organisations.setUp()) {
            say("  set-up code: " + context.getBean(SetUpCode.class).show());
            say("  Until set-up is done it listens on " + LOCAL + " only.");
        } else if (organisations.demo()) {
            say("  This is a demo. Everybody signs in with the password " + Demo.PASSWORD + ", for instance as:");
            Demo.CAST.forEach((name, role) -> say("    " + name + "@zwerm.example  " + role));
            say("  All " + Demo.PEOPLE + " accounts: <name>@zwerm.example, see /people.");
        } else if (demo && found != Found.NOTHING) {
            say("  Nothing came of --demo: " + organisations.current().name() + " is here already.");
        }
        say("  Stop with Ctrl+C.");
    }

    /** Waits for the end; brings our database back when somebody kills it. */
    private static void watch(Database database, CountDownLatch stopped) throws InterruptedException {
        while (!stopped.await(1, java.util.concurrent.TimeUnit.SECONDS)) {
            if (database.isEmbedded() && database.revive(ServeCommand::say)) {
                say("The database had stopped; it is back, nothing acknowledged was lost.");
            }
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
