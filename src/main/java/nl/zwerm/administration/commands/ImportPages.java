package nl.zwerm.administration.commands;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import nl.zwerm.exchange.ImportRefused;
import nl.zwerm.exchange.PageImport;
import nl.zwerm.exchange.PageImportRequest;
import nl.zwerm.exchange.PageImportRequest.Form;
import nl.zwerm.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Brings pages in, from whatever form they are kept in elsewhere. */
abstract class ImportPages implements Callable<Integer> {

    private final Form form;

    @ParentCommand
    private ImportCommand parent = new ImportCommand();

    @Mixin
    private DataOption data = new DataOption();

    @Parameters(paramLabel = "<folder or zip>", description = "What to bring in.")
    private Path from = Path.of("");

    @Option(
            names = "--space",
            paramLabel = "NAME",
            description =
                    "The space it goes to; made when there is none of that name (default: what it is called there).")
    private @Nullable String space;

    @Option(names = "--open", description = "A space that is made for it is open to all; otherwise it is closed.")
    private boolean open;

    @Option(
            names = "--by",
            paramLabel = "MAIL",
            description = "Who brings it in: steward of a space that is made, author of what names none.")
    private @Nullable String by;

    @Option(
            names = "--source",
            paramLabel = "NAME",
            description = "Where it comes from, so that it is known again (default: what it is called there).")
    private @Nullable String source;

    @Option(names = "--json", description = "End in one line of figures for programs; all else goes to standard error.")
    private boolean json;

    ImportPages(Form form) {
        this.form = form;
    }

    /** Where the issues stand that its pages name. */
    @Nullable
    URI jira() {
        return null;
    }

    @Override
    public Integer call() {
        return Tool.run(parent.zwerm(), data, this::run);
    }

    private int run(ApplicationContext context) {
        var words = context.getBean(Words.class);
        var begun = System.nanoTime();
        var lines = new ImportLines(words, json ? System.err : System.out);
        try {
            var request = new PageImportRequest(form, from, space, open, source, by, jira());
            var report = context.getBean(PageImport.class).run(request, lines);
            lines.report(report, Duration.ofNanos(System.nanoTime() - begun));
            if (json) {
                System.out.println(report.figures().json());
            }
            return 0;
        } catch (ImportRefused refused) {
            throw new Explained.Failure(words.say(Words.ENGLISH, refused.wordsKey(), refused.with()));
        } finally {
            lines.clear();
        }
    }

    /** A folder of Markdown. */
    @Command(
            name = "markdown",
            mixinStandardHelpOptions = true,
            description =
                    "Bring in a folder or zip of Markdown as pages. Doing it again changes only what changed there.")
    static final class Markdown extends ImportPages {
        Markdown() {
            super(Form.MARKDOWN);
        }
    }

    /** A space of Confluence. */
    @Command(
            name = "confluence",
            mixinStandardHelpOptions = true,
            description =
                    "Bring in an export of a Confluence space (XML or CSV) as pages. Doing it again changes only what changed there.")
    static final class Confluence extends ImportPages {

        @Option(
                names = "--jira",
                paramLabel = "ADDRESS",
                description = "Where the issues of Jira stand that its pages name (https://...), to lead there.")
        private @Nullable URI address;

        Confluence() {
            super(Form.CONFLUENCE);
        }

        @Override
        @Nullable
        URI jira() {
            return address;
        }
    }
}
