package nl.zwerm.recognition.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.zwerm.testing.Cast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeepingOrSharingTests extends ComplimentTrial {

    private String path = "";

    @BeforeEach
    void jonasThanks() throws Exception {
        path = give(Cast.JONAS, Cast.AMINA, TEXT);
    }

    @Test
    void untilSheChoosesItIsHersAlone() throws Exception {
        for (var who : List.of(Cast.NORA, Cast.WILLEM, Cast.TESS, Cast.BEHEER)) {
            assertThat(teamPage(who)).doesNotContain(TEXT);
            assertThat(status(path, who)).isEqualTo(404);
        }
    }

    @Test
    void oneTapKeepsIt() throws Exception {
        assertThat(send(path + "/kept", Cast.AMINA).getStatus()).isEqualTo(303);
        assertThat(main("/", Cast.AMINA)).doesNotContain("gaf je een compliment");
        assertThat(main(path, Cast.AMINA)).contains("Je houdt dit voor jezelf");
        assertThat(teamPage(Cast.NORA)).doesNotContain(TEXT);
    }

    @Test
    void oneTapSharesItWithHerTeamAndAnotherTakesItBack() throws Exception {
        assertThat(send(path + "/shared", Cast.AMINA).getStatus()).isEqualTo(303);
        assertThat(main("/", Cast.AMINA)).doesNotContain("gaf je een compliment");
        assertThat(teamPage(Cast.NORA)).contains(TEXT, "Jonas aan Amina");
        assertThat(teamPage(Cast.WILLEM)).contains(TEXT);
        assertThat(teamPage(Cast.TESS)).doesNotContain(TEXT);
        assertThat(teamPage(Cast.BEHEER)).doesNotContain(TEXT);
        assertThat(main(path, Cast.JONAS))
                .as("the giver sees not what she chose")
                .doesNotContain("team leest");
        assertThat(status(ofTeam(), Cast.JONAS)).isEqualTo(404);
        assertThat(send(path + "/kept", Cast.AMINA).getStatus()).isEqualTo(303);
        assertThat(teamPage(Cast.NORA)).doesNotContain(TEXT);
    }

    @Test
    void openPagesHearOfItAndOnlyThoseOfTheTeamOfWhatTheTeamReads() throws Exception {
        var team = "teammates-" + this.team;
        assertThat(page("/recognition", Cast.AMINA)).contains("data-live=\"" + own(Cast.AMINA) + "\"");
        assertThat(page(path, Cast.AMINA)).contains("data-live=\"" + own(Cast.AMINA) + "\"");
        assertThat(page("/teams/" + this.team, Cast.NORA)).contains(team);
        assertThat(page("/teams/" + this.team, Cast.TESS)).doesNotContain(team);
        assertThat(noted(() -> send(path + "/shared", Cast.AMINA)))
                .contains(team)
                .doesNotContain(own(Cast.JONAS));
        assertThat(page(ofTeam(), Cast.NORA)).contains(team);
        assertThat(noted(() -> send(path + "/kept", Cast.AMINA))).contains(team).doesNotContain(own(Cast.JONAS));
        assertThat(noted(() -> send(path + "/thanks", Cast.AMINA))).containsOnly(own(Cast.JONAS));
        assertThat(noted(() -> send(path + "/erased", Cast.AMINA))).contains(own(Cast.JONAS));
    }

    @Test
    void whoLeftTheTeamTakesItBackStill() throws Exception {
        send(path + "/shared", Cast.AMINA);
        var shared = ofTeam();
        join(Cast.AMINA, arrivals.takeTeam("Ploeg West", null));
        assertThat(teamPage(Cast.AMINA)).doesNotContain(TEXT);
        assertThat(teamPage(Cast.NORA)).contains(TEXT);
        assertThat(send(shared + "/removed", Cast.AMINA).getStatus()).isEqualTo(303);
        assertThat(teamPage(Cast.NORA)).doesNotContain(TEXT);
        join(Cast.NORA, arrivals.takeTeam("Ploeg Oost", null));
        send(path + "/shared", Cast.AMINA);
        assertThat(status(ofTeam(), Cast.NORA)).isEqualTo(404);
    }

    @Test
    void withoutATeamItStaysWithHer() throws Exception {
        var alone = give(Cast.AMINA, Cast.JONAS, TEXT + " terug");
        assertThat(main(alone, Cast.JONAS)).contains("Als je in een team zit").doesNotContain("/shared");
        send(alone + "/shared", Cast.JONAS);
        assertThat(main(alone, Cast.JONAS)).contains("Ik houd het voor mezelf");
    }

    @Test
    void aTeamOneOnlySaysOneIsInIsNone() throws Exception {
        send(path + "/shared", Cast.AMINA);
        jdbc.sql("update people.person set team_claimed_at = now() where id = :id")
                .param("id", cast.id(Cast.TESS).value())
                .update();
        var other = give(Cast.JONAS, Cast.TESS, TEXT + " elders");
        send(other + "/shared", Cast.TESS);
        assertThat(main(other, Cast.TESS)).contains("Ik houd het voor mezelf");
    }

    @Test
    void whatTheGiverKeepsBetweenThemIsNotShared() throws Exception {
        assertThat(give(
                                Cast.JONAS,
                                "text",
                                TEXT + " stil",
                                "person",
                                cast.id(Cast.AMINA).toString())
                        .getStatus())
                .isEqualTo(303);
        var quiet = latest(Cast.JONAS, Cast.AMINA);
        assertThat(main(quiet, Cast.AMINA)).contains("Dit is alleen voor jou");
        assertThat(send(quiet + "/shared", Cast.AMINA).getStatus()).isEqualTo(403);
        assertThat(teamPage(Cast.NORA)).doesNotContain(" stil");
    }

    @Test
    void theGiverCannotChooseForHer() throws Exception {
        for (var deed : List.of("/kept", "/shared", "/thanks", "/erased")) {
            assertThat(send(path + deed, Cast.JONAS).getStatus()).as(deed).isEqualTo(404);
        }
    }

    @Test
    void thanksGoBackOnce() throws Exception {
        send(path + "/thanks", Cast.AMINA);
        send(path + "/thanks", Cast.AMINA);
        assertThat(main("/", Cast.JONAS)).containsOnlyOnce("Een collega bedankt je voor je compliment");
        assertThat(main(path, Cast.JONAS)).contains("Amina bedankt je ervoor");
    }

    @Test
    void whatSheErasesIsGoneEverywhere() throws Exception {
        send(path + "/shared", Cast.AMINA);
        assertThat(send(path + "/erased", Cast.AMINA).getStatus()).isEqualTo(303);
        assertThat(status(path, Cast.JONAS)).isEqualTo(404);
        assertThat(teamPage(Cast.NORA)).doesNotContain(TEXT);
        assertThat(main("/me", Cast.AMINA) + main("/me", Cast.JONAS) + main("/recognition?list=given", Cast.JONAS))
                .doesNotContain(TEXT);
        assertThat(jdbc.sql("""
                        select (select count(*) from recognition.compliment)
                            + (select count(*) from recognition.team_compliment)
                            + (select count(*) from notifications.notice where path like '/recognition%')
                            + (select count(*) from spaces.space_key k
                               join spaces.space s on s.id = k.space_id
                               where s.held_for = 'recognition')
                        """).query(Integer.class).single()).isZero();
        give(Cast.JONAS, Cast.AMINA, TEXT + " opnieuw");
        assertThat(main("/recognition", Cast.AMINA)).contains(" opnieuw");
    }

    @Test
    void whoLeftTheOrganisationIsStillNamedWithWhatTheyGave() throws Exception {
        people.deactivate(cast.id(Cast.JONAS));
        assertThat(main(path, Cast.AMINA)).contains(TEXT, "Jonas").doesNotContain("Dank je, Jonas");
        assertThat(send(path + "/shared", Cast.AMINA).getStatus()).isEqualTo(303);
        assertThat(teamPage(Cast.NORA)).contains("Jonas aan Amina");
    }

    @Test
    void theListGoesOnPageByPage() throws Exception {
        for (int i = 0; i < 25; i++) {
            give(Cast.JONAS, Cast.NORA, "Nummer " + (100 + i) + ".");
        }
        var first = page("/recognition", Cast.NORA);
        assertThat(first).contains("Nummer 124.", "Nummer 105.").doesNotContain("Nummer 104.");
        var next = org.jsoup.Jsoup.parse(first).select("a[rel=next]").attr("href");
        assertThat(page(next, Cast.NORA)).contains("Nummer 104.", "Nummer 100.").doesNotContain("Nummer 105.");
        assertThat(page("/recognition?before=onzin", Cast.NORA)).contains("Nummer 124.");
    }
}
