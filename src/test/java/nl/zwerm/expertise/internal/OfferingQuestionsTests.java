package nl.zwerm.expertise.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.zwerm.contributions.Arrivals;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Contributions;
import nl.zwerm.expertise.Expertise;
import nl.zwerm.people.NewPerson;
import nl.zwerm.people.Organisations;
import nl.zwerm.people.People;
import nl.zwerm.people.PeopleArrivals;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.TopicId;
import nl.zwerm.people.Topics;
import nl.zwerm.people.Viewer;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.CastOnStage;
import nl.zwerm.testing.Statements;
import nl.zwerm.testing.WebTest;
import nl.zwerm.web.Words;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@WebTest
class OfferingQuestionsTests {

    @Autowired
    private Expertise expertise;

    @Autowired
    private Contributions contributions;

    @Autowired
    private Arrivals arrivals;

    @Autowired
    private People people;

    @Autowired
    private Organisations organisations;

    @Autowired
    private EvidenceStore evidence;

    @Autowired
    private PeopleArrivals profiles;

    @Autowired
    private Topics topics;

    @Autowired
    private CastOnStage cast;

    @Autowired
    private Words words;

    @Autowired
    private JdbcClient jdbc;

    private TopicId wounds = TopicId.of(0L);
    private @Nullable Writings everyone;

    @BeforeEach
    void writeInTheSpaceOfEveryone() {
        wounds = topics.named("Wondzorg");
        everyone = new Writings(arrivals, cast.everyone(), false);
    }

    @Test
    void whoeverHelpedBeforeIsAskedAndToldWhy() {
        helpedBefore(Cast.JONAS);
        var question = open().question(cast.id(Cast.AMINA), wounds);
        assertThat(expertise.offer(question, 0)).isEqualTo(1);
        assertThat(why(question, Cast.JONAS)).contains("een vraag over Wondzorg beantwoordde");
        assertThat(expertise.standing(question)).isEqualTo(new Expertise.Standing(1, 1, false));
    }

    @Test
    void whoeverWantsToLearnIsAskedBeside() {
        helpedBefore(Cast.JONAS);
        var team = profiles.takeTeam("Chirurgie", null);
        profiles.describe(cast.id(Cast.NORA), team, "", Instant.now(), List.of(), List.of(wounds));
        var question = open().question(cast.id(Cast.AMINA), wounds);
        assertThat(expertise.offer(question, 0)).isEqualTo(2);
        assertThat(waiting(question, Cast.NORA).orElseThrow().slot()).isEqualTo("stretch");
        assertThat(waiting(question, Cast.JONAS).orElseThrow().slot()).isEqualTo("relevance");
    }

    @Test
    void aFirstQuestionGoesInTurnToThoseWhoWelcome() {
        welcoming(Cast.WILLEM, Cast.TESS);
        var first = open().question(cast.id(Cast.AMINA), wounds);
        expertise.offer(first, 0);
        var second = open().question(cast.id(Cast.NORA), wounds);
        expertise.offer(second, 0);
        var turns = List.of(first, second).stream()
                .map(question -> waiting(question, Cast.WILLEM).isPresent() ? Cast.WILLEM : Cast.TESS)
                .toList();
        assertThat(turns).containsExactlyInAnyOrder(Cast.WILLEM, Cast.TESS);
        assertThat(waiting(first, turns.getFirst()).orElseThrow().slot()).isEqualTo("welcome");
        assertThat(why(first, turns.getFirst())).contains("aan de beurt bent om te verwelkomen");
    }

    @Test
    void onlyTheFirstQuestionIsWelcomedAndNeverByWhoAsks() {
        welcoming(Cast.AMINA, Cast.TESS);
        var first = open().question(cast.id(Cast.AMINA), wounds);
        expertise.offer(first, 0);
        assertThat(waiting(first, Cast.TESS)).isPresent();
        assertThat(waiting(first, Cast.AMINA)).isEmpty();
        var second = open().question(cast.id(Cast.AMINA), wounds);
        expertise.offer(second, 0);
        assertThat(waiting(second, Cast.TESS)).isEmpty();
    }

    @Test
    void anOldHandWhoAsksForTheFirstTimeIsNoNewcomer() {
        welcoming(Cast.TESS);
        came(Cast.AMINA, 91);
        var ofAnOldHand = open().question(cast.id(Cast.AMINA), wounds);
        expertise.offer(ofAnOldHand, 0);
        assertThat(waiting(ofAnOldHand, Cast.TESS)).isEmpty();
        came(Cast.NORA, 89);
        var ofANewcomer = open().question(cast.id(Cast.NORA), wounds);
        expertise.offer(ofANewcomer, 0);
        assertThat(why(ofANewcomer, Cast.TESS)).contains("collega die hier nieuw is");
    }

