package nl.zwerm.testing;

import java.util.HashMap;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Gives a test context a database and a data folder of its own. */
public final class FreshDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var properties = new HashMap<String, Object>(TestDatabase.fresh());
        properties.put(
                "zwerm.data",
                TestDatabase.data("data-" + System.identityHashCode(context)).toString());
        // Contexts wait for their turn with few connections: there are many, and PostgreSQL lets in sixty.
        properties.put("spring.datasource.hikari.minimum-idle", "1");
        properties.put("spring.datasource.hikari.idle-timeout", "10000");
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("fresh", properties));
    }
}
