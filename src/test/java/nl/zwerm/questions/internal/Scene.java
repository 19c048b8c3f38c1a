package nl.zwerm.questions.internal;

import java.util.List;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.spaces.SpaceId;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.CastOnStage;
import org.springframework.context.ApplicationContext;

/** Questions and answers as tests need them, made through the front doors. */
final class Scene {

    private final Questions questions;
    private final Answers answers;
    private final CastOnStage cast;

    Scene(ApplicationContext context) {
        this.questions = context.getBean(Questions.class);
        this.answers = context.getBean(Answers.class);
        this.cast = context.getBean(CastOnStage.class);
    }

    ContributionId question(Cast asker) {
        return question(asker, cast.everyone());
    }

    ContributionId question(Cast asker, SpaceId space) {
        var form = new QuestionForm(
                "Hoe verzorg je een diepe wond?",
                "Het gaat om een **diepe** wond.",
                "Spoelen met water.",
                "Dan weet de avonddienst wat ze moet doen.",
                "today",
                space.toString(),
                List.of(),
                "",
                0,
                "");
        return sent(questions.ask(form, cast.viewer(asker)));
    }

    ContributionId answer(ContributionId question, Cast by) {
        return answer(question, by, "Spoel met NaCl en dek af.");
    }

    ContributionId answer(ContributionId question, Cast by, String text) {
        return sent(answers.answer(question, new TextForm(text, "", 0, ""), cast.viewer(by)));
    }

    ContributionId comment(ContributionId question, ContributionId about, Cast by) {
        return sent(answers.comment(question, about, new TextForm("Dank je.", "", 0, ""), cast.viewer(by)));
    }

    private static ContributionId sent(Asking asking) {
        if (asking instanceof Asking.Sent(var id)) {
            return id;
        }
        throw new AssertionError("not sent: " + asking);
    }
}
