package nl.zwerm.ideas.internal;

import nl.zwerm.contributions.ContributionPublished;
import nl.zwerm.threads.Telling;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Whoever had an idea hears of a view on it, and so does whoever follows it. */
@Component
class TellingOfIdeas {

    private final Telling telling;

    TellingOfIdeas(Telling telling) {
        this.telling = telling;
    }

    @ApplicationModuleListener(condition = "#published.kind() == '" + Ideas.PERSPECTIVE + "'")
    void tellOfViews(ContributionPublished published) {
        telling.tellAuthorAndFollowers(published.root(), "perspective", "perspective-followed", published.id());
    }
}
