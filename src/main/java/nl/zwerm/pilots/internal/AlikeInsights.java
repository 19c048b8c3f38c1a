package nl.zwerm.pilots.internal;

import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Kinds;
import nl.zwerm.people.Viewer;
import nl.zwerm.search.Search;
import nl.zwerm.search.Search.Alike;
import nl.zwerm.threads.AllParticulars;
import nl.zwerm.threads.Particulars;
import nl.zwerm.web.Capabilities;
import org.springframework.stereotype.Component;

/** What others found out before about something like it; what did not work first, since that saves most. */
@Component
class AlikeInsights {

    private static final String INSIGHT = "insight";
    private static final String FAILURE = "failure";
    private static final String CAPABILITY = "insights";
    private static final int SHOWN = 2;
    private static final int LOOKED_AT = 8;
    private static final int ENOUGH_TO_COMPARE = 2_000;

    private final Search search;
    private final Kinds kinds;
    private final AllParticulars particulars;
    private final Capabilities capabilities;

    AlikeInsights(Search search, Kinds kinds, AllParticulars particulars, Capabilities capabilities) {
        this.search = search;
        this.kinds = kinds;
        this.particulars = particulars;
        this.capabilities = capabilities;
    }

    AlikePart of(PilotForm form, Viewer viewer) {
        if (form.title().isBlank() || !capabilities.isOn(CAPABILITY)) {
            return AlikePart.NONE;
        }
        var text = form.about();
        var beginning = text.substring(0, Math.min(text.length(), ENOUGH_TO_COMPARE));
        var found = search.alike(beginning, Set.of(INSIGHT), viewer, LOOKED_AT);
        var tones = particulars.of(INSIGHT, found.stream().map(Alike::id).toList(), viewer);
        return new AlikePart(found.stream()
                .sorted(Comparator.comparing(insight -> !FAILURE.equals(tone(insight, tones))))
                .limit(SHOWN)
                .map(insight -> new AlikePart.Insight(
                        insight.title(),
                        insight.language(),
                        kinds.thread(INSIGHT, insight.space(), insight.id()),
                        tone(insight, tones),
                        insight.at()))
                .toList());
    }

    private static String tone(Alike insight, Map<ContributionId, Map<String, String>> tones) {
        return tones.getOrDefault(insight.id(), Map.of()).getOrDefault(Particulars.TONE, "");
    }
}
