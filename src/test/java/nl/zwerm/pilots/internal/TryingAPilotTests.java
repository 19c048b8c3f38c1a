package nl.zwerm.pilots.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.notifications.Notifications;
import nl.zwerm.pilots.PilotDecided;
import nl.zwerm.shared.PublicId;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.CastOnStage;
import nl.zwerm.testing.Statements;
import nl.zwerm.testing.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.util.AopTestUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebTest
class TryingAPilotTests {

    private static final String TITLE = "Overdragen aan het bed";
    private static final String EXPECTED =
            "Als we aan het bed overdragen, dan zijn er minder vragen, omdat je ziet wie het is";
    private static final String SEEN = "We tellen de vragen van de avonddienst";
    private static final Pattern FINGERPRINT = Pattern.compile("data-hook=\"fingerprint\">([0-9a-f]{64})<");

    private final LocalDate today = LocalDate.now(java.time.ZoneId.of("Europe/Amsterdam"));

    @Autowired
    private MockMvcTester web;

    @Autowired
    private CastOnStage cast;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Due due;

    @Autowired
    private Notifications notifications;

    @Autowired
    private TellingOfPilots telling;

    @Test
    void aPilotBeginsOnOneScreenWithADateInTwoWeeks() {
        assertThat(look(Cast.AMINA, "/pilots/new")).contains("value=\"" + today.plusWeeks(2) + "\"");
        var pilot = begin(Cast.AMINA);
        assertThat(look(Cast.TESS, pilot)).contains(TITLE, EXPECTED, SEEN, "Loopt tot", "Vastgelegd bij het begin");
        assertThat(look(Cast.TESS, pilot)).containsPattern(FINGERPRINT).doesNotContain("data-hook=\"next\"");
        assertThat(look(Cast.AMINA, pilot)).contains("data-hook=\"look-back\"", "data-hook=\"note-form\"");
        assertThat(look(Cast.TESS, "/pilots?tab=running")).contains(TITLE);
        assertThat(look(Cast.TESS, "/pilots?tab=due")).doesNotContain(TITLE);
        assertThat(look(Cast.TESS, "/pilots?tab=mine")).doesNotContain(TITLE);
    }

    @Test
    void whatWasTypedStaysWhenSomethingMustBeMended() {
        assertThat(send(
                        Cast.AMINA,
                        "/pilots",
                        "title",
                        TITLE,
                        "expected",
                        "",
                        "seen",
                        "<i>zo</i>",
                        "look-on",
                        "morgen"))
                .hasStatus(422)
                .bodyText()
                .contains(
                        TITLE,
                        "&lt;i&gt;zo",
                        "value=\"morgen\"",
                        "href=\"#expected\"",
                        "href=\"#look-on\"",
                        "Dit is geen datum");
        assertThat(send(Cast.AMINA, "/pilots", "look-on", today.minusDays(1).toString()))
                .hasStatus(422)
                .bodyText()
                .contains("Deze dag is al voorbij");
        assertThat(send(Cast.AMINA, "/pilots", "look-on", "9999-01-01")).hasStatus(422);
    }

    @Test
    void itCanWaitAsADraftThatNobodyElseSees() {
        assertThat(send(Cast.AMINA, "/pilots", "title", TITLE, "expected", EXPECTED, "look-on", "", "keep", "yes"))
                .hasStatus(303);
        var mine = look(Cast.AMINA, "/pilots?tab=mine");
        assertThat(mine).contains("Nog niet begonnen", TITLE);
        assertThat(look(Cast.TESS, "/pilots")).doesNotContain(TITLE);
        var form = mine.replaceAll("(?s).*href=\"(/pilots/new\\?draft=[^\"]+)\".*", "$1");
        assertThat(look(Cast.AMINA, form)).contains(TITLE, EXPECTED);
        var draft = form.substring(form.indexOf('=') + 1);
        var begun = send(Cast.AMINA, "/pilots", fields("draft", draft));
        assertThat(place(begun)).isEqualTo("/pilots/" + draft);
        assertThat(look(Cast.AMINA, "/pilots?tab=mine")).doesNotContain("Nog niet begonnen");
    }

