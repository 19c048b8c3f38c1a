package nl.zwerm.administration.internal;

import nl.zwerm.web.MenuItem;
import nl.zwerm.web.MenuItem.Place;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AdministrationMenu {

    @Bean
    MenuItem administrationMenuItem() {
        return MenuItem.forAdministrators(Place.ORGANISATION, 90, "/administration", "administration.menu");
    }
}
