package nl.zwerm.circles.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.zwerm.circles.methods.MethodLibrary;
import nl.zwerm.testing.Cast;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

/** A circle copies a method, changes it, plays it dry, and goes back; whatever is typed into its form. */
class MakingAMethodOursTests extends CirclesTrial {

    static final String WORDS = "De kwikstaart wijst de weg";

    @Autowired
    private MethodLibrary library;

    @Autowired
    private OwnMethods own;

    private String circle = "";

    @BeforeEach
    void sit() throws Exception {
        circle = agreed();
    }

    @Test
    void whoSitsInACircleMakesAMethodTheirs() throws Exception {
        assertThat(main("/methods/incident", Cast.AMINA)).contains("Maak deze van jullie", NAME);
        assertThat(main("/methods/incident", Cast.TESS)).doesNotContain("Maak deze van jullie");

        var path = copied("incident");

        assertThat(main(path, Cast.NORA)).contains("Incidentmethode (eigen)", "Samen 75 minuten");
        assertThat(main(circle + "/methods", Cast.WILLEM)).contains(path, "Incidentmethode (eigen)");
        assertThat(main(circle, Cast.AMINA)).contains(circle + "/methods");
    }

    @Test
    void everyMethodCanBeCopiedAndSavedAsItIs() throws Exception {
        for (var method : library.all()) {
            var path = copied(method.id());
            assertThat(post(path, Cast.AMINA, form(path)).getStatus())
                    .as(method.id())
                    .isEqualTo(303);
            assertThat(main(path + "/run", Cast.AMINA)).contains("Droog doorlopen", "Minuut 0 tot");
            send(path + "/removal", Cast.AMINA);
        }
    }

    @Test
    void sentTwiceItIsOne() throws Exception {
        var once = token();
        assertThat(copied("duo", "once", once)).isEqualTo(copied("duo", "once", once));
    }

    @Test
    void minutesPhasesAndWordsAreChanged() throws Exception {
        var path = copied("five-step");
        var form = form(path);
        form.put("p2.title.nl", WORDS);
        form.put("p2.title.en", "");
        form.put("p2.instruction.nl", "Vlieg een rondje.");
        form.put("p2.instruction.en", "");
        form.put("p2.minutes", "9,5");
        form.put("p4.minutes", "5,5");

        assertThat(post(path, Cast.JONAS, form).getStatus()).isEqualTo(303);

        assertThat(main(path, Cast.NORA)).contains(WORDS, "Samen 48 minuten", "9,5 min");
        assertThat(main(path + "/run", Cast.NORA)).contains(WORDS, "één taal", "Minuut 0 tot 5", "Gespreksleider");
        assertThat(inTheClear(WORDS)).isEmpty();
    }

    @Test
    void buttonsChangeThePageAndSaveNothing() throws Exception {
        var path = copied("five-step");
        var form = form(path);
        form.put("p0.title.nl", WORDS);
        for (var act : List.of("down.0", "add", "double.1", "write.0", "unwrite.0.0", "remove.5", "up.1")) {
            form.put("do", act);
            var answer = post(path, Cast.AMINA, form);
            assertThat(answer.getStatus()).as(act).isEqualTo(200);
            assertThat(text(answer)).as(act).contains(WORDS, "Dit is nog niet opgeslagen");
            form = fields(text(answer));
        }
        assertThat(main(path, Cast.AMINA)).doesNotContain(WORDS);
    }

