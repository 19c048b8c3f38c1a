package nl.zwerm.threads;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Contributions;
import nl.zwerm.contributions.ThreadItem;
import nl.zwerm.people.Viewer;
import nl.zwerm.spaces.Space;
import nl.zwerm.spaces.SpaceId;
import nl.zwerm.spaces.Spaces;
import nl.zwerm.text.PlainText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What lists show of threads of every kind, in two statements; which threads, and in what order, their module decides. */
@Service
@Transactional(readOnly = true)
public class Listings {

    private static final int EXCERPT = 220;

    private final Contributions contributions;
    private final Spaces spaces;

    Listings(Contributions contributions, Spaces spaces) {
        this.contributions = contributions;
        this.spaces = spaces;
    }

    /** Those of these that the viewer may read. */
    public Map<ContributionId, Listed> of(Collection<ContributionId> ids, Viewer viewer) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var items = contributions.list(ids, viewer);
        var named = spaces.among(
                items.stream().map(item -> item.contribution().space()).toList(), viewer);
        return items.stream()
                .collect(Collectors.toMap(item -> item.contribution().id(), item -> listed(item, named)));
    }

    private static Listed listed(ThreadItem item, Map<SpaceId, Space> named) {
        var made = item.contribution();
        @Nullable Space space = named.get(made.space());
        return new Listed(
                made.id().toString(),
                made.title(),
                PlainText.beginning(made.body(), EXCERPT),
                made.language(),
                made.at(),
                item.author(),
                made.pseudonym() != null,
                space == null || space.everyone() ? "" : space.name());
    }
}
