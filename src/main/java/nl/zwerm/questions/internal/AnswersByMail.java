package nl.zwerm.questions.internal;

import nl.zwerm.contributions.Contribution;
import nl.zwerm.notifications.ReplyByMail;
import nl.zwerm.people.Viewer;
import nl.zwerm.threads.TextForm;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whoever answers a mail about a question answers the question. */
@Component
@Order(1)
class AnswersByMail implements ReplyByMail {

    private final Answers answers;

    AnswersByMail(Answers answers) {
        this.answers = answers;
    }

    @Override
    public boolean takes(String kind) {
        return Drafts.QUESTION.equals(kind);
    }

    @Override
    public Replied reply(Contribution about, String text, String once, Viewer viewer) {
        return switch (answers.answer(about.id(), new TextForm(text, "", 0, once), viewer)) {
            case Asking.Sent(var id) -> new Replied.Done(id);
            case Asking.Waits _ -> throw new IllegalStateException("an answer stands under one's name");
            case Asking.Mend(var errors) ->
                new Replied.Refused(errors.list().getFirst().said());
            case Asking.SomeoneWasFaster _ -> throw new IllegalStateException("a new answer has no earlier version");
        };
    }
}
