package nl.zwerm.knowledge.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Moving;
import nl.zwerm.spaces.SpaceKind;
import nl.zwerm.spaces.Spaces;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.CastOnStage;
import nl.zwerm.testing.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebTest
class SuggestingChangesTests {

    private static final String TITLE = "Een tilmat verlenen";
    private static final String BODY = "Pak de mat.\n\nLeg hem neer.\n\nBerg hem op.";

    @Autowired
    private MockMvcTester web;

    @Autowired
    private CastOnStage cast;

    @Autowired
    private Moving moving;

    @Autowired
    private Spaces spaces;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void whoKeepsThePageAcceptsItInTheNameOfWhoSuggestedIt() {
        var page = write();
        var suggestion = suggest(Cast.TESS, page, "Pak de blauwe mat.\n\nLeg hem neer.\n\nBerg hem op.");
        assertThat(look(Cast.TESS, page)).contains(suggestion).doesNotContain("blauwe");
        assertThat(look(Cast.AMINA, page)).contains(suggestion, "Voorstel van Tess");
        assertThat(look(Cast.AMINA, "/")).contains(suggestion, "Bekijk een voorstel voor een pagina");
        assertThat(look(Cast.AMINA, "/notifications")).contains("stelt een wijziging voor", TITLE);
        assertThat(look(Cast.AMINA, suggestion)).contains("<ins>blauwe </ins>", "Omdat het zo is", "Neem over");

        assertThat(send(Cast.AMINA, suggestion + "/accepted")).hasStatus(303);
        assertThat(look(Cast.NORA, page)).contains("blauwe").doesNotContain(suggestion);
        assertThat(look(Cast.NORA, "/contributions" + page.substring(6) + "/history"))
                .contains("Tess", "Omdat het zo is");
        assertThat(look(Cast.TESS, "/notifications")).contains("Je voorstel voor een pagina is overgenomen");
        assertThat(look(Cast.TESS, suggestion)).contains("Overgenomen", "Amina");
        assertThat(look(Cast.AMINA, "/")).doesNotContain(suggestion);
        assertThat(send(Cast.AMINA, suggestion + "/declined")).hasStatus(303);
        assertThat(look(Cast.TESS, suggestion)).contains("Overgenomen");
    }

    @Test
    void whatOthersChangeWaitsWhereWhoKeepsThePageWantsSo() {
        var page = write();
        send(Cast.TESS, page, "title", TITLE, "body", BODY + "\n\nMeld het.", "version", "0");
        assertThat(send(Cast.TESS, page + "/approval")).hasStatus(403);
        assertThat(send(Cast.AMINA, page + "/approval")).hasStatus(303);

        assertThat(send(Cast.NORA, page + "/edit", "x", "y")).hasStatus(405);
        assertThat(web.get().uri(page + "/edit").with(cast.as(Cast.NORA)))
                .hasStatus(303)
                .hasRedirectedUrl(page + "/suggestions/new");
        var sent = send(Cast.NORA, page, "title", TITLE, "body", "Van Nora", "version", "1", "once", "nora-1");
        assertThat(sent).hasStatus(303);
        var suggestion = Objects.requireNonNull(sent.getResponse().getRedirectedUrl());
        assertThat(look(Cast.NORA, page)).contains("Meld het.", suggestion).doesNotContain("Van Nora", page + "/edit");
        assertThat(look(Cast.TESS, page)).doesNotContain(suggestion);
        assertThat(web.get().uri(suggestion).with(cast.as(Cast.TESS))).hasStatus(404);
        assertThat(send(Cast.TESS, suggestion + "/accepted")).hasStatus(404);
        assertThat(send(Cast.NORA, suggestion + "/accepted")).hasStatus(403);

        var history = "/contributions" + page.substring(6) + "/history";
        assertThat(look(Cast.NORA, history)).doesNotContain("Zet deze versie terug");
        assertThat(look(Cast.AMINA, history)).contains("Zet deze versie terug");
        assertThat(send(Cast.NORA, "/contributions" + page.substring(6) + "/versions/1/restored"))
                .hasStatus(403);

        assertThat(send(Cast.AMINA, suggestion + "/declined", "word", "De mat is er nog."))
                .hasStatus(303);
        assertThat(look(Cast.NORA, suggestion)).contains("Niet overgenomen", "De mat is er nog.");
        assertThat(look(Cast.AMINA, page)).contains("Meld het.").doesNotContain("Van Nora");
        send(Cast.AMINA, page + "/approval/withdrawn");
        assertThat(look(Cast.NORA, page)).contains(page + "/edit");
    }

    @Test
    void whatChangedElsewhereInTheMeantimeStays() {
        var page = write();
        var suggestion = suggest(Cast.TESS, page, "Pak de mat.\n\nLeg hem neer.\n\nBerg hem schoon op.");
        send(
                Cast.NORA,
                page,
                "title",
                TITLE,
                "body",
                "Pak de rode mat.\n\nLeg hem neer.\n\nBerg hem op.",
                "version",
                "0");
        assertThat(look(Cast.AMINA, suggestion)).contains("<ins>schoon </ins>").doesNotContain("name=\"body\"");
        assertThat(send(Cast.AMINA, suggestion + "/accepted")).hasStatus(303);
        assertThat(look(Cast.TESS, page)).contains("Pak de rode mat.", "Berg hem schoon op.");
    }

