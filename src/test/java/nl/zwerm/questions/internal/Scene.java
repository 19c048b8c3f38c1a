package nl.zwerm.questions.internal;

import java.util.List;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Contributions;
import nl.zwerm.spaces.SpaceId;
import nl.zwerm.spaces.Spaces;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.CastOnStage;
import nl.zwerm.threads.NewPost;
import nl.zwerm.threads.Posted;
import nl.zwerm.threads.Posts;
import nl.zwerm.threads.TextForm;
import org.springframework.context.ApplicationContext;

/** Questions and answers as tests need them, made through the front doors. */
final class Scene {

    private final Questions questions;
    private final Answers answers;
    private final Contributions contributions;
    private final Spaces spaces;
    private final Posts posts;
    private final CastOnStage cast;

    Scene(ApplicationContext context) {
        this.questions = context.getBean(Questions.class);
        this.answers = context.getBean(Answers.class);
        this.contributions = context.getBean(Contributions.class);
        this.spaces = context.getBean(Spaces.class);
        this.posts = context.getBean(Posts.class);
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
                "",
                "");
        return sent(questions.ask(form, cast.viewer(asker)));
    }

    ContributionId answer(ContributionId question, Cast by) {
        return answer(question, by, "Spoel met NaCl en dek af.");
    }

    ContributionId answer(ContributionId question, Cast by, String text) {
        return sent(answers.answer(question, new TextForm(text, "", 0, ""), cast.viewer(by)));
    }

    ContributionId comment(ContributionId about, Cast by) {
        var parent = contributions.require(about, Drafts.ANSWER, cast.viewer(by));
        var space = spaces.require(parent.space(), cast.viewer(by));
        var form = new TextForm("Dank je.", "", 0, "");
        var posted = posts.post(NewPost.beneath(parent, "comment", space, "Dank je.", form), cast.viewer(by));
        return ((Posted.New) posted).made().id();
    }

    private static ContributionId sent(Asking asking) {
        if (asking instanceof Asking.Sent(var id)) {
            return id;
        }
        throw new AssertionError("not sent: " + asking);
    }
}
