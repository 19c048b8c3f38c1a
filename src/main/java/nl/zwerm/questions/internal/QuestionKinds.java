package nl.zwerm.questions.internal;

import nl.zwerm.contributions.Kind;
import nl.zwerm.contributions.MovableKind;
import nl.zwerm.threads.Making;
import nl.zwerm.threads.MoreChoice;
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
    MoreChoice answerOutdated() {
        return new MoreChoice(10, Drafts.ANSWER, "threads.outdated", "/contributions/{id}/outdated/new", false, false);
    }

    @Bean
    MoreChoice pointToColleague() {
        return new MoreChoice(5, Drafts.QUESTION, "questions.pointing", "/questions/{id}/pointing/new", false, true);
    }

    @Bean
    MoreChoice mergeQuestion() {
        return new MoreChoice(20, Drafts.QUESTION, "questions.merge", "/questions/{id}/merge/new", true, false);
    }

    @Bean
    MovableKind questionsMove() {
        return new MovableKind(Drafts.QUESTION);
    }

    @Bean
    MoreChoice moveQuestion() {
        return new MoreChoice(30, Drafts.QUESTION, "threads.move", "/contributions/{id}/move/new", true, false);
    }

    @Bean
    Making questionFromDiscussion() {
        return new Making(10, Drafts.QUESTION, "questions.make", "/questions/new");
    }
}
