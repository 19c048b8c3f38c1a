package nl.zwerm.exchange.internal;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.zwerm.contributions.Arrivals;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.exchange.ImportProgress;
import nl.zwerm.exchange.ImportRefused;
import nl.zwerm.exchange.ImportReport;
import nl.zwerm.exchange.ImportRequest;
import nl.zwerm.exchange.StackExchangeImport;
import nl.zwerm.exchange.stackexchange.DumpRefused;
import nl.zwerm.exchange.stackexchange.SeSite;
import nl.zwerm.exchange.stackexchange.StackExchangeDump;
import nl.zwerm.people.Organisations;
import nl.zwerm.people.People;
import nl.zwerm.people.Topics;
import org.springframework.stereotype.Service;

/** Finds out what comes from where and goes where, and lets an {@link ImportRun} do it. */
@Service
class StackExchangeImports implements StackExchangeImport {
    private final TargetSpace targets;
    private final ImportLockStore locks;
    private final Organisations organisations;
    private final PutAside putAside;
    private final Clock clock;
    private final Arrivals arrivals;
    private final ImportRun.Doors doors;

    StackExchangeImports(
            TargetSpace targets,
            ImportLockStore locks,
            Organisations organisations,
            PutAside putAside,
            Clock clock,
            Writer writer,
            Arrivals arrivals,
            People people,
            Topics topics) {
        this.targets = targets;
        this.locks = locks;
        this.organisations = organisations;
        this.putAside = putAside;
        this.clock = clock;
        this.arrivals = arrivals;
        this.doors = new ImportRun.Doors(writer, arrivals, people, topics);
    }

    @Override
    public ImportReport run(ImportRequest request, ImportProgress progress) {
        if (!organisations.setUp()) {
            throw new ImportRefused("exchange.refused.not-set-up", Map.of());
        }
        putAside.requireWritable();
        try (var quarantine = putAside.begin()) {
            var steps = new Steps(progress);
            var dump = open(request, quarantine, steps);
            var site = site(request, dump);
            try (var _ = lock(site)) {
                return run(request, dump, site, quarantine, steps);
            }
        }
    }

    @Override
    public Map<Long, ContributionId> posts(String site, Collection<Long> numbers) {
        var known = arrivals.known(
                Site.originOf(new SeSite(site)),
                numbers.stream().map(PostDrafts::key).toList());
        var posts = new HashMap<Long, ContributionId>();
        for (var number : numbers) {
            Optional.ofNullable(known.get(PostDrafts.key(number))).ifPresent(id -> posts.put(number, id));
        }
        return posts;
    }

    private ImportReport run(
            ImportRequest request, StackExchangeDump dump, SeSite from, LateQuarantine quarantine, Steps steps) {
        var target = targets.find(request.space(), Site.originOf(from), from.name());
        if (request.routeToImported() != null) {
            organisations.routeToImported(request.routeToImported());
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        quarantine.begin(from.name(), now);
        var tally = new Tally(quarantine);
        new ImportRun(dump, new Site(from, target.id(), now), doors, tally, steps).run();
        return new ImportReport(
                from.name(),
                target.name(),
                target.opened(),
                tally.files(dump.report()),
                tally.kinds(),
                quarantine.folder());
    }

    private static StackExchangeDump open(ImportRequest request, LateQuarantine quarantine, Steps steps) {
        try {
            steps.begin("check");
            var dump = StackExchangeDump.open(request.folder(), quarantine, steps);
            if (dump.isEmpty()) {
                throw new ImportRefused(
                        "exchange.refused.no-rows", Map.of("0", request.folder().toString()));
            }
            return dump;
        } catch (DumpRefused e) {
            throw new ImportRefused(e.wordsKey(), Map.of("0", e.subject()));
        }
    }

    private static SeSite site(ImportRequest request, StackExchangeDump dump) {
        var given = request.site();
        var site = given == null || given.isBlank()
                ? dump.guessSite()
                : new SeSite(given.strip().toLowerCase(java.util.Locale.ROOT));
        if (site.name().isEmpty()) {
            throw new ImportRefused("exchange.refused.no-site", Map.of());
        }
        return site;
    }

    private ImportLockStore.Held lock(SeSite site) {
        return locks.tryLock(Site.originOf(site))
                .orElseThrow(() -> new ImportRefused("exchange.refused.running", Map.of("site", site.name())));
    }
}