    @Test
    void whatWasTakenBackAtOnceBeginsAnew() {
        var pilot = begin(Cast.AMINA);
        var first = fingerprint(pilot);
        assertThat(send(Cast.AMINA, "/contributions/" + id(pilot) + "/withdrawn"))
                .hasStatus(303);
        assertThat(send(Cast.AMINA, "/drafts", fields("draft", id(pilot), "kind", "pilot", "expected", "Anders")))
                .hasStatusOk();
        assertThat(send(Cast.AMINA, "/pilots", fields("draft", id(pilot), "expected", "Weer anders")))
                .hasStatus(303);
        assertThat(look(Cast.TESS, pilot)).contains("Weer anders").doesNotContain(EXPECTED);
        assertThat(fingerprint(pilot)).isNotEqualTo(first);
    }

    @Test
    void whatWasExpectedCannotBeChangedUnseen() {
        var pilot = begin(Cast.AMINA);
        var fingerprint = fingerprint(pilot);
        var later = today.plusDays(20).toString();
        assertThat(send(Cast.AMINA, pilot, "title", "Anders", "expected", "Stiekem", "version", "0"))
                .hasStatus(303);
        assertThat(look(Cast.TESS, pilot)).contains("Anders", EXPECTED).doesNotContain("Stiekem");
        assertThat(amend(pilot, "expected", "Minder", "look-on", later, "so-far", "0"))
                .hasStatus(422)
                .bodyText()
                .contains("Minder", "href=\"#why\"");
        assertThat(amend(pilot, "expected", "Minder", "look-on", later, "why", "Er was griep", "so-far", "0"))
                .hasStatus(303);
        assertThat(look(Cast.TESS, pilot))
                .contains(
                        "<del>" + EXPECTED + "</del>",
                        "<ins>Minder</ins>",
                        "Waarom: Er was griep",
                        "Gewijzigd door Amina");
        assertThat(fingerprint(pilot)).isEqualTo(fingerprint);
        assertThat(amend(pilot, "expected", "Nog minder", "look-on", later, "why", "Zomaar", "so-far", "0"))
                .hasStatus(422)
                .bodyText()
                .contains("intussen gewijzigd", "Nog minder");
        assertThat(amend(pilot, "expected", "Minder", "look-on", later, "why", "Niets", "so-far", "2"))
                .hasStatus(422)
                .bodyText()
                .contains("Er is nog niets gewijzigd.");
    }

    @Test
    void theDatabaseRefusesToRewriteIt() {
        var pilot = begin(Cast.AMINA);
        for (var sql : List.of(
                "update pilots.pilot set expected = 'x'",
                "update pilots.start set written = 'x'",
                "delete from pilots.start")) {
            assertThatThrownBy(() -> attempt(sql)).as(sql).isInstanceOf(DataAccessException.class);
        }
        assertThat(look(Cast.TESS, pilot)).contains(EXPECTED);
    }

    @Test
    void whatCameStandsBesideWhatWasExpectedAtTheStart() {
        var pilot = begin(Cast.AMINA);
        amend(
                pilot,
                "expected",
                "Minder",
                "why",
                "Er was griep",
                "so-far",
                "0",
                "look-on",
                today.plusWeeks(2).toString());
        assertThat(look(Cast.AMINA, pilot + "/outcome")).contains(EXPECTED, "Minder", "We stoppen ermee");
        assertThat(send(Cast.AMINA, pilot + "/outcome", "came", "Het werd rustiger"))
                .hasStatus(422)
                .bodyText()
                .contains("Het werd rustiger", "Kies hoe jullie verdergaan.");
        assertThat(send(Cast.AMINA, pilot + "/outcome", "came", "Het werd rustiger", "decision", "adopt"))
                .hasStatus(303);
        assertThat(look(Cast.TESS, pilot))
                .contains(
                        "data-hook=\"beside\"",
                        EXPECTED,
                        "Het werd rustiger",
                        "We houden het zo",
                        "Vertel wat je leerde");
        assertThat(send(Cast.AMINA, pilot + "/outcome", "came", "Nee toch", "decision", "stop"))
                .hasStatus(422)
                .bodyText()
                .contains("Iemand schreef al op wat ervan kwam", "Nee toch");
        assertThat(amend(
                        pilot,
                        "came",
                        "Het werd rumoeriger",
                        "decision",
                        "stop",
                        "why",
                        "Verkeerd geteld",
                        "so-far",
                        "1"))
                .hasStatus(303);
        assertThat(look(Cast.TESS, pilot))
                .contains(
                        "<del>Het werd rustiger</del>",
                        "Het werd rumoeriger",
                        "<del>We houden het zo</del>",
                        "Gestopt");
    }