    @Test
    void anAddedPhaseIsSavedWhenItIsFilledIn() throws Exception {
        var path = copied("five-step");
        var form = form(path);
        form.put("do", "add");
        form = fields(text(post(path, Cast.AMINA, form)));
        form.put("do", "save");
        assertThat(text(post(path, Cast.AMINA, form))).contains("Fase 7: “Naam van de fase” is nog leeg.");
        form.put("p6.title.nl", WORDS);
        form.put("p6.instruction.nl", "Loop een rondje.");
        assertThat(post(path, Cast.AMINA, form).getStatus()).isEqualTo(303);
        assertThat(main(path, Cast.AMINA)).contains("7. " + WORDS, "Samen 50 minuten");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            p0.minutes | -5 | Fase 1: Minuten is -5; het moet meer dan 0 minuten zijn
            p0.minutes | nu | Fase 1: Minuten is nu
            p0.minutes | 0 | Fase 1: Minuten is 0
            p1.minutes | 99999999 | Fase 2: Minuten is 99999999
            p0.minutes | 4,5 | De fases duren samen 44,5 minuten
            p2.title.nl | <leeg> | Fase 3: “Naam van de fase” is nog leeg
            p0.l0.who | ROOT | Fase 1: Wie is ROOT
            p0.l0.kind | bom | Fase 1: Wat is bom
            p0.l0.visibility | ALL | Fase 1: Wie het leest, en wanneer is ALL
            p0.l0.visibility | BACK | Fase 1: Dit leest de inbrenger pas na de fase
            p0.l0.max | 0 | Fase 1: Hoeveel hooguit is 0
            p0.l0.chars | 9999999 | Fase 1: Tekens hooguit is 9999999
            p0.l0.of | vote | Fase 1: “Inbreng” gaat nergens over
            p1.l0.sealed | 77 | Fase 2, Verzegeld tot fase: die fase is er niet meer
            p1.next | 77 | Fase 2, Ga daarna naar: die fase is er niet meer
            p3.next | 1 | Fase 4: Hierna begint het opnieuw, en er is geen uitweg
            p0.owner | out | Fase 1: De inbrenger schrijft, maar doet in deze fase niet mee
            p0.owner | god | Fase 1: De inbrenger is god
            p2.chooses | owner | Fase 3: De stemmen beslissen iets
            least | 9 | De groep is van 9 tot 8
            most | 1000000 | Meeste mensen is 1000000
            lead | niemand | Wie gaat naar de volgende fase? is niemand
            """)
    void whatIsWrongIsSaidByPhaseAndFieldAndAllOfItIsKept(String field, String typed, String said) throws Exception {
        var path = copied("five-step");
        var form = form(path);
        form.put("need.nl", WORDS);
        form.put(field, typed.equals("<leeg>") ? "" : typed);
        form.put(field.replace(".nl", ".en"), typed.equals("<leeg>") ? "" : typed);

        var answer = post(path, Cast.AMINA, form);

        assertThat(answer.getStatus()).isEqualTo(422);
        var page = Jsoup.parse(text(answer));
        assertThat(page.select(".error-summary").text()).contains(said);
        for (var link : page.select(".error-summary a")) {
            var id = link.attr("href").substring(1);
            assertThat(page.select("form#%1$s, p#%1$s, [id=%1$s][aria-describedby*=%1$s-error]".formatted(id)))
                    .as(id)
                    .isNotEmpty();
        }
        assertThat(text(answer)).contains(WORDS, typed.equals("<leeg>") ? WORDS : "value=\"" + typed + "\"");
        assertThat(main(path, Cast.AMINA)).doesNotContain(WORDS);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            most | 100000 | Meeste mensen is 100000; het moet een heel getal zijn van 2 tot en met 60.
            most | '' | “Meeste mensen” is nog leeg.
            p1.minutes | '' | Fase 1: “Minuten” is nog leeg.
            p1.minutes | nu | Fase 1: Minuten is nu; het moet meer dan 0 minuten zijn, en ten hoogste 480.
            phases | - | Er zijn 0 fases; het moeten er 1 tot en met 60 zijn.
            """)
    void whatIsWrongIsSaidOnceAndNothingOfWhatFollowsFromIt(String field, String typed, String said) throws Exception {
        var path = copied("troika");
        var form = form(path);
        if (typed == null) {
            form.keySet().removeIf(one -> one.startsWith("p"));
        } else {
            form.put("p2.minutes", field.equals("p1.minutes") ? "2,5" : "2");
            form.put(field, typed);
        }

        var answer = post(path, Cast.AMINA, form);

        assertThat(Jsoup.parse(text(answer)).select(".error-summary li").eachText())
                .containsExactly(said);
    }

