package nl.zwerm.people.internal;

import nl.zwerm.web.MenuItem;
import nl.zwerm.web.MenuItem.Place;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PeopleMenu {

    @Bean
    MenuItem peopleMenuItem() {
        return MenuItem.forColleagues(Place.BAR, 30, "/people", "people.menu");
    }

    @Bean
    MenuItem teamsMenuItem() {
        return MenuItem.forColleagues(Place.ORGANISATION, 10, "/teams", "people.teams");
    }

    @Bean
    MenuItem topicsMenuItem() {
        return MenuItem.forColleagues(Place.ORGANISATION, 20, "/topics", "people.topics");
    }
}
