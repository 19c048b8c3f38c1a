package nl.zwerm.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Viewer;
import nl.zwerm.spaces.SpaceId;
import nl.zwerm.spaces.Spaces;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.CastOnStage;
import nl.zwerm.testing.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebTest
class SearchedInVainInSpacesTests {

    private static final String TERM = "knorrepotsleutel";

    @Autowired
    private SearchedInVainInSpaces searched;

    @Autowired
    private Spaces spaces;

    @Autowired
    private CastOnStage cast;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvcTester web;

    @Test
    void fourAreNobodysBusinessAndFiveAreShownAfterTheNightInThatSpaceAlone() {
        note(cast.closed(), 1, 4);
        note(cast.everyone(), 5, 8);
        searched.publish();
        assertThat(shown(cast.closed())).isEmpty();
        note(cast.closed(), 1, 5);
        assertThat(shown(cast.closed())).isEmpty();
        searched.publish();
        assertThat(shown(cast.closed())).containsExactly(TERM);
        assertThat(shown(cast.everyone())).doesNotContain(TERM);
        var one = cast.viewer(Cast.AMINA);
        var guest = new Viewer(one.id(), one.name(), false, true, one.locale(), one.zone(), 0);
        assertThat(searched.list(spaces.require(cast.closed(), one), guest)).isEmpty();
    }

    @Test
    void whatIsKeptSaysNothingWithoutTheKeyAndIsOfNoUseBesideThatOfAnotherSpace() {
        note(cast.closed(), 1, 1);
        note(cast.everyone(), 1, 1);
        assertThat(jdbc.sql("select v::text from search.vain_in_space v where v.space_id in (:ids)")
                        .param(
                                "ids",
                                List.of(cast.closed().value(), cast.everyone().value()))
                        .query(String.class)
                        .list())
                .hasSize(2)
                .noneMatch(row -> row.contains("knorre"));
        assertThat(jdbc.sql("select count(distinct person_mark) from search.vain_in_space")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void whoeverSearchesASpaceAndFindsNothingCountsThere() throws UnsupportedEncodingException {
        SearchScenes.until(() -> !look("/search?q=xqzvwkpf&page=2").contains("leest alles opnieuw"), "the index");
        assertThat(look("/search?q=xqzvwkpf&space=" + cast.closed()))
                .contains("hx-post=\"/search/in-vain\"", "name=\"space\" value=\"" + cast.closed() + "\"");
        assertThat(look("/search?q=xqzvwkpf&kind=question&space=" + cast.closed()))
                .doesNotContain("/search/in-vain");
        say("xqzvwkpf", cast.closed(), Cast.AMINA);
        say("xqzvwkpf", cast.closed(), Cast.TESS);
        say("xqzvwkpf", cast.confidential(), Cast.AMINA);
        assertThat(jdbc.sql("select count(*) from search.vain_in_space")
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    private void say(String q, SpaceId space, Cast who) {
        assertThat(web.post()
                        .uri("/search/in-vain")
                        .param("q", q)
                        .param("space", space.toString())
                        .with(csrf())
                        .with(cast.as(who)))
                .hasStatus(204);
    }

    private void note(SpaceId space, int first, int last) {
        for (long person = first; person <= last; person++) {
            searched.note(TERM, space, PersonId.of(person));
        }
    }

    private List<String> shown(SpaceId space) {
        var amina = cast.viewer(Cast.AMINA);
        return searched.list(spaces.require(space, amina), amina);
    }

    private String look(String path) {
        try {
            return web.get()
                    .uri(path)
                    .with(cast.as(Cast.AMINA))
                    .exchange()
                    .getResponse()
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