    @Test
    void whatChangedInTheSamePlaceIsAskedAbout() {
        var page = write();
        var suggestion = suggest(Cast.TESS, page, "Pak de blauwe mat.\n\nLeg hem neer.\n\nBerg hem op.");
        send(
                Cast.NORA,
                page,
                "title",
                TITLE,
                "body",
                "Pak de rode mat.\n\nLeg hem neer.\n\nBerg hem op.",
                "version",
                "0");
        assertThat(look(Cast.AMINA, suggestion))
                .contains("veranderde intussen", "rode mat", "blauwe mat", "name=\"body\"");
        assertThat(send(Cast.AMINA, suggestion + "/accepted")).hasStatus(422);
        assertThat(send(Cast.AMINA, suggestion + "/accepted", "title", TITLE, "body", "Zo", "version", "0"))
                .hasStatus(422)
                .bodyText()
                .contains("name=\"version\" value=\"1\"", "Zo");
        assertThat(look(Cast.AMINA, page)).contains("rode");
        assertThat(send(Cast.AMINA, suggestion + "/accepted", "title", TITLE, "body", "Samen", "version", "1"))
                .hasStatus(303);
        assertThat(look(Cast.AMINA, page)).contains("Samen");
    }

    @Test
    void whatIsTakenBackIsNoOneElsesAnyMore() {
        var page = write();
        var suggestion = suggest(Cast.TESS, page, "Anders");
        assertThat(send(Cast.AMINA, suggestion + "/withdrawn")).hasStatus(403);
        assertThat(send(Cast.TESS, suggestion + "/withdrawn")).hasStatus(303);
        assertThat(look(Cast.TESS, suggestion)).contains("Teruggenomen");
        assertThat(send(Cast.AMINA, suggestion + "/accepted")).hasStatus(404);
        assertThat(look(Cast.AMINA, "/") + look(Cast.AMINA, page)).doesNotContain(suggestion);
    }

    @Test
    void aFormThatIsSentAgainMakesOneSuggestionAndNothingTypedIsLost() {
        var page = write();
        var suggestion = suggest(Cast.TESS, page, "Anders");
        assertThat(suggest(Cast.TESS, page, "Anders")).isEqualTo(suggestion);
        assertThat(suggest(Cast.TESS, page, "Nog weer anders")).isNotEqualTo(suggestion);
        assertThat(send(Cast.TESS, page + "/suggestions", "title", TITLE, "body", BODY, "version", "0", "once", "w"))
                .hasStatus(422)
                .bodyText()
                .contains("Je veranderde nog niets");
    }

    @Test
    void itIsOutOfSightWithItsPageAndComesBackWithIt() {
        var page = write();
        var suggestion = suggest(Cast.TESS, page, "Anders");
        send(Cast.AMINA, "/contributions" + page.substring(6) + "/removed");
        assertThat(web.get().uri(suggestion).with(cast.as(Cast.TESS))).hasStatus(404);
        assertThat(send(Cast.AMINA, suggestion + "/accepted")).hasStatus(404);
        assertThat(look(Cast.AMINA, "/")).doesNotContain(suggestion);
        send(Cast.AMINA, "/contributions" + page.substring(6) + "/restored");
        assertThat(send(Cast.AMINA, suggestion + "/accepted")).hasStatus(303);
    }

    @Test
    void itIsSealedWhereItsPageIsAndGoesAlongWithIt() {
        var open = spaces.open(SpaceKind.OPEN, "Matten open", "Om te proberen", cast.id(Cast.SANNE));
        var shut = spaces.open(SpaceKind.CONFIDENTIAL, "Matten dicht", "Om te proberen", cast.id(Cast.SANNE));
        spaces.join(shut, cast.id(Cast.TESS));
        var page = page(send(Cast.SANNE, "/pages", "title", TITLE, "body", BODY, "space", open.toString()));
        var suggestion = suggest(Cast.TESS, page, "Een heel ander woord: kwastje");
        assertThat(kept()).anyMatch(text -> text.contains("kwastje"));
        assertThat(moving.move(
                        ContributionId.valueOf(page.substring(7)), shut, "Het past daar.", cast.viewer(Cast.SANNE)))
                .isEmpty();
        assertThat(kept()).noneMatch(text -> text.contains("kwastje"));
        assertThat(look(Cast.TESS, suggestion)).contains("kwastje");
        assertThat(web.get().uri(suggestion).with(cast.as(Cast.AMINA))).hasStatus(404);
        assertThat(send(Cast.SANNE, suggestion + "/accepted")).hasStatus(303);
        assertThat(look(Cast.TESS, page)).contains("kwastje");
        assertThat(look(Cast.SANNE, "/spaces/" + shut + "/pages/health")).doesNotContain(suggestion);
    }

    private List<String> kept() {
        return jdbc.sql("select body from knowledge.suggestion")
                .query(String.class)
                .list();
    }

    private String write() {
        return page(send(Cast.AMINA, "/pages", "title", TITLE, "body", BODY));
    }

    private static String page(MvcTestResult sent) {
        return Objects.requireNonNull(sent.getResponse().getRedirectedUrl());
    }

    private String suggest(Cast who, String page, String body) {
        var sent = send(
                who,
                page + "/suggestions",
                "title",
                TITLE,
                "body",
                body,
                "why",
                "Omdat het zo is",
                "version",
                "0",
                "once",
                "token-" + page.substring(7));
        assertThat(sent).hasStatus(303);
        return Objects.requireNonNull(sent.getResponse().getRedirectedUrl());
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
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
