package nl.zwerm.administration.routing;

import java.util.List;
import java.util.Map;
import nl.zwerm.expertise.Weighing;
import org.jspecify.annotations.Nullable;

/**
 * What came of replaying sites.
 *
 * @param together the mean of what was found on each of the sites, where that was asked for
 */
public record Outcome(List<OfSite> sites, @Nullable Weighing together) {

    /**
     * @param known how many people had answered at the end
     * @param elsewhere the weights that were found on the other sites, where that was asked for
     * @param tied the part of those who answered whom something tied to the question, so that they could be invited
     */
    record OfSite(
            Site site,
            int known,
            Judged judged,
            Weighing fitted,
            int learntFrom,
            @Nullable Weighing elsewhere,
            double tied,
            Map<Ranker, Invitations> invitations) {}

    Judged pooled() {
        var pooled = new Judged();
        sites.forEach(site -> pooled.addAll(site.judged()));
        return pooled;
    }
}
