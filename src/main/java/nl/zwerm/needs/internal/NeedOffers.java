package nl.zwerm.needs.internal;

import nl.zwerm.contributions.Kind;
import nl.zwerm.spaces.SpaceSection;
import nl.zwerm.threads.Making;
import nl.zwerm.web.Capability;
import nl.zwerm.web.MenuItem;
import nl.zwerm.web.MenuItem.Place;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What needs offer to other modules. */
@Configuration(proxyBeanMethods = false)
class NeedOffers {

    @Bean
    Capability needsCapability() {
        return new Capability("needs", 20, "/needs", "needs.menu", "needs.capability");
    }

    @Bean
    Kind needKind() {
        return Kind.thread(Needs.NEED, "needs.kind.need", "/needs/{root}", "/needs")
                .againAt("/needs/new?draft={id}")
                .madeFrom("question", "discussion", "insight");
    }

    @Bean
    Kind pointerKind() {
        return Kind.part(Pointing.POINTER, "needs.kind.pointer", Pointing.LINK);
    }

    @Bean
    Making needFromAnything() {
        return new Making(60, Needs.NEED, "needs.make", "/needs/new");
    }

    @Bean
    MenuItem needsMenuItem() {
        return new MenuItem(Place.TRYING, 10, "/needs", "needs.menu");
    }

    @Bean
    SpaceSection needsInSpaces() {
        return new SpaceSection(25, Needs.NEED, "needs.section", "/needs/", "needs.begin");
    }
}
