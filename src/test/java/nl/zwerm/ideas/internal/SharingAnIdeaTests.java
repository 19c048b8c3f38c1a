package nl.zwerm.ideas.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.Locale;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.people.PeopleArrivals;
import nl.zwerm.people.TeamId;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.CastOnStage;
import nl.zwerm.testing.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebTest
class SharingAnIdeaTests {

    private static final String TITLE = "Zet de rolstoelen terug bij de lift";

    @Autowired
    private MockMvcTester web;

    @Autowired
    private CastOnStage cast;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PeopleArrivals people;

    @Autowired
    private ViewsAsked toDos;

    @Test
    void oneFieldIsEnough() {
        var idea = share(Cast.AMINA, "title", TITLE);
        assertThat(idea).hasStatus(303);
        assertThat(look(Cast.TESS, place(idea))).contains(TITLE, "Welke blik ontbreekt?", "data-hook=\"idea\"");
        assertThat(look(Cast.TESS, "/ideas")).contains(TITLE, "Nog geen blik van een ander");
        assertThat(look(Cast.TESS, "/ideas?tab=mine")).doesNotContain(TITLE).contains("Je hebt nog geen idee gedeeld");
    }

    @Test
    void whatWasTypedStaysWhenSomethingMustBeMended() {
        var tooLong = "x".repeat(501);
        assertThat(share(Cast.AMINA, "title", " ", "for-whom", tooLong, "need", "<b>rust</b>", "body", "Zo & zo"))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Vul hier iets in.",
                        tooLong,
                        "&lt;b&gt;rust",
                        "Zo &amp; zo",
                        "href=\"#title\"",
                        "href=\"#for-whom\"");
        assertThat(share(Cast.AMINA)).hasStatus(422);
    }

    @Test
    void aFormThatArrivesTwiceMakesOneIdeaAndOneThatSaysSomethingElseAnother() {
        var first = share(Cast.AMINA, "title", TITLE, "for-whom", "Invallers", "once", "0123456789ab");
        var again = share(Cast.AMINA, "title", TITLE, "for-whom", "Invallers", "once", "0123456789ab");
        var other = share(Cast.AMINA, "title", TITLE, "for-whom", "Iedereen", "once", "0123456789ab");
        assertThat(place(again)).isEqualTo(place(first));
        assertThat(place(other)).isNotEqualTo(place(first));
    }

    @Test
    void whatIsSharedInConfidenceIsSealed() {
        var idea = share(
                Cast.AMINA,
                "title",
                "Geheim een",
                "for-whom",
                "geheim twee",
                "need",
                "geheim drie",
                "space",
                cast.confidential().toString());
        assertThat(look(Cast.JONAS, place(idea))).contains("Geheim een", "geheim twee", "geheim drie");
        assertThat(status(Cast.BEHEER, place(idea))).isEqualTo(404);
        assertThat(look(Cast.BEHEER, "/ideas")).doesNotContain("Geheim een");
        assertThat(jdbc.sql(
                                "select concat(i.*, ' ', c.*) from ideas.idea i join contributions.contribution c on c.id = i.id")
                        .query(String.class)
                        .list())
                .noneMatch(row -> row.toLowerCase(Locale.ROOT).contains("geheim"));
    }

    @Test
    void whatIsBeingWrittenIsKeptWithAllItsFields() {
        assertThat(send(Cast.AMINA, "/drafts", "kind", "idea", "title", TITLE, "need", "rust", "topics", "Delier"))
                .hasStatusOk();
        assertThat(look(Cast.AMINA, "/ideas/new")).contains(TITLE, "rust", "Delier", "Dit had je al geschreven.");
        assertThat(look(Cast.AMINA, "/ideas")).contains("Je was een idee aan het schrijven.");
        assertThat(look(Cast.TESS, "/ideas/new")).doesNotContain(TITLE);
    }

    @Test
    void twoWindowsDoNotWriteOverEachOther() {
        var idea = place(share(Cast.AMINA, "title", TITLE));
        assertThat(send(Cast.AMINA, idea, "title", "Eerst", "version", "0")).hasStatus(303);
        assertThat(send(Cast.AMINA, idea, "title", "Later", "version", "0"))
                .hasStatus(422)
                .bodyText()
                .contains("intussen gewijzigd", "Later");
        assertThat(send(Cast.AMINA, idea, "title", "Half", "version", "onzin")).hasStatus(422);
    }

    @Test
    void anybodyWhoMayReadItGivesTheirView() {
        var idea = place(share(Cast.AMINA, "title", TITLE));
        assertThat(send(
                        Cast.TESS,
                        idea + "/perspectives",
                        "body",
                        "Schrijf erbij hoe ver iemand loopt",
                        "title",
                        "fysiotherapeut"))
                .hasStatus(303);
        assertThat(look(Cast.NORA, idea)).contains("Als fysiotherapeut", "hoe ver iemand loopt", "1 blik");
        assertThat(send(Cast.TESS, idea + "/perspectives", "body", " ", "title", "y".repeat(90)))
                .hasStatus(422)
                .bodyText()
                .contains("y".repeat(90), "href=\"#discipline\"", "href=\"#perspective-body\"");
    }

    @Test
    void whoeverIsAskedHasItToDoUntilTheyAnswerOrDecline() {
        var idea = place(share(Cast.AMINA, "title", TITLE));
        assertThat(send(Cast.AMINA, idea + "/asked", "people", "Tess, Nora")).hasStatus(303);
        assertThat(toDos.of(cast.viewer(Cast.TESS), 5)).singleElement().satisfies(toDo -> {
            assertThat(toDo.title()).isEqualTo(TITLE);
            assertThat(toDo.path()).isEqualTo(idea);
        });
        assertThat(look(Cast.TESS, idea)).contains("Amina wil graag weten hoe jij hiernaar kijkt.");
        assertThat(send(Cast.TESS, idea + "/asked/declined")).hasStatus(303);
        assertThat(send(Cast.NORA, idea + "/perspectives", "body", "Ik zie het zo"))
                .hasStatus(303);
        assertThat(toDos.of(cast.viewer(Cast.TESS), 5)).isEmpty();
        assertThat(toDos.of(cast.viewer(Cast.NORA), 5)).isEmpty();
    }

    @Test
    void nobodySeesWhoDeclined() {
        var idea = place(share(Cast.AMINA, "title", TITLE));
        send(Cast.AMINA, idea + "/asked", "people", "Tess");
        var before = look(Cast.AMINA, idea);
        send(Cast.TESS, idea + "/asked/declined");
        assertThat(withoutTokens(look(Cast.AMINA, idea)))
                .isEqualTo(withoutTokens(before))
                .contains("Jij vroeg:", "Tess");
        assertThat(look(Cast.JONAS, idea)).doesNotContain("Jij vroeg:");
        send(Cast.AMINA, idea + "/asked", "people", "Tess");
        assertThat(toDos.of(cast.viewer(Cast.TESS), 5)).isEmpty();
    }

    @Test
    void theViewIsAskedOfOtherTeamsAndOfWhoCanReadIt() {
        var surgery = people.takeTeam("Chirurgie", null);
        join(Cast.AMINA, surgery);
        join(Cast.JONAS, surgery);
        var idea = place(share(Cast.AMINA, "title", TITLE));
        assertThat(send(Cast.AMINA, idea + "/asked", "people", "Jonas"))
                .hasStatus(422)
                .bodyText()
                .contains("Jonas zit in hetzelfde team", "value=\"Jonas\"");
        var closed =
                place(share(Cast.AMINA, "title", TITLE, "space", cast.closed().toString()));
        assertThat(send(Cast.AMINA, closed + "/asked", "people", "Tess"))
                .hasStatus(422)
                .bodyText()
                .contains("Tess kan dit idee niet lezen");
        assertThat(toDos.of(cast.viewer(Cast.TESS), 5)).isEmpty();
    }

    @Test
    void anIdeaGrowsFromAQuestionAndBothSayso() {
        var question = place(send(Cast.NORA, "/questions", "title", "Hoe weet je wat iemand zelf kan?"));
        assertThat(look(Cast.AMINA, question)).contains("Maak er een idee van");
        var from = question.substring(question.lastIndexOf('/') + 1);
        assertThat(look(Cast.AMINA, "/ideas/new?from=" + from)).contains("Hoe weet je wat iemand zelf kan?");
        var idea = place(share(Cast.AMINA, "title", TITLE, "from", from));
        assertThat(look(Cast.TESS, idea)).contains("Hier kwam het uit voort", "Hoe weet je wat iemand zelf kan?");
        assertThat(look(Cast.TESS, question)).contains("Dit kwam ervan", TITLE);
        assertThat(status(Cast.TESS, "/ideas/new?from=" + ContributionId.next()))
                .isEqualTo(404);
    }

    private void join(Cast who, TeamId team) {
        people.describe(cast.id(who), team, "", java.time.Instant.now(), List.of(), List.of());
    }

    private static String withoutTokens(String page) {
        return page.replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    private MvcTestResult share(Cast who, String... fields) {
        return send(who, "/ideas", fields);
    }

    private MvcTestResult send(Cast who, String path, String... fields) {
        var request = web.post().uri(path).with(cast.as(who)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private String look(Cast who, String path) {
        try {
            return web.get()
                    .uri(path)
                    .with(cast.as(who))
                    .exchange()
                    .getResponse()
                    .getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private int status(Cast who, String path) {
        return web.get().uri(path).with(cast.as(who)).exchange().getResponse().getStatus();
    }

    private static String place(MvcTestResult made) {
        return String.valueOf(made.getResponse().getRedirectedUrl());
    }
}
