package nl.zwerm.spaces.internal;

import nl.zwerm.web.MenuItem;
import nl.zwerm.web.MenuItem.Place;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SpacesMenu {

    @Bean
    MenuItem spacesMenuItem() {
        return new MenuItem(Place.BAR, 40, "/spaces", "spaces.menu");
    }
}