    @Test
    void whoeverHadNoRoomToWelcomeIsAskedAtALaterStageAndNobodyElseAfterThem() {
        welcoming(Cast.TESS);
        limit(Cast.TESS, 0);
        var question = open().question(cast.id(Cast.NORA), wounds);
        expertise.offer(question, 0);
        expertise.offer(question, 1);
        assertThat(waiting(question, Cast.TESS)).isEmpty();
        limit(Cast.TESS, 3);
        expertise.offer(question, 2);
        assertThat(waiting(question, Cast.TESS).orElseThrow().slot()).isEqualTo("welcome");
        welcoming(Cast.TESS, Cast.WILLEM);
        expertise.offer(question, 3);
        assertThat(waiting(question, Cast.WILLEM)).isEmpty();
    }

    private void came(Cast who, int daysAgo) {
        jdbc.sql("update people.person set joined_at = now() - make_interval(days => :days) where id = :id")
                .param("days", daysAgo)
                .param("id", cast.id(who).value())
                .update();
    }

    private void limit(Cast who, int open) {
        jdbc.sql("update people.person set open_limit = :open where id = :id")
                .param("open", open)
                .param("id", cast.id(who).value())
                .update();
    }

    @Test
    void whoWelcomesIsNotAskedWithoutRoomOrWhereTheyMayNotRead() {
        welcoming(Cast.TESS);
        var closed = new Writings(arrivals, cast.closed(), false).question(cast.id(Cast.AMINA), wounds);
        expertise.offer(closed, 0);
        assertThat(waiting(closed, Cast.TESS)).isEmpty();
        limit(Cast.TESS, 0);
        var full = open().question(cast.id(Cast.NORA), wounds);
        expertise.offer(full, 0);
        assertThat(waiting(full, Cast.TESS)).isEmpty();
    }

    private void welcoming(Cast... who) {
        jdbc.sql("update people.person set welcomes = false").update();
        for (var one : who) {
            jdbc.sql("update people.person set welcomes = true where id = :id")
                    .param("id", cast.id(one).value())
                    .update();
        }
    }

    @Test
    void askingTheSameStageAgainAsksNobodyMore() {
        helpedBefore(Cast.JONAS, Cast.WILLEM, Cast.SANNE, Cast.TESS);
        var question = open().question(cast.id(Cast.AMINA), wounds);
        assertThat(expertise.offer(question, 0)).isEqualTo(2);
        assertThat(expertise.offer(question, 0)).isZero();
        assertThat(expertise.offer(question, 1)).isEqualTo(2);
        assertThat(expertise.standing(question).asked()).isEqualTo(4);
    }

    @Test
    void decliningLeavesNoTraceForWhoeverAsked() {
        helpedBefore(Cast.JONAS);
        var question = open().question(cast.id(Cast.AMINA), wounds);
        expertise.offer(question, 0);
        var before = expertise.standing(question);
        long changes = changesOf(question);
        expertise.decline(question, cast.viewer(Cast.JONAS));
        assertThat(expertise.standing(question)).isEqualTo(before);
        assertThat(changesOf(question)).isEqualTo(changes);
        expertise.offer(question, 1);
        assertThat(waiting(question, Cast.JONAS)).isEmpty();
    }

    @Test
    void withoutEvidenceTheStewardsOfTheSpaceAreAsked() {
        var question = closed().question(cast.id(Cast.AMINA), wounds);
        assertThat(expertise.offer(question, 0)).isEqualTo(1);
        assertThat(why(question, Cast.SANNE)).contains("beheerder");
        assertThat(expertise.standing(question).onlyStewards()).isTrue();
    }

    @Test
    void aStewardWhoAsksIsNotAskedThemselves() {
        var question = closed().question(cast.id(Cast.SANNE), wounds);
        assertThat(expertise.offer(question, 0)).isZero();
        assertThat(expertise.standing(question)).isEqualTo(new Expertise.Standing(0, 0, false));
    }

    @Test
    void onlyThoseWhoMayReadItAreAsked() {
        helpedBefore(Cast.TESS, Cast.JONAS);
        var question = closed().question(cast.id(Cast.AMINA), wounds);
        expertise.offer(question, 0);
        assertThat(waiting(question, Cast.JONAS)).isPresent();
        assertThat(waiting(question, Cast.TESS)).isEmpty();
    }

