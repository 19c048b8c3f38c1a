package nl.zwerm.people.internal;

import nl.zwerm.web.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PeopleMenu {

    @Bean
    MenuItem peopleMenuItem() {
        return new MenuItem(30, "/people", "people.menu", false);
    }
}
