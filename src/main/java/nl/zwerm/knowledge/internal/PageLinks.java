package nl.zwerm.knowledge.internal;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.ContributionEdited;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.ContributionPublished;
import nl.zwerm.contributions.Contributions;
import nl.zwerm.contributions.Unshown;
import nl.zwerm.people.BaseAddress;
import nl.zwerm.shared.PublicId;
import nl.zwerm.text.MarkdownLinks;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Keeps what the text of a page leads to, so that each page can say what leads to it; each of these may run twice. */
@Component
public class PageLinks {

    /** The id at the end of a path of ours. */
    private static final Pattern LEADS = Pattern.compile("/[a-z]+/([0-9a-z]{12})(?=[#?]|$)");

    /** The same of what can be a page or a question, where the address is of this installation. */
    private static final String PLACE = "/(?:pages|questions|contributions)/([0-9a-z]{12})(?=[#?]|$)";

    private static final int MOST = 10_000;

    private final Unshown unshown;
    private final Contributions contributions;
    private final PageStore store;
    private final HealthStore health;
    private final BaseAddress address;
    private final Clock clock;

    PageLinks(
            Unshown unshown,
            Contributions contributions,
            PageStore store,
            HealthStore health,
            BaseAddress address,
            Clock clock) {
        this.unshown = unshown;
        this.contributions = contributions;
        this.store = store;
        this.health = health;
        this.address = address;
        this.clock = clock;
    }

    @ApplicationModuleListener(condition = "#published.kind() == '" + KeptPages.PAGE + "'")
    void keep(ContributionPublished published) {
        unshown.find(published.id()).ifPresent(this::keep);
    }

    @ApplicationModuleListener(condition = "#edited.kind() == '" + KeptPages.PAGE + "'")
    void keep(ContributionEdited edited) {
        unshown.find(edited.id()).ifPresent(this::keep);
    }

    private void keep(Contribution page) {
        keepLinks(page);
        store.saveChanged(page.id(), page.editedAt() == null ? clock.instant() : page.editedAt());
    }

    public void keepLinks(Contribution page) {
        var addresses = MarkdownLinks.in(page.body());
        contributions.setLinks(page.id(), ids(LEADS, addresses));
        health.replaceLeads(page.id(), here(addresses));
    }

    /** What its own addresses lead to, whether or not something is there. */
    private Set<ContributionId> here(List<String> addresses) {
        var known =
                address.known().map(base -> "(?:" + Pattern.quote(base) + ")?").orElse("");
        return ids(Pattern.compile("^" + known + PLACE), addresses);
    }

    private static Set<ContributionId> ids(Pattern leads, List<String> addresses) {
        return addresses.stream()
                .flatMap(address -> leads.matcher(address).results())
                .limit(MOST)
                .flatMap(found -> PublicId.read(found.group(1)).stream())
                .map(ContributionId::of)
                .collect(Collectors.toSet());
    }
}
