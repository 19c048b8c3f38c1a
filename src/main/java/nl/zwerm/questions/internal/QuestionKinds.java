package nl.zwerm.questions.internal;

import nl.zwerm.contributions.Kind;
import nl.zwerm.threads.Making;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class QuestionKinds {

    @Bean
    Kind questionKind() {
        return Kind.thread(Drafts.QUESTION, "questions.kind.question", "/questions/{root}", "/questions")
                .againAt("/questions/new?draft={id}")
                .madeFrom("discussion", "need");
    }

    @Bean
    Kind answerKind() {
        return Kind.part(Drafts.ANSWER, "questions.kind.answer", Answers.FIELD).withComments(true);
    }

    @Bean
    Making questionFromDiscussion() {
        return new Making(10, Drafts.QUESTION, "questions.make", "/questions/new");
    }
}