    @Test
    void aTextHasOneLimitHoweverLongItIs() throws Exception {
        var path = copied("lean-coffee");
        var form = form(path);
        form.put("name.nl", "n".repeat(5_000));
        form.put("p0.title.nl", "t".repeat(81));
        assertThat(text(refused(path, form))).contains("Er passen 80 tekens in").doesNotContain("4.000 tekens");

        var rounds = form(path);
        rounds.put("r0.minutes", "5, x");
        assertThat(text(refused(path, rounds)))
                .contains("Minuten per keer is x")
                .doesNotContain("opnieuw gaat is x");
    }

    @Test
    void aFormGoneWildIsRefusedAndNothingIsLost() throws Exception {
        var path = copied("five-step");
        var none = form(path);
        none.keySet().removeIf(field -> field.startsWith("p"));
        assertThat(text(refused(path, none))).contains("Er zijn 0 fases");

        var many = form(path);
        for (int phase = 0; phase < 10_000; phase++) {
            many.put("p" + phase + ".title.nl", "Fase");
        }
        assertThat(text(refused(path, many))).contains("Er zijn 10.000 fases; hooguit 60 kan");

        var large = form(path);
        large.put("p0.instruction.nl", "é".repeat(1_000_000));
        assertThat(text(refused(path, large))).contains("te lang", "ééééé");

        var broken = form(path);
        broken.put("name.nl", "\ud83d half");
        refused(path, broken);

        var forged = form(path);
        forged.put("p0.key", "../../etc");
        forged.put("caution.nl", WORDS);
        forged.put("record_default", "SESSION_90D");
        forged.put("px.title.nl", WORDS);
        forged.put("version", "drie");
        assertThat(text(refused(path, forged))).doesNotContain(WORDS);
        assertThat(main(path, Cast.AMINA)).contains("Samen 45 minuten");
        assertThat(versions(path)).isOne();
    }

    @Test
    void twoAtOnceOverwriteNothingSilently() throws Exception {
        var path = copied("five-step");
        var first = form(path);
        var second = form(path);
        first.put("name.nl", "De eerste");
        second.put("name.nl", WORDS);
        assertThat(post(path, Cast.JONAS, first).getStatus()).isEqualTo(303);

        var late = refused(path, second);

        assertThat(text(late)).contains("Jonas", "een andere versie opgeslagen", WORDS);
        assertThat(main(path, Cast.AMINA)).contains("De eerste").doesNotContain(WORDS);
        assertThat(post(path, Cast.AMINA, fields(text(late))).getStatus()).isEqualTo(303);
        assertThat(main(path, Cast.NORA)).contains(WORDS, "3 versies");
    }

    @Test
    void itGoesBackToTheLastAndToTheFirst() throws Exception {
        var path = copied("five-step");
        for (var name : List.of("Tweede naam", "Derde naam")) {
            var form = form(path);
            form.put("name.nl", name);
            post(path, Cast.AMINA, form);
        }
        send(path + "/versions/2/restoration", Cast.NORA);
        assertThat(main(path, Cast.AMINA)).contains("<h1 dir=\"auto\">Tweede naam");
        send(path + "/versions/1/restoration", Cast.NORA);
        assertThat(main(path, Cast.AMINA)).contains("<h1 dir=\"auto\">Vijfstappenmethode (eigen)", "5 versies");
        assertThat(send(path + "/versions/99/restoration", Cast.NORA).getStatus())
                .isEqualTo(404);
    }

    @Test
    void theFirstVersionIsAlwaysKept() throws Exception {
        var path = copied("duo");
        for (int time = 0; time < OwnMethods.MOST_VERSIONS + 5; time++) {
            post(path, Cast.AMINA, form(path));
        }
        assertThat(versions(path)).isEqualTo(OwnMethods.MOST_VERSIONS + 2);
        assertThat(send(path + "/versions/1/restoration", Cast.AMINA).getStatus())
                .isEqualTo(303);
    }

