package nl.zwerm.administration.commands;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import nl.zwerm.administration.demo.Demo;
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
        try (folder;
                var database = Database.forServer(folder.path(), ServeCommand::say)) {
            serve(database);
        }
        return 0;
    }

    private void serve(Database database) throws InterruptedException {
        boolean empty = !setUp(database);
        var stopped = new CountDownLatch(1);
        var ended = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            stopped.countDown();
            awaitQuietly(ended);
        }));
        try (var context = Application.serve(zwerm.application(), database, data, settings(empty))) {
            if (empty && demo) {
                context.getBean(Demo.class).fill(ServeCommand::say);
            }
            announce(context);
            watch(database, stopped);
        } finally {
            ended.countDown();
        }
    }

    private Map<String, Object> settings(boolean empty) {
        var settings = new HashMap<String, Object>();
        settings.put("server.port", port);
        if (!address.isEmpty() && !empty) {
            settings.put("server.address", address);
        } else if (empty || demo) {
            settings.put("server.address", LOCAL);
        }
        settings.put("zwerm.listen-on", address.isEmpty() && demo ? LOCAL : address);
        return settings;
    }

    private void announce(ConfigurableApplicationContext context) {
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

    private static boolean setUp(Database database) {
        var properties = database.properties();
        try (var connection = DriverManager.getConnection(
                        (String) properties.get("spring.datasource.url"),
                        (String) properties.get("spring.datasource.username"),
                        (String) properties.get("spring.datasource.password"));
                var statement = connection.createStatement()) {
            try (var table = statement.executeQuery("select to_regclass('people.organisation') is not null")) {
                if (!table.next() || !table.getBoolean(1)) {
                    return false;
                }
            }
            try (var row = statement.executeQuery("select exists (select 1 from people.organisation)")) {
                return row.next() && row.getBoolean(1);
            }
        } catch (SQLException e) {
            throw new Explained.Failure("The database cannot be reached: " + e.getMessage());
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
