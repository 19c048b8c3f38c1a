package nl.zwerm.questions.internal;

import nl.zwerm.spaces.SpaceSection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class QuestionsInSpaces {

    @Bean
    SpaceSection questionsInSpaces() {
        return new SpaceSection(10, "question", "spaces.section.questions", "/questions/", "web.ask");
    }
}
