package nl.zwerm.administration.commands;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.Callable;
import nl.zwerm.administration.evaluation.SearchEvaluation;
import nl.zwerm.administration.evaluation.SearchReport;
import nl.zwerm.shared.Database;
import nl.zwerm.shared.postgres.DataFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** The search beside PostgreSQL's own and Lucene's standard one, on queries that were judged by reading. */
@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        description = "Search what was judged: the example hospital, and the beer site of Stack Exchange.")
final class EvaluateSearchCommand implements Callable<Integer> {

    @ParentCommand
    private EvaluateCommand parent;

    @Parameters(
            paramLabel = "<folder>",
            arity = "0..1",
            description = "The unpacked dump of beer.stackexchange.com (default: $ZWERM_SAMPLE_DATA, or in it"
                    + " stackexchange-beer).")
    private @Nullable Path folder;

    @Option(names = "--json", description = "End with one line for programs.")
    private boolean json;

    @Option(names = "--found", paramLabel = "FILE", description = "Write what each engine found to this file.")
    private @Nullable Path found;

    EvaluateSearchCommand() {
        this.parent = new EvaluateCommand();
    }

    @Override
    public Integer call() throws IOException {
        var site = site();
        if (site == null) {
            Tool.tell("WITHOUT THE BEER SITE: its queries are left out, and every figure is of the example hospital"
                    + " alone. Name its folder, or set ZWERM_SAMPLE_DATA.");
        }
        show(inScratch(site));
        return 0;
    }

    private SearchReport inScratch(@Nullable Path site) throws IOException {
        var scratch = Files.createTempDirectory("zwerm-evaluation");
        try {
            var data = new DataOption();
            data.folder = DataFolder.prepare(scratch.resolve("data"));
            data.keyFile = scratch.resolve("key").toString();
            try (var database = Database.scratch(data.folder, Tool::tell);
                    var context = Application.tool(parent.application(), database, data)) {
                return context.getBean(SearchEvaluation.class).run(site, Tool::tell);
            }
        } finally {
            delete(scratch);
        }
    }

    private void show(SearchReport report) throws IOException {
        report.lines().forEach(Tool::say);
        if (found != null) {
            Files.write(found, report.found());
        }
        if (json) {
            Tool.say(report.json());
        }
    }

    private @Nullable Path site() {
        if (folder != null) {
            return requirePosts(folder);
        }
        var samples = System.getenv("ZWERM_SAMPLE_DATA");
        if (samples == null || samples.isBlank()) {
            return null;
        }
        var within = Path.of(samples, "stackexchange-beer");
        return requirePosts(Files.isDirectory(within) ? within : Path.of(samples));
    }

    private static Path requirePosts(Path folder) {
        if (!Files.isRegularFile(folder.resolve("Posts.xml"))) {
            throw new Explained.Failure(
                    "There is no Posts.xml in " + folder.toAbsolutePath().normalize() + ".");
        }
        return folder;
    }

    private static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The scratch folder " + folder + " could not be removed", e);
        }
    }
}
