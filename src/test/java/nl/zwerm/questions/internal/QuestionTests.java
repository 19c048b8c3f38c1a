package nl.zwerm.questions.internal;

import static org.assertj.core.api.Assertions.assertThat;

import nl.zwerm.contributions.ContributionId;
import nl.zwerm.people.PersonId;
import nl.zwerm.questions.internal.Closing.Closed;
import nl.zwerm.questions.internal.Closing.Refused;
import nl.zwerm.questions.internal.Closing.Reopened;
import nl.zwerm.shared.Said;
import org.junit.jupiter.api.Test;

class QuestionTests {

    private static final PersonId AMINA = PersonId.next();
    private static final PersonId JONAS = PersonId.next();

    private final Question question = new Question(ContributionId.next(), AMINA, null, null);
    private final Answer answer = new Answer(ContributionId.next(), question.id(), JONAS, true);

    @Test
    void theAskerSaysWhichAnswerHelped() {
        assertThat(question.close(Outcome.HELPED, answer, AMINA)).isEqualTo(new Closed(Outcome.HELPED, answer.id()));
        assertThat(question.close(Outcome.PARTLY, answer, AMINA)).isEqualTo(new Closed(Outcome.PARTLY, answer.id()));
    }

    @Test
    void nobodyElseSaysWhatBecameOfIt() {
        for (var outcome : Outcome.values()) {
            assertThat(question.close(outcome, answer, JONAS)).isEqualTo(refused("not-yours"));
        }
        assertThat(question.reopen(JONAS)).isEqualTo(refused("not-yours"));
    }

    @Test
    void anAnswerThatHelpedIsOneOfThisQuestionThatOthersCanRead() {
        var elsewhere = new Answer(ContributionId.next(), ContributionId.next(), JONAS, true);
        var removed = new Answer(ContributionId.next(), question.id(), JONAS, false);
        assertThat(question.close(Outcome.HELPED, null, AMINA)).isEqualTo(refused("which-answer"));
        assertThat(question.close(Outcome.HELPED, elsewhere, AMINA)).isEqualTo(refused("which-answer"));
        assertThat(question.close(Outcome.HELPED, removed, AMINA)).isEqualTo(refused("which-answer"));
    }

    @Test
    void onesOwnAnswerIsNoHelpReceived() {
        var own = new Answer(ContributionId.next(), question.id(), AMINA, true);
        assertThat(question.close(Outcome.HELPED, own, AMINA)).isEqualTo(refused("your-own-answer"));
    }

    @Test
    void solvedOrNoLongerNeededNamesNoAnswer() {
        assertThat(question.close(Outcome.SOLVED, answer, AMINA)).isEqualTo(new Closed(Outcome.SOLVED, null));
        assertThat(question.close(Outcome.OBSOLETE, null, AMINA)).isEqualTo(new Closed(Outcome.OBSOLETE, null));
    }

    @Test
    void theAskerChangesTheirMind() {
        var closed = new Question(question.id(), AMINA, Outcome.OBSOLETE, null);
        assertThat(closed.close(Outcome.HELPED, answer, AMINA)).isEqualTo(new Closed(Outcome.HELPED, answer.id()));
        assertThat(closed.reopen(AMINA)).isEqualTo(new Reopened());
        assertThat(question.reopen(AMINA)).isEqualTo(refused("open-already"));
    }

    @Test
    void aQuestionOfNobodyWeKnowIsClosedByNobody() {
        var imported = new Question(question.id(), null, null, null);
        assertThat(imported.close(Outcome.HELPED, answer, AMINA)).isEqualTo(refused("not-yours"));
    }

    private static Refused refused(String why) {
        return new Refused(Said.of("questions.outcome." + why));
    }
}
