package nl.zwerm.administration.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import nl.zwerm.administration.bench.Bench;
import nl.zwerm.administration.bench.Province;
import nl.zwerm.administration.bench.Roundtables;
import nl.zwerm.administration.bench.Seated;
import nl.zwerm.administration.bench.Shelf;
import nl.zwerm.administration.bench.Sights;
import nl.zwerm.administration.bench.Size;
import nl.zwerm.administration.doctor.Connecting;
import nl.zwerm.search.Reindexing;
import nl.zwerm.shared.Database;
import nl.zwerm.shared.postgres.DataFolder;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** For {@code bin/bench}, which sets up what it needs. Everything happens in a scratch folder; no other is ever touched. */
@Command(
        name = "bench",
        hidden = true,
        mixinStandardHelpOptions = true,
        description = "Measure how quick Zwerm is with a large organisation in it.")
final class BenchCommand implements Callable<Integer>, Bench.Ground {

    private static final int A_TENTH = 10;
    private static final int PAGES = 20_000;

    @ParentCommand
    private ZwermCommand zwerm = new ZwermCommand(Object.class);

    @Option(names = "--root", hidden = true, required = true)
    private Path root = Path.of(".");

    @Option(names = "--scratch", hidden = true, required = true)
    private Path scratch = Path.of(".");

    @Option(names = "--small", description = "A tenth of everything.")
    private boolean small;

    @Option(names = "--people", paramLabel = "N", description = "How many people (default: 20000).")
    private @Nullable Integer people;

    @Option(names = "--questions", paramLabel = "N", description = "How many questions (default: 100000).")
    private @Nullable Integer questions;

    @Option(names = "--answers", paramLabel = "N", description = "How many answers (default: 400000).")
    private @Nullable Integer answers;

    @Option(names = "--spaces", paramLabel = "N", description = "How many spaces (default: 1000).")
    private @Nullable Integer spaces;

    @Option(
            names = "--rooms",
            paramLabel = "N",
            description = "How many sessions of six at once (default: 1000; 0: none).")
    private @Nullable Integer rooms;

    @Option(
            names = "--pace",
            paramLabel = "S",
            defaultValue = "20",
            description = "In each session somebody writes every so many seconds (default: 20).")
    private int pace;

    @Option(names = "--only-rooms", description = "Measure sessions and nothing else.")
    private boolean onlyRooms;

    @Option(
            names = "--only-pages",
            description = "Measure a space of 20,000 pages, and one that 50 write, and nothing else.")
    private boolean onlyPages;

    @Option(
            names = "--duration",
            paramLabel = "S",
            defaultValue = "15",
            description = "Seconds for each row (default: 15).")
    private int duration;

    @Option(names = "--json", paramLabel = "FILE", description = "Write the figures here as well, for programs.")
    private @Nullable Path json;

    @Option(names = "--table", paramLabel = "FILE", description = "Write the table here as well.")
    private @Nullable Path table;

    @Option(names = "--keep", description = "Keep the scratch folder; the next time it is used again.")
    private boolean keep;

    @Override
    public Integer call() throws IOException, InterruptedException, SQLException {
        if (Tool.external()) {
            throw new Explained.Failure("bin/bench measures a scratch database only; unset ZWERM_DATABASE_URL first.");
        }
        if (pace < 1) {
            throw new Explained.Failure("Between two acts there is at least a second.");
        }
        if (onlyPages) {
            var report =
                    new Bench(root, scratch, duration, this, Tool::tell).pages(small ? PAGES / A_TENTH : PAGES, keep);
            write(report.markdown(), report.json());
        } else if (onlyRooms) {
            int sessions = number(rooms, 1_000);
            var report = new Bench(root, scratch, duration, this, Tool::tell).rooms(sessions, pace, keep);
            write(report.markdown(), report.json());
        } else {
            var bench = new Bench(root, scratch, duration, this, Tool::tell);
            var report = bench.measure(size(), true);
            if (rooms == null || rooms != 0) {
                report.rooms(bench.rooms(number(rooms, 1_000), pace, keep));
            }
            write(report.markdown(), report.json());
        }
        return 0;
    }

    private void write(String markdown, String figures) throws IOException {
        Tool.say(markdown);
        if (table != null) {
            Files.writeString(table, markdown);
        }
        if (json != null) {
            Files.writeString(json, figures);
        }
    }

    private Size size() {
        return new Size(
                number(people, 20_000), number(questions, 100_000), number(answers, 400_000), number(spaces, 1_000));
    }

    private int number(@Nullable Integer given, int usual) {
        int number = given != null ? given : small ? usual / A_TENTH : usual;
        if (number < A_TENTH) {
            throw new Explained.Failure("Of everything there must be at least " + A_TENTH + ".");
        }
        return number;
    }

    @Override
    public List<Seated> seat(Path data, int sessions) {
        return within(data, context -> context.getBean(Roundtables.class).fill(sessions, Tool::tell));
    }

    @Override
    public Shelf.Shelved shelve(Path data, int pages) {
        return within(data, context -> context.getBean(Shelf.class).fill(pages, Tool::tell));
    }

    @Override
    public Map<String, String> beside(Path data) {
        var option = new DataOption();
        option.folder = data;
        try (var database = Database.forTool(data, Tool::tell)) {
            var reached = database.properties();
            return Map.of(
                    "ZWERM_DATABASE_URL", String.valueOf(reached.get("spring.datasource.url")),
                    "ZWERM_DATABASE_USER", String.valueOf(reached.get("spring.datasource.username")),
                    "ZWERM_DATABASE_PASSWORD", String.valueOf(reached.get("spring.datasource.password")),
                    "ZWERM_KEY_FILE", option.keys().toString(),
                    "ZWERM_VAULT", option.locks().folder().toString());
        }
    }

    @Override
    public void fill(Path data, Size size) {
        within(data, context -> {
            context.getBean(Province.class).fill(size, Tool::tell);
            return size;
        });
    }

    @Override
    public Sights sights(Path data, int visitors) {
        return within(data, context -> context.getBean(Province.class).sights(visitors));
    }

    @Override
    public void reindex(Path data) {
        within(data, context -> context.getBean(Reindexing.class).reindex(Tool::tell));
    }

    @Override
    public Connection connect(Path data) throws SQLException {
        try (var database = Database.forTool(data, Tool::tell)) {
            return Connecting.to(database);
        }
    }

    private <T> T within(Path data, Function<ApplicationContext, T> deed) {
        var option = new DataOption();
        option.folder = DataFolder.prepare(data);
        try (var database = Database.forTool(option.folder, Tool::tell);
                var context = Application.tool(zwerm.application(), database, option)) {
            return deed.apply(context);
        }
    }
}