    @Test
    void whatSomebodyAnsweredInConfidenceSpeaksForThemOnlyThere() {
        var confidential = new Writings(arrivals, cast.confidential(), true);
        confidential.helpfulAnswer(confidential.question(cast.id(Cast.SANNE), wounds), cast.id(Cast.JONAS));
        expertise.recompute();
        var outside = open().question(cast.id(Cast.AMINA), wounds);
        expertise.offer(outside, 0);
        assertThat(waiting(outside, Cast.JONAS)).isEmpty();
        var inside = confidential.question(cast.id(Cast.AMINA), wounds);
        expertise.offer(inside, 0);
        assertThat(why(inside, Cast.JONAS)).contains("een vraag over Wondzorg beantwoordde");
    }

    @Test
    void aPauseIsRespected() {
        helpedBefore(Cast.JONAS);
        jdbc.sql("update people.person set paused_until = now() + interval '2 days' where id = :id")
                .param("id", cast.id(Cast.JONAS).value())
                .update();
        var question = open().question(cast.id(Cast.AMINA), wounds);
        expertise.offer(question, 0);
        assertThat(waiting(question, Cast.JONAS)).isEmpty();
    }

    @Test
    void noMoreThanThreeAreOpenWithSomebodyAndFiveAWeek() {
        helpedBefore(Cast.JONAS);
        var asked = new ArrayList<ContributionId>();
        for (int i = 0; i < 5; i++) {
            var question = open().question(cast.id(Cast.AMINA), wounds);
            expertise.offer(question, 0);
            asked.add(question);
        }
        assertThat(expertise.waitingFor(cast.viewer(Cast.JONAS), 10)).hasSize(3);
        asked.forEach(question -> expertise.decline(question, cast.viewer(Cast.JONAS)));
        for (int i = 0; i < 5; i++) {
            expertise.offer(open().question(cast.id(Cast.AMINA), wounds), 0);
        }
        assertThat(expertise.waitingFor(cast.viewer(Cast.JONAS), 10)).hasSize(2);
    }

    @Test
    void whoeverIsKnownButNotHereYetIsEvidenceAndAskedNothing() {
        var known = people.expect("elders", "7", "Jan Bekend");
        open().helpfulAnswer(open().question(cast.id(Cast.TESS), wounds), known);
        expertise.recompute();
        var question = open().question(cast.id(Cast.AMINA), wounds);
        expertise.offer(question, 0);
        assertThat(asked(question)).doesNotContain(known.value());
    }

    @Test
    void answersOfThoseWhoAreNotHereYetDoNotCrowdOutOthers() {
        var question = open().question(cast.id(Cast.TESS), wounds);
        var known = open().answer(question, people.expect("elders", "9", "Jan Bekend"));
        var here = open().answer(question, cast.id(Cast.JONAS));
        expertise.recompute();
        var near = List.of(question.value(), known.value(), here.value());

        assertThat(evidence.listSpeaking(near, false).values())
                .allMatch(voices -> voices.stream()
                        .allMatch(voice -> voice.person() == cast.id(Cast.JONAS).value()));
        assertThat(evidence.listSpeaking(near, true)).containsKeys(near.toArray(Long[]::new));
    }

    @Test
    void whoeverIsNotHereYetIsAskedWhereTheOrganisationTriesThat() {
        var known = people.expect("elders", "8", "Jan Bekend");
        open().helpfulAnswer(open().question(cast.id(Cast.TESS), wounds), known);
        expertise.recompute();
        organisations.routeToImported(true);
        var question = open().question(cast.id(Cast.AMINA), wounds);
        expertise.offer(question, 0);
        assertThat(asked(question)).contains(known.value());
    }

    @Test
    void aGuestIsAskedOnlyWhereTheyAreAMember() {
        var guest = people.welcome(
                new NewPerson("Gast", "gast@zwerm.example", "nl", ZoneId.of("Europe/Amsterdam"), false),
                "geheim-genoeg");
        jdbc.sql("update people.person set guest = true where id = :id")
                .param("id", guest.value())
                .update();
        jdbc.sql("delete from spaces.membership where person_id = :id")
                .param("id", guest.value())
                .update();
        open().helpfulAnswer(open().question(cast.id(Cast.TESS), wounds), guest);
        expertise.recompute();
        var question = open().question(cast.id(Cast.AMINA), wounds);
        expertise.offer(question, 0);
        assertThat(asked(question)).doesNotContain(guest.value());
    }

