package nl.zwerm.administration.commands;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import nl.zwerm.exchange.ImportRefused;
import nl.zwerm.exchange.ImportRequest;
import nl.zwerm.exchange.StackExchangeImport;
import nl.zwerm.shared.Database;
import nl.zwerm.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Brings data in from elsewhere, beside a running server or without one. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Bring data in from elsewhere.",
        subcommands = {ImportCommand.StackExchange.class, ImportPages.Markdown.class, ImportPages.Confluence.class})
final class ImportCommand implements Runnable {

    @ParentCommand
    private ZwermCommand zwerm;

    ZwermCommand zwerm() {
        return zwerm;
    }

    @Spec
    private CommandSpec spec = CommandSpec.create();

    ImportCommand() {
        this.zwerm = new ZwermCommand(Object.class);
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(),
                "Say what to import: stackexchange <folder>, markdown <folder or zip>, confluence <folder or zip>");
    }

    /** A site as Stack Exchange publishes it. */
    @Command(
            name = "stackexchange",
            mixinStandardHelpOptions = true,
            description = "Bring in an unpacked Stack Exchange dump. Doing it again changes nothing.")
    static final class StackExchange implements Callable<Integer> {

        @ParentCommand
        private ImportCommand parent;

        @Mixin
        private DataOption data = new DataOption();

        @Parameters(paramLabel = "<folder>", description = "The folder that holds Posts.xml.")
        private Path folder = Path.of("");

        @Option(
                names = "--space",
                required = true,
                paramLabel = "NAME",
                description = "The space it goes to; made, open to all, when there is none of that name.")
        private String space = "";

        @Option(
                names = "--site",
                paramLabel = "HOST",
                description = "The site it comes from, such as beer.stackexchange.com; guessed when not given.")
        private @Nullable String site;

        @Option(
                names = "--route-to-imported",
                description = "From now on, let persons who are known from imports, and not here yet, be asked.")
        private boolean route;

        @Option(names = "--no-route-to-imported", description = "From now on, let only persons who are here be asked.")
        private boolean noRoute;

        StackExchange() {
            this.parent = new ImportCommand();
        }

        @Override
        public Integer call() {
            var external = System.getenv("ZWERM_DATABASE_URL");
            if ((external == null || external.isBlank()) && !Files.isDirectory(data.folder)) {
                throw new Explained.Failure("There is no Zwerm in " + data.folder + ": say where with --data.");
            }
            try (var database = Database.forTool(data.folder, StackExchange::say);
                    var context = Application.tool(parent.zwerm.application(), database, data)) {
                return run(context);
            }
        }

        private int run(ApplicationContext context) {
            var words = context.getBean(Words.class);
            var begun = System.nanoTime();
            var lines = new ImportLines(words, System.out);
            try {
                var request = new ImportRequest(folder, space, site, (route || noRoute) ? route : null);
                var report = context.getBean(StackExchangeImport.class).run(request, lines);
                lines.report(report, Duration.ofNanos(System.nanoTime() - begun));
                return 0;
            } catch (ImportRefused refused) {
                throw new Explained.Failure(words.say(Words.ENGLISH, refused.wordsKey(), refused.with()));
            } finally {
                lines.clear();
            }
        }

        private static void say(String line) {
            System.err.println(line);
        }
    }
}