    @Test
    void takenAwayItComesBackWithinAMonth() throws Exception {
        var path = copied("five-step");
        send(path + "/removal", Cast.JONAS);
        assertThat(status(path, Cast.JONAS)).isEqualTo(404);
        assertThat(post(path, Cast.JONAS, Map.of("do", "save")).getStatus()).isEqualTo(404);
        assertThat(main(circle + "/methods", Cast.AMINA)).contains("1 weggehaald", path + "/restoration");
        send(path + "/restoration", Cast.AMINA);
        assertThat(status(path, Cast.JONAS)).isEqualTo(200);

        send(path + "/removal", Cast.JONAS);
        own.forgetRemoved();
        assertThat(send(path + "/restoration", Cast.AMINA).getStatus()).isEqualTo(303);
        send(path + "/removal", Cast.JONAS);
        jdbc.sql("update circles.own_method set removed_at = now() - interval '31 days'")
                .update();
        own.forgetRemoved();
        assertThat(send(path + "/restoration", Cast.AMINA).getStatus()).isEqualTo(404);
        assertThat(versions(path)).isZero();
    }

    @Test
    void aCircleHasSoManyAndNoMore() throws Exception {
        for (int time = 0; time < Methods.MOST_OWN; time++) {
            copied("duo");
        }
        var answer = copy("duo", Cast.AMINA);
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(text(answer)).contains("Jullie hebben al 20 eigen methodes");
    }

    @Test
    void whoHasNotAgreedYetChangesNothing() throws Exception {
        var path = copied("five-step");
        send(circle + "/seats", Cast.AMINA, "colleague", "Tess");
        for (var page : List.of(circle + "/methods", path, path + "/run")) {
            assertThat(location(fetch(page, Cast.TESS))).isEqualTo(circle + "/agreement");
        }
        assertThat(copy("duo", Cast.TESS).getStatus()).isEqualTo(403);
        assertThat(post(path, Cast.TESS, form(path)).getStatus()).isEqualTo(403);
        for (var deed : List.of("/sharing", "/removal", "/restoration", "/versions/1/restoration")) {
            assertThat(send(path + deed, Cast.TESS).getStatus()).as(deed).isEqualTo(403);
        }
    }

    @Test
    void whatDoesNotExistIsNotCopied() throws Exception {
        assertThat(copy("nergens", Cast.AMINA).getStatus()).isEqualTo(404);
        assertThat(send("/methods/duo/copies", Cast.AMINA).getStatus()).isEqualTo(422);
        assertThat(send("/methods/duo/copies", Cast.AMINA, "circle", "000000000001")
                        .getStatus())
                .isEqualTo(404);
    }

    MockHttpServletResponse copy(String from, Cast who, String... more) throws Exception {
        var fields = new ArrayList<>(List.of("circle", circle.substring(circle.lastIndexOf('/') + 1)));
        fields.addAll(Arrays.asList(more));
        return send("/methods/" + from + "/copies", who, fields.toArray(String[]::new));
    }

    private String copied(String from, String... more) throws Exception {
        var answer = copy(from, Cast.AMINA, more);
        assertThat(answer.getStatus()).isEqualTo(303);
        return location(answer);
    }

    private MockHttpServletResponse refused(String path, Map<String, String> form) throws Exception {
        var answer = post(path, Cast.AMINA, form);
        assertThat(answer.getStatus()).isEqualTo(422);
        return answer;
    }

    private MockHttpServletResponse post(String path, Cast who, Map<String, String> form) throws Exception {
        return send(
                path,
                who,
                form.entrySet().stream()
                        .flatMap(field -> List.of(field.getKey(), field.getValue()).stream())
                        .toArray(String[]::new));
    }

    /** As a browser would send it back untouched. */
    private Map<String, String> form(String path) throws Exception {
        return fields(page(path, Cast.AMINA));
    }

    private static Map<String, String> fields(String page) {
        var fields = new LinkedHashMap<String, String>();
        for (var field : Jsoup.parse(page).select("#method").select("input, textarea, select")) {
            var value = field.is("select")
                    ? field.select("option[selected]").attr("value")
                    : field.is("textarea") ? field.wholeText() : field.attr("value");
            fields.put(field.attr("name"), value);
        }
        fields.remove("_csrf");
        return fields;
    }

    private int versions(String path) {
        return jdbc.sql("select count(*) from circles.own_method_version where method_id = :id")
                .param("id", number(path))
                .query(Integer.class)
                .single();
    }
}
