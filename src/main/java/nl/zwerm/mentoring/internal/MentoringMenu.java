package nl.zwerm.mentoring.internal;

import nl.zwerm.web.Capability;
import nl.zwerm.web.MenuItem;
import nl.zwerm.web.MenuItem.Place;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MentoringMenu {

    @Bean
    MenuItem mentoringInMenu() {
        return MenuItem.forColleagues(Place.LEARNING, 30, "/mentoring", "mentoring.menu");
    }

    @Bean
    Capability mentoringCapability() {
        return new Capability("mentoring", 30, "/mentoring", "mentoring.menu", "mentoring.capability");
    }
}
