package nl.zwerm.ideas.internal;

import nl.zwerm.contributions.Kind;
import nl.zwerm.spaces.SpaceSection;
import nl.zwerm.threads.Making;
import nl.zwerm.web.Capability;
import nl.zwerm.web.MenuItem;
import nl.zwerm.web.MenuItem.Place;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What ideas offer to other modules. */
@Configuration(proxyBeanMethods = false)
class IdeaOffers {

    @Bean
    Capability ideasCapability() {
        return new Capability("ideas", 60, "/ideas", "ideas.menu", "ideas.capability");
    }

    @Bean
    Kind ideaKind() {
        return Kind.thread(Ideas.IDEA, "ideas.kind.idea", "/ideas/{root}", "/ideas")
                .againAt("/ideas/new?draft={id}")
                .madeFrom("question", "discussion", "need", "insight");
    }

    @Bean
    Kind perspectiveKind() {
        return Kind.part(Ideas.PERSPECTIVE, "ideas.kind.perspective", Perspectives.FIELD)
                .withComments(true);
    }

    @Bean
    Making ideaFromAnything() {
        return new Making(20, Ideas.IDEA, "ideas.make", "/ideas/new");
    }

    @Bean
    MenuItem ideasMenuItem() {
        return new MenuItem(Place.TRYING, 20, "/ideas", "ideas.menu");
    }

    @Bean
    SpaceSection ideasInSpaces() {
        return new SpaceSection(30, Ideas.IDEA, "ideas.section", "/ideas/", "ideas.begin");
    }
}
