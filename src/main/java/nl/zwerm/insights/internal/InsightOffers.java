package nl.zwerm.insights.internal;

import nl.zwerm.contributions.Kind;
import nl.zwerm.spaces.SpaceSection;
import nl.zwerm.threads.Making;
import nl.zwerm.web.Capability;
import nl.zwerm.web.MenuItem;
import nl.zwerm.web.MenuItem.Place;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What insights offer to other modules. */
@Configuration(proxyBeanMethods = false)
class InsightOffers {

    @Bean
    Capability insightsCapability() {
        return new Capability("insights", 80, "/insights", "insights.menu", "insights.capability");
    }

    @Bean
    Kind insightKind() {
        return Kind.thread(Insights.INSIGHT, "insights.kind.insight", "/insights/{root}", "/insights")
                .againAt("/insights/new?draft={id}")
                .madeFrom("pilot", "question", "discussion", "idea");
    }

    @Bean
    Making insightFromAnything() {
        return new Making(40, Insights.INSIGHT, "insights.make", "/insights/new");
    }

    @Bean
    MenuItem insightsMenuItem() {
        return new MenuItem(Place.TRYING, 50, "/insights", "insights.menu");
    }

    @Bean
    SpaceSection insightsInSpaces() {
        return new SpaceSection(50, Insights.INSIGHT, "insights.section", "/insights/", "insights.begin");
    }
}
