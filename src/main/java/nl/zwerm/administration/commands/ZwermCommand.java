package nl.zwerm.administration.commands;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import nl.zwerm.shared.postgres.DataInUse;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The root of the command line; each subcommand is a class beside this one. */
@Command(
        name = "zwerm",
        mixinStandardHelpOptions = true,
        version = "Zwerm 0.1.0",
        description = "Learning from and with each other: run it, and look after it.")
public final class ZwermCommand implements Runnable {

    static final int DATA_IN_USE = 3;

    private static final Map<String, Class<?>> COMMANDS = commands();

    private final Class<?> application;

    @Spec
    private @Nullable CommandSpec self;

    public ZwermCommand(Class<?> application) {
        this.application = application;
    }

    /**
     * Runs a command line; the exit code is 0 when it succeeded, 1 when it failed, 2 when it was not understood, 3 when the
     * data is in use.
     */
    public static int run(Class<?> application, String... args) {
        return line(application, args)
                .setExecutionExceptionHandler((failure, _, _) -> {
                    System.err.println("zwerm: " + Explained.message(failure));
                    return failure instanceof DataInUse ? DATA_IN_USE : 1;
                })
                .execute(args);
    }

    /** To read all commands takes a quarter of a second, which a server that starts need not wait for. */
    private static CommandLine line(Class<?> application, String... args) {
        var line = new CommandLine(new ZwermCommand(application));
        boolean one = args.length > 0 && COMMANDS.containsKey(args[0]);
        COMMANDS.forEach((name, command) -> {
            if (!one || name.equals(args[0])) {
                line.addSubcommand(name, command);
            }
        });
        return line;
    }

    private static Map<String, Class<?>> commands() {
        var commands = new LinkedHashMap<String, Class<?>>();
        commands.put("serve", ServeCommand.class);
        commands.put("doctor", DoctorCommand.class);
        commands.put("person", PersonCommand.class);
        commands.put("space", SpaceCommand.class);
        commands.put("import", ImportCommand.class);
        commands.put("reindex", ReindexCommand.class);
        commands.put("evaluate", EvaluateCommand.class);
        commands.put("files", FilesCommand.class);
        commands.put("keys", KeysCommand.class);
        commands.put("backup", BackupCommand.class);
        commands.put("restore", RestoreCommand.class);
        commands.put("bench", BenchCommand.class);
        return commands;
    }

    Class<?> application() {
        return application;
    }

    @Override
    public void run() {
        Objects.requireNonNull(self).commandLine().usage(System.out);
    }
}