    @Test
    void notYetBeginsAgainByOneTapAndTwoTapsMakeOne() {
        var pilot = begin(Cast.AMINA);
        assertThat(send(Cast.AMINA, pilot + "/again")).hasStatus(422);
        send(Cast.AMINA, pilot + "/outcome", "came", "Griep", "decision", "not-yet");
        assertThat(look(Cast.AMINA, pilot)).contains("data-hook=\"again\"");
        var again = place(send(Cast.AMINA, pilot + "/again"));
        assertThat(place(send(Cast.AMINA, pilot + "/again"))).isEqualTo(again).isNotEqualTo(pilot);
        assertThat(look(Cast.TESS, again)).contains(TITLE, EXPECTED, SEEN, "Loopt tot", "Hier kwam het uit voort");
        assertThat(look(Cast.TESS, pilot)).contains("Dit kwam ervan");
    }

    @Test
    void whoTriedItBeforeTriesItAgain() {
        var pilot = begin(Cast.AMINA);
        send(Cast.AMINA, pilot + "/makers", "people", "Nora");
        send(Cast.AMINA, pilot + "/outcome", "came", "Griep", "decision", "not-yet");
        var again = place(send(Cast.AMINA, pilot + "/again"));
        assertThat(told(Cast.NORA)).contains("pilot-joined");
        assertThat(told(Cast.AMINA)).doesNotContain("pilot-joined");
        assertThat(send(Cast.NORA, again + "/notes", "body", "Nu lukt het")).hasStatus(303);
        assertThat(send(Cast.TESS, again + "/notes", "body", "Ik ook")).hasStatus(403);
    }

    @Test
    void whoWroteWhatItGoesBackToHearsWhatCame() {
        var first = begin(Cast.NORA);
        var pilot = place(send(Cast.AMINA, "/pilots", fields("from", id(first))));
        send(Cast.AMINA, pilot + "/outcome", "came", "Het werd rustiger", "decision", "adopt");
        TellingOfPilots listener = AopTestUtils.getUltimateTargetObject(telling);
        listener.tellWhatCame(new PilotDecided(ContributionId.of(PublicId.require(id(pilot)))));
        assertThat(told(Cast.NORA)).containsOnlyOnce("pilot-outcome");
        assertThat(told(Cast.AMINA)).doesNotContain("pilot-outcome");
    }

    @Test
    void adaptOpensPrefilled() {
        var pilot = begin(Cast.AMINA);
        send(Cast.AMINA, pilot + "/outcome", "came", "Half", "decision", "adapt");
        assertThat(look(Cast.AMINA, pilot)).contains("/pilots/new?from=" + id(pilot));
        assertThat(look(Cast.AMINA, "/pilots/new?from=" + id(pilot)))
                .contains(TITLE, EXPECTED, SEEN, "value=\"" + today.plusWeeks(2) + "\"");
    }

