package nl.zwerm.exchange.internal.pages;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zwerm.exchange.ImportProgress;
import nl.zwerm.exchange.ImportRefused;
import nl.zwerm.exchange.PageImport;
import nl.zwerm.exchange.PageImportReport;
import nl.zwerm.exchange.PageImportRequest;
import nl.zwerm.exchange.PageImportRequest.Form;
import nl.zwerm.exchange.confluence.ConfluenceSpace;
import nl.zwerm.exchange.internal.ImportLockStore;
import nl.zwerm.exchange.internal.LateQuarantine;
import nl.zwerm.exchange.internal.PutAside;
import nl.zwerm.exchange.internal.TargetSpace;
import nl.zwerm.exchange.internal.TopicNames;
import nl.zwerm.exchange.markdown.MarkdownFolder;
import nl.zwerm.exchange.source.Archive;
import nl.zwerm.exchange.source.PageSource;
import nl.zwerm.people.Organisations;
import nl.zwerm.people.People;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Topics;
import nl.zwerm.spaces.SpaceKind;
import nl.zwerm.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Finds out what comes from where and goes where, and lets a {@link PageRun} do it. */
@Service
class PageImports implements PageImport {

    private final TargetSpace targets;
    private final RestrictedSpaces restricted;
    private final ImportLockStore locks;
    private final Organisations organisations;
    private final PutAside putAside;
    private final People people;
    private final Topics topics;
    private final Words words;
    private final Clock clock;
    private final TransactionOperations transactions;
    private final PageWriter.Doors doors;

    PageImports(
            TargetSpace targets,
            RestrictedSpaces restricted,
            ImportLockStore locks,
            Organisations organisations,
            PutAside putAside,
            People people,
            Topics topics,
            Words words,
            Clock clock,
            TransactionOperations transactions,
            PageWriter.Doors doors) {
        this.targets = targets;
        this.restricted = restricted;
        this.locks = locks;
        this.organisations = organisations;
        this.putAside = putAside;
        this.people = people;
        this.topics = topics;
        this.words = words;
        this.clock = clock;
        this.transactions = transactions;
        this.doors = doors;
    }

    @Override
    public PageImportReport run(PageImportRequest request, ImportProgress progress) {
        if (!organisations.setUp()) {
            throw new ImportRefused("exchange.refused.not-set-up", Map.of());
        }
        putAside.requireWritable();
        var by = by(request.by());
        try (var quarantine = putAside.begin()) {
            var aside = new AsideTally(quarantine);
            try (var source = open(request, aside, progress);
                    var _ = lock(source)) {
                return run(request, source, by, aside, quarantine, progress);
            }
        }
    }

    private @Nullable PersonId by(@Nullable String email) {
        return email == null
                ? null
                : people.findByEmail(email.strip())
                        .orElseThrow(
                                () -> new ImportRefused("exchange.pages.refused.nobody", Map.of("0", email.strip())));
    }

    private PageSource open(PageImportRequest request, AsideTally aside, ImportProgress progress) {
        progress.at("exchange.step.read", 0);
        var archive = Archive.open(request.from(), aside);
        try {
            var source = read(request, archive, aside, progress);
            if (source.pages().isEmpty()) {
                throw new ImportRefused(
                        request.form() == Form.CONFLUENCE
                                ? "exchange.pages.refused.no-pages"
                                : "exchange.pages.refused.no-markdown",
                        Map.of("0", request.from().toString()));
            }
            return source;
        } catch (RuntimeException e) {
            archive.close();
            throw e;
        }
    }

    private PageSource read(PageImportRequest request, Archive archive, AsideTally aside, ImportProgress progress) {
        return switch (request.form()) {
            case CONFLUENCE ->
                new ConfluenceSpace(archive, request.source(), request.jira(), aside, organisations.zone());
            case MARKDOWN ->
                new MarkdownFolder(
                        archive,
                        named(request),
                        aside,
                        organisations.zone(),
                        percent -> progress.at("exchange.step.read", percent));
        };
    }

    /** As it was called, or by the name of its folder or file. */
    private static String named(PageImportRequest request) {
        return Optional.ofNullable(request.source())
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .orElseGet(() -> Path.of("")
                        .toAbsolutePath()
                        .resolve(request.from())
                        .normalize()
                        .getFileName()
                        .toString()
                        .replaceFirst("(?i)\\.zip$", ""));
    }

    private ImportLockStore.Held lock(PageSource source) {
        return locks.tryLock(source.origin())
                .orElseThrow(() -> new ImportRefused("exchange.refused.running", Map.of("site", source.name())));
    }

    private PageImportReport run(
            PageImportRequest request,
            PageSource source,
            @Nullable PersonId by,
            AsideTally aside,
            LateQuarantine quarantine,
            ImportProgress progress) {
        var kind = request.open() ? SpaceKind.OPEN : SpaceKind.CLOSED;
        var wanted = Optional.ofNullable(request.space()).orElse(source.name());
        var target = targets.find(
                wanted, source.origin(), source.name(), new TargetSpace.Opening(kind, by, "exchange.pages."));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        quarantine.begin(source.name(), now);
        aside.begin();
        var destination = new Destination(
                source.origin(),
                target.id(),
                target.name(),
                organisations.locale().getLanguage(),
                now,
                by);
        var taken = doors.taken().list(source.origin());
        var places = new Places(taken, words, organisations.locale());
        var authors = new Authors(people, source.origin());
        var writer = new PageWriter(doors, destination, places, authors, new TopicNames(topics), aside);
        var spaces = restricted.of(destination, source.name());
        var run = new PageRun(source, writer, places, taken, spaces, transactions, aside, quarantine, progress);
        run.run(doors.pages()::takeLinks);
        return new PageImportReport(
                source.name(),
                target.name(),
                target.opened(),
                List.copyOf(spaces.opened()),
                run.figures(),
                run.known(),
                aside.reasons(),
                aside.notes(),
                quarantine.folder());
    }
}
