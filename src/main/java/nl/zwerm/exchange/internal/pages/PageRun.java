package nl.zwerm.exchange.internal.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.exchange.ImportProgress;
import nl.zwerm.exchange.PageImportReport.Figures;
import nl.zwerm.exchange.internal.LateQuarantine;
import nl.zwerm.exchange.source.NotTaken;
import nl.zwerm.exchange.source.PageSource;
import nl.zwerm.exchange.source.SourcePage;
import nl.zwerm.exchange.source.Why;
import nl.zwerm.spaces.SpaceId;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.support.TransactionOperations;

/**
 * One import of pages. First everything is numbered and every text tried, so that texts can lead to what comes later and to
 * nothing that is put aside; then each page is written in one transaction, so that an import which was cut off goes on
 * where it stopped.
 */
final class PageRun {

    private final PageSource source;
    private final PageWriter writer;
    private final Places places;
    private final Map<String, Taken> taken;
    private final RestrictedSpaces.Of spaces;
    private final TransactionOperations transactions;
    private final AsideTally aside;
    private final LateQuarantine quarantine;
    private final ImportProgress progress;
    private final Map<String, SourcePage> pages = new HashMap<>();
    private final List<ContributionId> changed = new ArrayList<>();
    private Figures figures = new Figures(0, 0, 0, 0, 0);
    private long known;

    PageRun(
            PageSource source,
            PageWriter writer,
            Places places,
            Map<String, Taken> taken,
            RestrictedSpaces.Of spaces,
            TransactionOperations transactions,
            AsideTally aside,
            LateQuarantine quarantine,
            ImportProgress progress) {
        this.source = source;
        this.writer = writer;
        this.places = places;
        this.taken = taken;
        this.spaces = spaces;
        this.transactions = transactions;
        this.aside = aside;
        this.quarantine = quarantine;
        this.progress = progress;
    }

    /** Calls {@code links} for every page that was written, once all are. */
    void run(Consumer<ContributionId> links) {
        source.pages().forEach(page -> {
            pages.put(page.key(), page);
            places.number(page);
        });
        each("files", source.pages(), this::numberFiles);
        each("try", source.pages(), this::tryText);
        each("pages", source.pages(), this::write);
        each("page-links", changed, links);
    }

    Figures figures() {
        return new Figures(
                figures.pages(), figures.versions(), figures.attachments(), figures.comments(), aside.count());
    }

    long known() {
        return known;
    }

    private <T> void each(String step, List<T> things, Consumer<T> deed) {
        progress.at("exchange.step." + step, 0);
        int done = 0;
        for (var thing : things) {
            deed.accept(thing);
            progress.at("exchange.step." + step, ++done * 100 / things.size());
        }
    }

    private void numberFiles(SourcePage page) {
        for (var file : page.files()) {
            try {
                places.number(file, file.content().read());
            } catch (NotTaken e) {
                aside.put(file.name() + ", " + page.row(), e.why());
            }
        }
    }

    /** What is too long for a page lies whole beside the report. */
    private void tryText(SourcePage page) {
        try {
            PageTexts.of(page.present(), places);
        } catch (NotTaken e) {
            refuse(page, e.why());
            if (e.why() == Why.TEXT_TOO_LONG) {
                quarantine.keep(page.row(), PageTexts.written(page.present().markdown(), places));
            }
        }
    }

    private void refuse(SourcePage page, Why why) {
        places.refuse(page);
        aside.put(page.row(), why);
        page.comments().forEach(comment -> aside.put(comment.key() + ", " + page.row(), Why.PAGE_NOT_TAKEN));
    }

    private void write(SourcePage page) {
        if (places.isRefused(page.key())) {
            return;
        }
        try {
            writer.prepare(page);
            spaces.space(page.whom());
            add(Optional.ofNullable(transactions.execute(_ -> written(page))).orElseThrow(), page);
        } catch (NotTaken e) {
            refuse(page, e.why());
        } catch (DataAccessResourceFailureException e) {
            throw e;
        } catch (DataAccessException _) {
            refuse(page, Why.NOT_STORED);
        }
    }

    private Figures written(SourcePage page) {
        var space = spaces.space(page.whom());
        var before = taken.get(page.key());
        if (before != null) {
            return writer.renew(
                    page, before, here -> page.whom().isEmpty() || here.space().equals(space));
        }
        return writer.take(page, space, above(page, space).orElse(null));
    }

    /** The nearest that was taken into the same space. */
    private Optional<ContributionId> above(SourcePage page, SpaceId space) {
        for (var key = page.above(); key != null; ) {
            var above = pages.get(key);
            if (above == null) {
                return Optional.empty();
            }
            if (!places.isRefused(key) && space.equals(spaces.space(above.whom()))) {
                return Optional.of(places.of(above));
            }
            key = above.above();
        }
        return Optional.empty();
    }

    private void add(Figures more, SourcePage page) {
        figures = new Figures(
                figures.pages() + more.pages(),
                figures.versions() + more.versions(),
                figures.attachments() + more.attachments(),
                figures.comments() + more.comments(),
                0);
        known += 1 - more.pages();
        if (more.versions() > 0) {
            changed.add(places.of(page));
        }
    }
}
