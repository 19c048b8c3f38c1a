package nl.zwerm.leaders.internal;

import nl.zwerm.contributions.Kind;
import nl.zwerm.web.Capability;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What other modules are offered of examples. In the menu there is nothing: only leads have a page here. */
@Configuration(proxyBeanMethods = false)
class LeadersOffers {

    static final String KEY = "leaders";

    @Bean
    Capability leadersCapability() {
        return new Capability(KEY, 15, "/leaders", "leaders.menu", "leaders.capability");
    }

    /** Who leads no more has their timeline to go back to. */
    @Bean
    Kind exampleKind() {
        return Kind.thread(Examples.EXAMPLE, "leaders.kind", "/leaders/examples/{root}", "/me")
                .againAt("/leaders?draft={id}");
    }
}
