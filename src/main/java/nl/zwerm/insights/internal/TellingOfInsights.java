package nl.zwerm.insights.internal;

import nl.zwerm.contributions.ContributionHelped;
import nl.zwerm.threads.Telling;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Whoever told an insight hears that it helped somebody, never whom: they say so themselves if they want. */
@Component
class TellingOfInsights {

    private final Telling telling;

    TellingOfInsights(Telling telling) {
        this.telling = telling;
    }

    @ApplicationModuleListener(condition = "#helped.kind() == '" + Insights.INSIGHT + "'")
    void tellThatItHelped(ContributionHelped helped) {
        telling.tellAuthor(helped.id(), "insight-helped");
    }
}
