package nl.zwerm.administration.routing;

import java.util.List;
import java.util.Map;
import nl.zwerm.expertise.Weighing;
import org.jspecify.annotations.Nullable;

/**
 * What came of replaying sites.
 *
 * @param elsewhere the weights that were found on other sites, where that was asked for
 */
public record Outcome(List<OfSite> sites, @Nullable Weighing elsewhere) {

    /**
     * @param known how many people had answered at the end
     * @param tied the part of those who answered whom something tied to the question, so that they could be invited
     */
    record OfSite(
            Site site,
            int known,
            Judged judged,
            Weighing fitted,
            int learntFrom,
            double tied,
            Map<Ranker, Invitations> invitations) {}

    Judged pooled() {
        var pooled = new Judged();
        sites.forEach(site -> pooled.addAll(site.judged()));
        return pooled;
    }
}