    @Test
    void followersAndThenThoseWhoLookAfterTheTopicCome() {
        tie("topic_follower", Cast.NORA);
        tie("topic_steward", Cast.WILLEM);
        var question = open().question(cast.id(Cast.AMINA), wounds);
        assertThat(expertise.offer(question, 2)).isEqualTo(1);
        assertThat(why(question, Cast.NORA)).contains("Wondzorg volgt");
        assertThat(expertise.offer(question, 3)).isEqualTo(1);
        assertThat(why(question, Cast.WILLEM)).contains("Wondzorg beheert");
        assertThat(expertise.offer(question, 4)).isZero();
    }

    @Test
    void whatIsTakenAwaySpeaksForNobody() {
        var answer = open().helpfulAnswer(open().question(cast.id(Cast.TESS), wounds), cast.id(Cast.JONAS));
        contributions.trash(answer, cast.viewer(Cast.JONAS));
        expertise.recompute();
        var question = open().question(cast.id(Cast.AMINA), wounds);
        expertise.offer(question, 0);
        assertThat(waiting(question, Cast.JONAS)).isEmpty();
    }

    @Test
    void anAnsweredOrClosedQuestionWaitsForNobody() {
        helpedBefore(Cast.JONAS, Cast.WILLEM);
        var question = open().question(cast.id(Cast.AMINA), wounds);
        expertise.offer(question, 0);
        expertise.answered(question, cast.id(Cast.JONAS));
        assertThat(waiting(question, Cast.JONAS)).isEmpty();
        assertThat(expertise.standing(question).open()).isEqualTo(1);
        expertise.lapse(question);
        assertThat(waiting(question, Cast.WILLEM)).isEmpty();
        assertThat(expertise.standing(question)).isEqualTo(new Expertise.Standing(2, 0, false));
    }

    @Test
    void oneStatementTellsWhatWaitsAndOneHowItStands() throws Exception {
        helpedBefore(Cast.JONAS);
        var question = open().question(cast.id(Cast.AMINA), wounds);
        expertise.offer(question, 0);
        assertThat(Statements.during(() -> waiting(question, Cast.JONAS))).hasSize(1);
        assertThat(Statements.during(() -> expertise.standing(question))).hasSize(1);
        assertThat(Statements.during(() -> expertise.waitingFor(cast.viewer(Cast.JONAS), 10)))
                .hasSize(1);
    }

    @Test
    void aMonthIsSaidInTheReadersLanguage() {
        helpedBefore(Cast.JONAS);
        var question = open().question(cast.id(Cast.AMINA), wounds);
        expertise.offer(question, 0);
        var jonas = cast.viewer(Cast.JONAS);
        var english = new Viewer(jonas.id(), jonas.name(), false, false, Words.ENGLISH, jonas.zone(), 0);
        var waiting = expertise.waitingFor(english, question).orElseThrow();
        assertThat(words.say(Words.ENGLISH, waiting.why().key(), waiting.why().with()))
                .startsWith("You get this question because you answered a question about Wondzorg in ");
    }

    private void helpedBefore(Cast... helpers) {
        for (var helper : helpers) {
            open().helpfulAnswer(open().question(cast.id(Cast.BEHEER), wounds), cast.id(helper));
        }
        expertise.recompute();
    }

    private java.util.Optional<Expertise.Waiting> waiting(ContributionId question, Cast whom) {
        return expertise.waitingFor(cast.viewer(whom), question);
    }

    private String why(ContributionId question, Cast whom) {
        var why = waiting(question, whom).orElseThrow().why();
        return words.say(Words.DUTCH, why.key(), why.with());
    }

    private List<Long> asked(ContributionId question) {
        return jdbc.sql("select person_id from expertise.invitation where contribution_id = :id")
                .param("id", question.value())
                .query(Long.class)
                .list();
    }

    private long changesOf(ContributionId question) {
        return jdbc.sql("select count(*) from shared.change where kind = 'contribution' and subject = :id")
                .param("id", question.value())
                .query(Long.class)
                .single();
    }

    private void tie(String table, Cast whom) {
        PersonId person = cast.id(whom);
        jdbc.sql("insert into people." + table + " (person_id, topic_id) values (:person, :topic)")
                .param("person", person.value())
                .param("topic", wounds.value())
                .update();
    }

    private Writings closed() {
        return new Writings(arrivals, cast.closed(), false);
    }

    private Writings open() {
        return Objects.requireNonNull(everyone);
    }
}
