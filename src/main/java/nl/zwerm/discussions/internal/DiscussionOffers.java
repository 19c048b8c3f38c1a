package nl.zwerm.discussions.internal;

import java.util.List;
import nl.zwerm.contributions.Kind;
import nl.zwerm.spaces.SpaceSection;
import nl.zwerm.threads.Making;
import nl.zwerm.web.Capability;
import nl.zwerm.web.MenuItem;
import nl.zwerm.web.MenuItem.Place;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What discussions offer to other modules. */
@Configuration(proxyBeanMethods = false)
class DiscussionOffers {

    private static final String PATH = "/spaces/{space}/discussions/{root}";

    @Bean
    Capability discussionsCapability() {
        return new Capability(
                "discussions",
                10,
                "/discussions",
                "discussions.menu",
                "discussions.capability",
                List.of("/spaces/*/discussions"));
    }

    @Bean
    Kind discussionKind() {
        return Kind.thread(Discussions.DISCUSSION, "discussions.kind.discussion", PATH, "/spaces/{space}/discussions")
                .againAt("/discussions/new?draft={id}")
                .partsAt(PATH + "?at={id}")
                .withComments(false)
                .madeFrom("insight", "need");
    }

    @Bean
    Kind messageKind() {
        return Kind.part(Messages.MESSAGE, "discussions.kind.message", Messages.FIELD);
    }

    /** Offered last: what somebody can do with something comes before talking about it. */
    @Bean
    Making discussionFromAnything() {
        return new Making(90, Discussions.DISCUSSION, "discussions.make", "/discussions/new");
    }

    @Bean
    MenuItem discussionsMenuItem() {
        return new MenuItem(Place.LEARNING, 10, "/discussions", "discussions.menu");
    }

    @Bean
    SpaceSection discussionsInSpaces() {
        return new SpaceSection(
                20, Discussions.DISCUSSION, "discussions.menu", "/spaces/{space}/discussions/", "discussions.begin");
    }
}