    @Test
    void whoTriesItIsToldOnceThatTheDayHasComeAndHasItToDo() {
        var pilot = begin(Cast.AMINA);
        send(Cast.AMINA, pilot + "/makers", "people", "Nora");
        send(Cast.TESS, "/contributions/" + id(pilot) + "/followers");
        jdbc.sql("update pilots.pilot set look_on = :today")
                .param("today", today)
                .update();
        due.tellOfEveryOne();
        due.tellOfEveryOne();
        for (var maker : List.of(Cast.AMINA, Cast.NORA)) {
            assertThat(told(maker)).containsOnlyOnce("pilot-due");
            assertThat(due.of(cast.viewer(maker), 5))
                    .singleElement()
                    .satisfies(toDo -> assertThat(toDo.path()).isEqualTo(pilot));
        }
        assertThat(told(Cast.TESS)).containsExactly("pilot-due-followed");
        assertThat(due.of(cast.viewer(Cast.TESS), 5)).isEmpty();
        send(Cast.NORA, pilot + "/outcome", "came", "Het ging", "decision", "stop");
        assertThat(due.of(cast.viewer(Cast.AMINA), 5)).isEmpty();
        assertThat(told(Cast.AMINA)).doesNotContain("pilot-due");
    }

    @Test
    void whoMovedTheDayIsToldAgainWhenItComes() {
        var pilot = begin(Cast.AMINA);
        jdbc.sql("update pilots.pilot set look_on = :today")
                .param("today", today)
                .update();
        due.tellOfEveryOne();
        var later = today.plusDays(5).toString();
        amend(pilot, "expected", EXPECTED, "look-on", later, "why", "Er was griep", "so-far", "0");
        assertThat(told(Cast.AMINA)).doesNotContain("pilot-due");
        assertThat(due.of(cast.viewer(Cast.AMINA), 5)).isEmpty();
        jdbc.sql("update pilots.pilot set look_on = :today")
                .param("today", today)
                .update();
        due.tellOfEveryOne();
        assertThat(told(Cast.AMINA)).containsOnlyOnce("pilot-due");
    }

    @Test
    void aPageCostsAHandfulOfStatements() throws Exception {
        var pilot = begin(Cast.AMINA);
        send(Cast.AMINA, pilot + "/notes", "body", "Een");
        assertThat(statementsOf(pilot)).isLessThanOrEqualTo(6);
        assertThat(statementsOf("/pilots")).isLessThanOrEqualTo(4);
    }

    @Test
    void colleaguesAreNamedWhenTheyMayReadItAndMayLeave() {
        var closed =
                place(send(Cast.AMINA, "/pilots", fields("space", cast.closed().toString())));
        assertThat(send(Cast.AMINA, closed + "/makers", "people", "Tess"))
                .hasStatus(422)
                .bodyText()
                .contains("Tess kan deze pilot niet lezen");
        assertThat(send(Cast.JONAS, closed + "/notes", "body", "Ik ook")).hasStatus(403);
        assertThat(send(Cast.AMINA, closed + "/makers", "people", "Jonas")).hasStatus(303);
        assertThat(send(Cast.JONAS, closed + "/notes", "body", "Het viel mee")).hasStatus(303);
        assertThat(look(Cast.SANNE, closed)).contains("Het viel mee", ">Jonas<");
        assertThat(send(Cast.JONAS, closed + "/makers/withdrawn")).hasStatus(303);
        assertThat(send(Cast.JONAS, closed + "/notes", "body", "Nog iets")).hasStatus(403);
        assertThat(send(Cast.AMINA, closed + "/makers/withdrawn")).hasStatus(303);
        assertThat(send(Cast.AMINA, closed + "/notes", "body", "Ik blijf")).hasStatus(303);
    }

