package nl.zwerm.administration.commands;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Shows in figures what Zwerm is worth on what people asked. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = "Show in figures whether it finds.",
        subcommands = {EvaluateRoutingCommand.class, EvaluateSearchCommand.class})
final class EvaluateCommand implements Runnable {

    @ParentCommand
    private ZwermCommand zwerm = new ZwermCommand(Object.class);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(), "Say what to evaluate: routing <folder>, or search [<folder>]");
    }

    Class<?> application() {
        return zwerm.application();
    }
}
