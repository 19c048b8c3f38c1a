package nl.zwerm.home.internal;

import nl.zwerm.web.MenuItem;
import nl.zwerm.web.MenuItem.Place;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TodayMenu {

    @Bean
    MenuItem todayInMenu() {
        return new MenuItem(Place.BAR, 10, "/", "home.today");
    }

    @Bean
    MenuItem whereInMenu() {
        return new MenuItem(Place.LEARNING, 5, "/where", "home.where");
    }
}