    @Test
    void whatIsTriedInConfidenceIsSealedThroughout() {
        var pilot = place(send(
                Cast.AMINA,
                "/pilots",
                fields(
                        "title",
                        "Geheim",
                        "expected",
                        "geheim",
                        "seen",
                        "geheim",
                        "space",
                        cast.confidential().toString())));
        amend(
                pilot,
                "expected",
                "geheimer",
                "seen",
                "geheim",
                "why",
                "geheim",
                "so-far",
                "0",
                "look-on",
                today.plusWeeks(2).toString());
        send(Cast.AMINA, pilot + "/outcome", "came", "geheim", "decision", "stop");
        assertThat(look(Cast.JONAS, pilot)).contains("<ins>geheimer</ins>");
        assertThat(fingerprint(Cast.JONAS, pilot)).hasSize(64);
        assertThat(status(Cast.BEHEER, pilot)).isEqualTo(404);
        assertThat(jdbc.sql("""
                                select concat(p.*, ' ', s.*, ' ', a.*)
                                from pilots.pilot p
                                join pilots.start s on s.pilot_id = p.id
                                join pilots.amendment a on a.pilot_id = p.id
                                """).query(String.class).list())
                .isNotEmpty()
                .noneMatch(row -> row.toLowerCase(Locale.ROOT).contains("geheim"))
                .noneMatch(row -> row.contains(fingerprint(Cast.JONAS, pilot)));
    }

    @Test
    void whatWasExpectedAndWhatCameIsThereAlreadyForAnInsight() {
        var pilot = begin(Cast.AMINA);
        send(Cast.AMINA, pilot + "/outcome", "came", "Het hielp", "decision", "adopt");
        assertThat(look(Cast.AMINA, "/insights/new?from=" + id(pilot))).contains(TITLE, EXPECTED, "Het hielp");
        var insight = place(send(
                Cast.AMINA,
                "/insights",
                "title",
                "Doe het aan het bed",
                "body",
                "Begin klein",
                "tone",
                "success",
                "from",
                id(pilot)));
        assertThat(look(Cast.TESS, insight)).contains("Hier kwam het uit voort", TITLE);
        assertThat(look(Cast.TESS, pilot)).contains("Dit kwam ervan", "Doe het aan het bed");
    }

    /** With the one for session and viewer. */
    private int statementsOf(String path) throws Exception {
        look(Cast.AMINA, path);
        var signedIn = cast.as(Cast.AMINA).postProcessRequest(new MockHttpServletRequest());
        return Statements.during(() -> assertThat(web.get().uri(path).cookie(signedIn.getCookies()))
                        .hasStatusOk())
                .size();
    }

    private List<String> told(Cast who) {
        return notifications.list(cast.viewer(who), 20).stream()
                .map(notice -> notice.kind())
                .toList();
    }

    private void attempt(String sql) {
        jdbc.sql("savepoint before").update();
        try {
            jdbc.sql(sql).update();
        } finally {
            jdbc.sql("rollback to savepoint before").update();
        }
    }

    private String begin(Cast who) {
        return place(send(who, "/pilots", fields()));
    }

    /** All that is needed, but for what is given. */
    private String[] fields(String... given) {
        var all = new java.util.LinkedHashMap<String, String>();
        all.put("title", TITLE);
        all.put("body", "Met Nora, voor onze gang");
        all.put("expected", EXPECTED);
        all.put("seen", SEEN);
        all.put("look-on", today.plusWeeks(2).toString());
        for (int i = 0; i < given.length; i += 2) {
            all.put(given[i], given[i + 1]);
        }
        return all.entrySet().stream()
                .flatMap(field -> java.util.stream.Stream.of(field.getKey(), field.getValue()))
                .toArray(String[]::new);
    }

    private MvcTestResult amend(String pilot, String... fields) {
        var all = new java.util.ArrayList<>(List.of(fields));
        if (!all.contains("seen")) {
            all.addAll(List.of("seen", SEEN));
        }
        return send(Cast.AMINA, pilot + "/amendments", all.toArray(String[]::new));
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

    private String fingerprint(String pilot) {
        return fingerprint(Cast.AMINA, pilot);
    }

    private String fingerprint(Cast who, String pilot) {
        var found = FINGERPRINT.matcher(look(who, pilot));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static String id(String place) {
        return ContributionId.valueOf(place.substring(place.lastIndexOf('/') + 1))
                .toString();
    }

    private static String place(MvcTestResult made) {
        return String.valueOf(made.getResponse().getRedirectedUrl());
    }
}
