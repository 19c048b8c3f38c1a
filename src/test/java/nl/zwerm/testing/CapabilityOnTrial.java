package nl.zwerm.testing;

import nl.zwerm.web.Capability;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Colleagues as if they could be switched off: pages, and a link in the menu, that every test knows. */
@TestConfiguration(proxyBeanMethods = false)
public class CapabilityOnTrial {

    public static final String KEY = "trial";

    @Bean
    Capability trialCapability() {
        return new Capability(KEY, 99, "/people", "people.menu", "start.capabilities.always");
    }
}
