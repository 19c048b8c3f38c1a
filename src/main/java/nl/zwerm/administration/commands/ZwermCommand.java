package nl.zwerm.administration.commands;

import nl.zwerm.shared.postgres.DataInUse;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The root of the command line; each subcommand is a class beside this one. */
@Command(
        name = "zwerm",
        mixinStandardHelpOptions = true,
        version = "Zwerm 0.1.0",
        description = "Learning from and with each other: run it, and look after it.",
        subcommands = {
            ServeCommand.class,
            DoctorCommand.class,
            PersonCommand.class,
            SpaceCommand.class,
            ImportCommand.class,
            ReindexCommand.class,
            EvaluateCommand.class,
            KeysCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            BenchCommand.class
        })
public final class ZwermCommand implements Runnable {

    static final int DATA_IN_USE = 3;

    private final Class<?> application;

    public ZwermCommand(Class<?> application) {
        this.application = application;
    }

    /**
     * Runs a command line; the exit code is 0 when it succeeded, 1 when it failed, 2 when it was not understood, 3 when the
     * data is in use.
     */
    public static int run(Class<?> application, String... args) {
        return new CommandLine(new ZwermCommand(application))
                .setExecutionExceptionHandler((failure, _, _) -> {
                    System.err.println("zwerm: " + Explained.message(failure));
                    return failure instanceof DataInUse ? DATA_IN_USE : 1;
                })
                .execute(args);
    }

    Class<?> application() {
        return application;
    }

    @Override
    public void run() {
        CommandLine.usage(this, System.out);
    }
}
