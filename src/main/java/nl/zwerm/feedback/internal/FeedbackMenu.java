package nl.zwerm.feedback.internal;

import nl.zwerm.web.Capability;
import nl.zwerm.web.MenuItem;
import nl.zwerm.web.MenuItem.Place;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FeedbackMenu {

    @Bean
    MenuItem feedbackInMenu() {
        return MenuItem.forColleagues(Place.LEARNING, 20, "/feedback", "feedback.menu");
    }

    @Bean
    Capability feedbackCapability() {
        return new Capability("feedback", 20, "/feedback", "feedback.menu", "feedback.capability");
    }
}
