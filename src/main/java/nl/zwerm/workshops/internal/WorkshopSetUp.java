package nl.zwerm.workshops.internal;

import nl.zwerm.contributions.Kind;
import nl.zwerm.spaces.SpaceSection;
import nl.zwerm.threads.Making;
import nl.zwerm.web.Capability;
import nl.zwerm.web.MenuItem;
import nl.zwerm.web.MenuItem.Place;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WorkshopSetUp {

    static final String KEY = "workshops";

    @Bean
    Kind workshopKind() {
        return Kind.thread(
                        Workshops.WORKSHOP, "workshops.kind.workshop", "/workshops/{root}", "/workshops?tab=proposed")
                .againAt("/workshops/new?draft={id}")
                .madeFrom("insight", "need", "question", "discussion", "idea");
    }

    @Bean
    Kind takeawayKind() {
        return Kind.part(Workshops.TAKEAWAY, "workshops.kind.takeaway", Takeaways.FIELD);
    }

    @Bean
    Making workshopFromOthers() {
        return new Making(50, Workshops.WORKSHOP, "workshops.make", "/workshops/new");
    }

    @Bean
    Capability workshopsCapability() {
        return new Capability(KEY, 50, "/workshops", "workshops.menu", "workshops.sentence");
    }

    @Bean
    MenuItem workshopsInMenu() {
        return new MenuItem(Place.LEARNING, 30, "/workshops", "workshops.menu");
    }

    @Bean
    SpaceSection workshopsInSpaces() {
        return new SpaceSection(50, Workshops.WORKSHOP, "workshops.menu", "/workshops/", "workshops.propose");
    }
}
