package nl.zwerm.circles.internal;

import java.util.List;
import nl.zwerm.web.Capability;
import nl.zwerm.web.MenuItem;
import nl.zwerm.web.MenuItem.Place;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CirclesMenu {

    @Bean
    MenuItem circlesInMenu() {
        return new MenuItem(Place.LEARNING, 12, "/circles", "circles.menu");
    }

    @Bean
    Capability circlesCapability() {
        return new Capability("circles", 25, "/circles", "circles.menu", "circles.capability", List.of("/methods"));
    }
}
