package nl.zwerm.questions.internal;

import nl.zwerm.web.MenuItem;
import nl.zwerm.web.MenuItem.Place;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class QuestionsMenu {

    @Bean
    MenuItem questionsMenuItem() {
        return new MenuItem(Place.BAR, 20, "/questions", "questions.menu");
    }
}
