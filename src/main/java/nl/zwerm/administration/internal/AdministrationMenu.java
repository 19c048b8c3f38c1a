package nl.zwerm.administration.internal;

import nl.zwerm.web.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AdministrationMenu {

    @Bean
    MenuItem administrationMenuItem() {
        return new MenuItem(90, "/administration", "administration.menu", true);
    }
}
