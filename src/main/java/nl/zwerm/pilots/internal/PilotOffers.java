package nl.zwerm.pilots.internal;

import nl.zwerm.contributions.Kind;
import nl.zwerm.spaces.SpaceSection;
import nl.zwerm.threads.Making;
import nl.zwerm.web.Capability;
import nl.zwerm.web.MenuItem;
import nl.zwerm.web.MenuItem.Place;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What pilots offer to other modules. */
@Configuration(proxyBeanMethods = false)
class PilotOffers {

    @Bean
    Capability pilotsCapability() {
        return new Capability("pilots", 70, "/pilots", "pilots.menu", "pilots.capability");
    }

    @Bean
    Kind pilotKind() {
        return Kind.thread(Pilots.PILOT, "pilots.kind.pilot", "/pilots/{root}", "/pilots")
                .againAt("/pilots/new?draft={id}")
                .madeFrom("idea", "question", "insight", "need", Pilots.PILOT);
    }

    @Bean
    Kind noteKind() {
        return Kind.part(Notes.NOTE, "pilots.kind.note", Notes.FIELD);
    }

    @Bean
    Making pilotFromAnything() {
        return new Making(30, Pilots.PILOT, "pilots.make", "/pilots/new");
    }

    @Bean
    MenuItem pilotsMenuItem() {
        return new MenuItem(Place.TRYING, 30, "/pilots", "pilots.menu");
    }

    @Bean
    SpaceSection pilotsInSpaces() {
        return new SpaceSection(40, Pilots.PILOT, "pilots.section", "/pilots/", "pilots.begin");
    }
}
