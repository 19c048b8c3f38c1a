package nl.zwerm.questions.internal;

import nl.zwerm.questions.AnswerAccepted;
import nl.zwerm.questions.AnswerGiven;
import nl.zwerm.threads.Telling;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** The asker hears of an answer first, whoever else follows the thread as a follower, the helper that it helped. */
@Component
class TellingOfAnswers {

    private final Telling telling;

    TellingOfAnswers(Telling telling) {
        this.telling = telling;
    }

    @ApplicationModuleListener
    void tellAskerAndFollowers(AnswerGiven given) {
        telling.tellAuthorAndFollowers(given.question(), "answered", "followed", given.answer());
    }

    @ApplicationModuleListener
    void tellWhoeverAnswered(AnswerAccepted accepted) {
        telling.tellAuthor(accepted.answer(), "accepted");
    }
}
