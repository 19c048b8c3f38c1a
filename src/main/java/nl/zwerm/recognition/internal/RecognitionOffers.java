package nl.zwerm.recognition.internal;

import nl.zwerm.threads.Offer;
import nl.zwerm.web.Capability;
import nl.zwerm.web.MenuItem;
import nl.zwerm.web.MenuItem.Place;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What other modules are offered of compliments. */
@Configuration(proxyBeanMethods = false)
class RecognitionOffers {

    static final String KEY = "recognition";

    @Bean
    Capability recognitionCapability() {
        return new Capability(KEY, 10, "/recognition", "recognition.menu", "recognition.capability");
    }

    @Bean
    MenuItem recognitionInMenu() {
        return MenuItem.forColleagues(Place.LEARNING, 15, "/recognition", "recognition.menu");
    }

    @Bean
    Offer complimentOnWhatOthersMade() {
        return new Offer(10, "recognition.offer", "/recognition/new");
    }
}
