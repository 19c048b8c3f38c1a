package nl.zwerm.recognition.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import nl.zwerm.contributions.Arrivals;
import nl.zwerm.contributions.Arriving;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.people.Accounts;
import nl.zwerm.spaces.SpaceId;
import nl.zwerm.testing.Cast;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class GivingAComplimentTests extends ComplimentTrial {

    @Autowired
    private Arrivals contributions;

    @Autowired
    private Accounts accounts;

    @Test
    void theReceiverIsToldAndReadsItWithWhoGaveIt() throws Exception {
        var path = give(Cast.JONAS, Cast.AMINA, TEXT);
        assertThat(main("/", Cast.AMINA)).contains("Een collega gaf je een compliment", path);
        assertThat(main(path, Cast.AMINA)).contains(TEXT, "Een compliment van Jonas", "Ik houd het voor mezelf");
        assertThat(main(path, Cast.JONAS))
                .contains(TEXT, "Een compliment voor Amina")
                .doesNotContain("voor mezelf");
        assertThat(main("/recognition", Cast.AMINA)).contains(TEXT, "van Jonas", "nieuw");
        assertThat(main("/recognition?list=given", Cast.JONAS)).contains(TEXT, "voor Amina");
    }

    @Test
    void eachOfSeveralGetsItAlone() throws Exception {
        give(
                Cast.JONAS,
                "text",
                TEXT,
                "person",
                cast.id(Cast.AMINA).toString(),
                "person",
                cast.id(Cast.NORA).toString());
        assertThat(main(latest(Cast.JONAS, Cast.NORA), Cast.NORA))
                .contains(TEXT)
                .doesNotContain("Amina");
        assertThat(status(latest(Cast.JONAS, Cast.NORA), Cast.AMINA)).isEqualTo(404);
    }

    @Test
    void whatCannotBeTakenIsSaidAndKept() throws Exception {
        for (var text : List.of("", "  ", "\u200b\u2060", "x".repeat(281), "y".repeat(1_000_000), "kapot \ud800")) {
            var answer =
                    give(Cast.JONAS, "text", text, "person", cast.id(Cast.AMINA).toString());
            assertThat(answer.getStatus()).isEqualTo(422);
            assertThat(text(answer)).contains("text-error", "Amina");
        }
        assertThat(text(give(Cast.JONAS, "text", "x".repeat(281)))).contains("x".repeat(281));
        assertThat(text(give(Cast.JONAS, "text", TEXT))).contains("colleagues-error", TEXT);
        assertThat(text(give(Cast.JONAS, "text", TEXT, "colleagues", "Niemandheetzo")))
                .contains("colleagues-error", TEXT, "Niemandheetzo");
        assertThat(give(Cast.JONAS).getStatus()).isEqualTo(422);
        assertThat(howMany(Cast.JONAS)).isZero();
    }

    @Test
    void nobodyThanksThemselvesOrWhoIsNotHere() throws Exception {
        people.deactivate(cast.id(Cast.TESS));
        var expected = people.expect("elders", "1", "Vroegere Collega");
        jdbc.sql("update people.person set guest = true where id = :id")
                .param("id", cast.id(Cast.SANNE).value())
                .update();
        for (var whom : List.of(cast.id(Cast.JONAS), cast.id(Cast.TESS), cast.id(Cast.SANNE), expected)) {
            var answer = give(Cast.JONAS, "text", TEXT, "person", whom.toString());
            assertThat(answer.getStatus()).isEqualTo(422);
            assertThat(text(answer)).contains(TEXT);
            assertThat(main("/recognition/new?to=" + whom, Cast.JONAS)).doesNotContain("name=\"person\"");
        }
        for (var whom : List.of(Cast.JONAS, Cast.TESS, Cast.SANNE)) {
            assertThat(main("/people/" + cast.id(whom), Cast.JONAS)).doesNotContain("/recognition/new");
        }
        assertThat(main("/people/" + cast.id(Cast.AMINA), Cast.JONAS)).contains("/recognition/new?to=");
    }

    @Test
    void hostileTextStaysText() throws Exception {
        var text = "<script>alert(1)</script> \u202eomgekeerd\u202c {name} ${1} '' \u0663";
        var path = give(Cast.JONAS, Cast.AMINA, text);
        send(path + "/shared", Cast.AMINA);
        for (var page : List.of(main(path, Cast.AMINA), teamPage(Cast.NORA), main("/me", Cast.AMINA))) {
            assertThat(page).contains("&lt;script&gt;", "{name}").doesNotContain("<script>alert");
        }
    }

    @Test
    void theSameFormGivesOne() throws Exception {
        var once = token();
        for (int i = 0; i < 3; i++) {
            give(Cast.JONAS, Cast.AMINA, TEXT, "once", once);
        }
        assertThat(howMany(Cast.JONAS)).isEqualTo(1);
        give(Cast.JONAS, Cast.AMINA, "Iets anders uit hetzelfde formulier", "once", once);
        assertThat(howMany(Cast.JONAS)).isEqualTo(2);
    }

    @Test
    void whoGivesTooManyInADayWaits() throws Exception {
        for (int i = 0; i < 30; i++) {
            give(Cast.JONAS, Cast.AMINA, TEXT + i);
        }
        var answer =
                give(Cast.JONAS, "text", TEXT, "person", cast.id(Cast.AMINA).toString());
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(text(answer)).contains("text-error", TEXT, "Amina");
    }

    @Test
    void allThatOneGivesAnotherStandsInOneSpace() throws Exception {
        give(Cast.JONAS, Cast.AMINA, TEXT);
        give(Cast.JONAS, Cast.AMINA, TEXT + " weer");
        give(Cast.AMINA, Cast.JONAS, TEXT);
        assertThat(jdbc.sql("select count(distinct space_id) from recognition.compliment")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void aWholeTeamReadsItAtOnceAndNobodyElse() throws Exception {
        assertThat(main("/recognition/new?team=" + team, Cast.JONAS)).contains("Ploeg Zuid");
        assertThat(give(Cast.JONAS, "text", TEXT, "team", team.toString()).getStatus())
                .isEqualTo(303);
        var path = ofTeam();
        for (var who : List.of(Cast.AMINA, Cast.NORA, Cast.WILLEM)) {
            assertThat(teamPage(who)).as(who.name()).contains(TEXT, "Jonas aan het hele team");
            assertThat(main(path, who)).contains(TEXT);
            assertThat(main("/", who)).contains("Je team kreeg een compliment");
        }
        for (var who : List.of(Cast.TESS, Cast.SANNE, Cast.BEHEER)) {
            assertThat(teamPage(who)).as(who.name()).doesNotContain(TEXT);
            assertThat(status(path, who)).isEqualTo(404);
        }
        assertThat(main("/recognition?list=given", Cast.JONAS)).contains(TEXT, "Ploeg Zuid");
        assertThat(main("/me", Cast.JONAS)).contains(TEXT, path);
        assertThat(text(fetch("/recognition/export", Cast.JONAS))).contains(TEXT, "Ploeg Zuid");
        assertThat(send(path + "/removed", Cast.NORA).getStatus()).isEqualTo(403);
        assertThat(send(path + "/removed", Cast.WILLEM).getStatus()).isEqualTo(303);
        assertThat(teamPage(Cast.AMINA)).doesNotContain(TEXT);
        assertThat(main("/", Cast.AMINA)).doesNotContain("Je team kreeg een compliment");
    }

    @Test
    void aTeamOrColleaguesNotBothAndNoTeamThatIsNotThere() throws Exception {
        var both = give(
                Cast.JONAS,
                "text",
                TEXT,
                "team",
                team.toString(),
                "person",
                cast.id(Cast.AMINA).toString());
        assertThat(both.getStatus()).isEqualTo(422);
        assertThat(text(both)).contains("team-error", TEXT, "Amina");
        for (var no : List.of("000000000000", "' or 1=1", "x".repeat(5_000))) {
            assertThat(give(Cast.JONAS, "text", TEXT, "team", no).getStatus()).isEqualTo(422);
        }
    }

    @Test
    void whoOrganisesThanksInTheNameOfTheOrganisationAndSignsIt() throws Exception {
        assertThat(main("/recognition/new", Cast.JONAS)).doesNotContain("Namens De Linde");
        give(Cast.JONAS, Cast.AMINA, TEXT, "official", "yes");
        assertThat(main(latest(Cast.JONAS, Cast.AMINA), Cast.AMINA)).doesNotContain("De Linde (");
        accounts.appointOrganiser(cast.id(Cast.WILLEM), cast.id(Cast.BEHEER));
        assertThat(main("/recognition/new", Cast.WILLEM)).contains("Namens De Linde");
        var path = give(Cast.WILLEM, Cast.AMINA, TEXT, "official", "yes");
        assertThat(main(path, Cast.AMINA)).contains("De Linde (Willem)");
        assertThat(main("/recognition", Cast.AMINA)).contains("De Linde (Willem)");
    }

    @Test
    void underAnAnswerOfAColleagueItIsOfferedAndSaysWhatItIsAbout() throws Exception {
        var question = write("question", null, Cast.NORA, cast.everyone(), "De vraag naar ooievaars");
        var answer = write("answer", question, Cast.AMINA, cast.everyone(), "");
        var link = "/recognition/new?on=" + answer;
        assertThat(main("/recognition/new?on=" + answer, Cast.JONAS)).contains("De vraag naar ooievaars", "Amina");
        assertThat(status(link, Cast.AMINA)).isEqualTo(404);
        var path = give(Cast.JONAS, Cast.AMINA, TEXT, "on", answer.toString());
        assertThat(main(path, Cast.AMINA)).contains("De vraag naar ooievaars", "/contributions/" + answer);
        assertThat(main(path, Cast.JONAS)).contains("De vraag naar ooievaars");
    }

    @Test
    void whatItIsAboutIsShownOnlyToWhoMayReadIt() throws Exception {
        var secret = write("question", null, Cast.SANNE, cast.closed(), "De gesloten vraag");
        assertThat(status("/recognition/new?on=" + secret, Cast.TESS)).isEqualTo(404);
        var refused =
                give(Cast.TESS, "text", TEXT, "person", cast.id(Cast.SANNE).toString(), "on", secret.toString());
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(text(refused)).contains(TEXT).doesNotContain("De gesloten vraag", secret.toString());
        var path = give(Cast.JONAS, Cast.TESS, TEXT, "on", secret.toString());
        assertThat(main(path, Cast.JONAS)).contains("De gesloten vraag");
        assertThat(main(path, Cast.TESS)).contains(TEXT).doesNotContain("De gesloten vraag", secret.toString());
        send(path + "/shared", Cast.TESS);
        assertThat(main(ofTeam(), Cast.TESS)).doesNotContain("De gesloten vraag", secret.toString());
    }

    private ContributionId write(String kind, ContributionId root, Cast author, SpaceId space, String title) {
        var id = ContributionId.next();
        contributions.take(List.of(new Arriving(
                id,
                kind,
                space,
                false,
                root,
                root == null ? id : root,
                cast.id(author),
                title,
                "Een tekst",
                "nl",
                Instant.now(),
                null,
                0,
                null,
                List.of())));
        return id;
    }
}
