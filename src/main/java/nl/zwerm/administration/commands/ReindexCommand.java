package nl.zwerm.administration.commands;

import java.util.concurrent.Callable;
import nl.zwerm.search.Reindexing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "reindex",
        mixinStandardHelpOptions = true,
        description = "Build the search index anew; beside a running server that does it, and goes on answering.")
final class ReindexCommand implements Callable<Integer> {

    @ParentCommand
    private ZwermCommand zwerm = new ZwermCommand(Object.class);

    @Mixin
    private DataOption data = new DataOption();

    @Override
    public Integer call() {
        return Tool.run(zwerm, data, context -> {
            context.getBean(Reindexing.class).reindex(Tool::say);
            return 0;
        });
    }
}
