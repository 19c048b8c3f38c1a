package nl.zwerm.start.internal;

import nl.zwerm.web.MenuItem;
import nl.zwerm.web.MenuItem.Place;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class StartMenu {

    @Bean
    MenuItem organisingInMenu() {
        return MenuItem.forOrganisers(Place.ORGANISATION, 80, "/organise/plan", "start.menu");
    }
}
