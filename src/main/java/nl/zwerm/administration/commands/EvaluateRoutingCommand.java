package nl.zwerm.administration.commands;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import nl.zwerm.administration.routing.OutcomeJson;
import nl.zwerm.administration.routing.OutcomeLines;
import nl.zwerm.administration.routing.RoutingEvaluation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Does routing find the people who answer? It needs no data folder and no database. */
@Command(
        name = "routing",
        mixinStandardHelpOptions = true,
        description = "Replay unpacked Stack Exchange dumps in time: does routing name the people who then answered?")
final class EvaluateRoutingCommand implements Callable<Integer> {

    @Parameters(
            arity = "1..*",
            paramLabel = "<folder>",
            description = "Folders that hold Posts.xml; of several the whole is shown too.")
    private List<Path> folders = List.of();

    @Option(
            names = "--leave-one-out",
            description = "Of several sites, try on each the weights that are found on the others as well.")
    private boolean leaveOneOut;

    @Option(names = "--json", description = "End with one line that a program reads.")
    private boolean json;

    @Override
    public Integer call() {
        var outcome = new RoutingEvaluation(Tool::tell).run(folders, leaveOneOut);
        OutcomeLines.of(outcome).forEach(Tool::say);
        if (json) {
            Tool.say(OutcomeJson.of(outcome));
        }
        return 0;
    }
}
