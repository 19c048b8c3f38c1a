package nl.zwerm.threads;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.people.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks whatever module keeps a kind for its {@link Particulars}. */
@Component
public class AllParticulars {

    private final Map<String, Particulars> offered;

    AllParticulars(ObjectProvider<Particulars> offered) {
        this.offered = offered.stream().collect(Collectors.toMap(Particulars::kind, Function.identity()));
    }

    public Map<String, String> of(Contribution made, Viewer viewer) {
        return of(made.kind(), List.of(made.id()), viewer).getOrDefault(made.id(), Map.of());
    }

    public Map<ContributionId, Map<String, String>> of(String kind, Collection<ContributionId> ids, Viewer viewer) {
        @Nullable Particulars keeper = offered.get(kind);
        return keeper == null || ids.isEmpty() ? Map.of() : keeper.of(ids, viewer);
    }
}
