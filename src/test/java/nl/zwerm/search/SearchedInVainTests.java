package nl.zwerm.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Viewer;
import nl.zwerm.search.internal.Marks;
import nl.zwerm.search.internal.VainStore;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.CastOnStage;
import nl.zwerm.testing.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebTest
class SearchedInVainTests {

    private static final String TERM = "kwikzilverhoest";

    @Autowired
    private SearchedInVain searched;

    @Autowired
    private VainStore store;

    @Autowired
    private Marks marks;

    @Autowired
    private CastOnStage cast;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvcTester web;

    /** Other tests search in vain, too, and some of them commit. */
    @BeforeEach
    void forgetWhatOthersSought() {
        jdbc.sql("delete from search.vain").update();
        jdbc.sql("delete from search.missed").update();
    }

    @Test
    void fourAreNobodysBusinessAndFiveAreShownAfterTheNight() {
        note(TERM, 4);
        searched.publish();
        assertThat(shown()).isEmpty();
        note(TERM, 5);
        assertThat(shown()).isEmpty();
        searched.publish();
        assertThat(shown()).containsExactly(TERM);
    }

    @Test
    void theSamePersonCountsOnceHoweverItIsTyped() {
        for (int i = 0; i < 10; i++) {
            searched.note("  KwikZilverHoest" + "!".repeat(i), PersonId.of(1L));
        }
        assertThat(rows()).isOne();
    }

    @Test
    void monthsAreNotAddedToEachOther() {
        var month = thisMonth();
        for (var back : List.of(0, 1, 2)) {
            store.insert(marks.of(month.minusMonths(back), TERM, PersonId.of(1L)));
            store.insert(marks.of(month.minusMonths(back), TERM, PersonId.of(2L)));
        }
        searched.publish();
        assertThat(shown()).isEmpty();
    }

    @Test
    void whenTheMonthIsOverNobodyCanTellAnyMore() {
        var before = thisMonth().minusMonths(1);
        for (long person = 1; person <= 5; person++) {
            store.insert(marks.of(before, TERM, PersonId.of(person)));
        }
        store.insert(marks.of(before, "eenzaamheid", PersonId.of(1L)));
        searched.publish();
        assertThat(rows()).isZero();
        assertThat(shown()).containsExactly(TERM);
        assertThat(jdbc.sql("select until from search.missed")
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(before.plusDays(90));
    }

    @Test
    void whatIsOldLeaves() {
        store.insertMissed(TERM, LocalDate.now(ZoneOffset.UTC));
        assertThat(shown()).isEmpty();
        searched.publish();
        assertThat(jdbc.sql("select count(*) from search.missed")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void namesAreNeverCounted() {
        jdbc.sql("update people.person set name = 'Zoë van der Wiel' where id = :id")
                .param("id", cast.id(Cast.TESS).value())
                .update();
        for (var typed : List.of(
                "Zoë", "zoe", "zoe burn-out", "van der wiel", "ZOË VAN DER WIEL ziek", "Wiel", "jonas verzuim")) {
            searched.note(typed, PersonId.of(1L));
        }
        assertThat(rows()).isZero();
        searched.note("wie doet er van alles", PersonId.of(1L));
        assertThat(rows()).isOne();
    }

    @Test
    void aNameThatCameLaterIsNotShown() {
        note("vandervelden", 6);
        searched.publish();
        assertThat(shown()).containsExactly("vandervelden");
        jdbc.sql("update people.person set name = 'Piet Vandervelden' where id = :id")
                .param("id", cast.id(Cast.TESS).value())
                .update();
        searched.publish();
        assertThat(shown()).isEmpty();
    }

    @Test
    void whatIsKeptSaysNothingWithoutTheKey() {
        searched.note(TERM, PersonId.of(1L));
        searched.note("eenzaamheid", PersonId.of(1L));
        var kept = jdbc.sql("select person_mark, term, v::text as whole from search.vain v")
                .query((row, _) ->
                        new Object[] {row.getBytes("person_mark"), row.getBytes("term"), row.getString("whole")})
                .list();
        assertThat((byte[]) kept.getFirst()[0]).as("one person in two rows").isNotEqualTo(kept.getLast()[0]);
        assertThat((byte[]) kept.getFirst()[1]).hasSameSizeAs((byte[]) kept.getLast()[1]);
        for (var row : kept) {
            assertThat(new String((byte[]) row[1], StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT))
                    .doesNotContain("kwik")
                    .doesNotContain("eenzaam");
            assertThat((String) row[2]).doesNotContainPattern("\\d{2}:\\d{2}");
        }
    }

    @Test
    void oneCannotFillItAlone() {
        for (int i = 0; i < 60; i++) {
            searched.note("woord" + "x".repeat(i), PersonId.of(1L));
        }
        assertThat(rows()).isLessThanOrEqualTo(30);
    }

    @Test
    void aGuestIsNotToldWhatTheOrganisationLacks() {
        note(TERM, 5);
        searched.publish();
        var one = cast.viewer(Cast.TESS);
        var guest = new Viewer(one.id(), one.name(), false, true, one.locale(), one.zone(), 0);
        assertThat(searched.list(guest)).isEmpty();
    }

    @Test
    void onlyAWholeSearchThatFoundNothingCounts() {
        SearchScenes.until(() -> !look("/search?q=xqzvwkpf&page=2").contains("leest alles opnieuw"), "the index");
        assertThat(look("/search?q=xqzvwkpf&kind=question")).doesNotContain("/search/in-vain");
        assertThat(look("/search?q=XQZVWKPF"))
                .contains("tellen we zonder namen", "Hoe tellen we dat?", "hx-post=\"/search/in-vain\"");
        say("Amina");
        say("");
        assertThat(rows()).isZero();
        say("XQZVWKPF");
        say("xqzvwkpf");
        assertThat(rows()).isOne();
    }

    private void say(String q) {
        assertThat(web.post().uri("/search/in-vain").param("q", q).with(csrf()).with(cast.as(Cast.AMINA)))
                .hasStatus(204);
    }

    private void note(String term, int persons) {
        for (long person = 1; person <= persons; person++) {
            searched.note(term, PersonId.of(person));
        }
    }

    private List<String> shown() {
        return searched.list(cast.viewer(Cast.AMINA));
    }

    private int rows() {
        return jdbc.sql("select count(*) from search.vain").query(Integer.class).single();
    }

    private String look(String path) {
        try {
            return web.get()
                    .uri(path)
                    .with(cast.as(Cast.AMINA))
                    .exchange()
                    .getResponse()
                    .getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static LocalDate thisMonth() {
        return LocalDate.now(ZoneOffset.UTC).withDayOfMonth(1);
    }
}
