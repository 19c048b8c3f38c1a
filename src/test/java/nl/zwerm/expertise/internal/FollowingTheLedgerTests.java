package nl.zwerm.expertise.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import nl.zwerm.contributions.Arrivals;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Contributions;
import nl.zwerm.people.NewPerson;
import nl.zwerm.people.People;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.TopicCarrier;
import nl.zwerm.people.TopicId;
import nl.zwerm.people.Topics;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.Changes;
import nl.zwerm.shared.PublicId;
import nl.zwerm.spaces.SpaceId;
import nl.zwerm.spaces.SpaceKind;
import nl.zwerm.spaces.Spaces;
import nl.zwerm.testing.CommittingTest;
import nl.zwerm.web.Words;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CommittingTest
class FollowingTheLedgerTests {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    @Autowired
    private EvidenceKeeping evidence;

    @Autowired
    private Arrivals arrivals;

    @Autowired
    private Contributions contributions;

    @Autowired
    private People people;

    @Autowired
    private Spaces spaces;

    @Autowired
    private Topics topics;

    @Autowired
    private List<TopicCarrier> carriers;

    @Autowired
    private Changes changes;

    @Autowired
    private EvidenceStore store;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void evidenceFollowsWhatHappensAndComesOutTheSameAnew() {
        var asker = person();
        var helper = person();
        var space = spaces.open(SpaceKind.CLOSED, "Grootboek", "", asker);
        spaces.join(space, helper);
        var writings = new Writings(arrivals, space, false);
        var topic = topics.named("Grootboek " + PublicId.show(PublicId.next()));
        var question = writings.question(asker, topic);
        var answer = writings.answer(question, helper);
        var voted = writings.answer(question, helper, 3);
        writings.answer(question, asker);
        followAll();
        assertThat(rows(question)).containsExactlyInAnyOrder(row(answer, 0), row(voted, 0.5));

        contributions.thank(answer, viewer(asker));
        followAll();
        assertThat(rows(question)).containsExactlyInAnyOrder(row(answer, 1), row(voted, 0.5));
        contributions.unthank(answer, viewer(asker));
        contributions.trash(voted, viewer(helper));
        followAll();
        assertThat(rows(question)).containsExactly(row(answer, 0));

        var before = rows(question);
        evidence.recompute();
        assertThat(rows(question)).isEqualTo(before);
        evidence.follow();
        assertThat(rows(question)).isEqualTo(before);
    }

    @Test
    void whoAnsweredInATopicIsKnownInWhatItIsMergedInto() {
        var asker = person();
        var helper = person();
        var space = spaces.open(SpaceKind.CLOSED, "Grootboek", "", asker);
        spaces.join(space, helper);
        var writings = new Writings(arrivals, space, false);
        var from = topics.named("Grootboek " + PublicId.show(PublicId.next()));
        var into = topics.named("Grootboek " + PublicId.show(PublicId.next()));
        writings.answer(writings.question(asker, from), helper);
        followAll();
        assertThat(answerers(into, space)).isEmpty();

        carriers.forEach(carrier -> carrier.merge(from, into));
        changes.note("topic", from.value());
        followAll();
        assertThat(answerers(into, space)).containsExactly(helper.value());

        carriers.forEach(carrier -> carrier.part(from, into));
        changes.note("topic", from.value());
        followAll();
        assertThat(answerers(into, space)).isEmpty();
    }

    private List<Long> answerers(TopicId topic, SpaceId space) {
        return store.listAnswerers(List.of(topic.value()), space.value(), false, Instant.now(), 5);
    }

    @Test
    void thanksFromElsewhereCountALittle() {
        assertThat(Answered.helpful(false, 0)).isZero();
        assertThat(Answered.helpful(false, -4)).isZero();
        assertThat(Answered.helpful(false, 1)).isEqualTo(0.25);
        assertThat(Answered.helpful(false, 900)).isEqualTo(0.75);
    }

    private void followAll() {
        while (evidence.follow()) {
            Thread.onSpinWait();
        }
    }

    private List<String> rows(ContributionId question) {
        return jdbc.sql("select answer_id, helpful from expertise.answer_evidence where question_id = :id")
                .param("id", question.value())
                .query((row, _) -> row.getLong(1) + " " + row.getDouble(2))
                .list();
    }

    private static String row(ContributionId answer, double helpful) {
        return answer.value() + " " + helpful;
    }

    private PersonId person() {
        var address = PublicId.show(PublicId.next()) + "@zwerm.example";
        return people.welcome(new NewPerson("Boekhouder", address, "nl", AMSTERDAM, false), "een-lang-wachtwoord");
    }

    private static Viewer viewer(PersonId person) {
        return new Viewer(person, "Boekhouder", false, false, Words.DUTCH, AMSTERDAM, 0);
    }
}
