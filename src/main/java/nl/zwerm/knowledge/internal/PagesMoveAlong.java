package nl.zwerm.knowledge.internal;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.MovesAlong;
import nl.zwerm.spaces.SpaceId;
import org.springframework.stereotype.Component;

/** A page goes to another space with all that stands beneath it, to the end of the top of its tree. */
@Component
class PagesMoveAlong implements MovesAlong {

    private final TreeStore store;
    private final SuggestionStore suggestions;

    PagesMoveAlong(TreeStore store, SuggestionStore suggestions) {
        this.store = store;
        this.suggestions = suggestions;
    }

    @Override
    public String kind() {
        return KeptPages.PAGE;
    }

    /** Both trees are held in the order of their numbers, or two who move across would wait for each other. */
    @Override
    public List<ContributionId> with(Contribution page, SpaceId to) {
        Stream.of(page.space(), to)
                .distinct()
                .sorted(Comparator.comparingLong(SpaceId::value))
                .forEach(store::lock);
        return store.listWithAllBeneath(page.id());
    }

    @Override
    public void moved(Contribution page, Collection<ContributionId> all) {
        store.leaveBehind(all, page.space());
        suggestions.move(all, page);
        store.save(page.id(), null, store.lastPlace(page.space(), null) + TreeStore.GAP);
    }
}
