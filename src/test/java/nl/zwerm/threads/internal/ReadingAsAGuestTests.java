package nl.zwerm.threads.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.CastOnStage;
import nl.zwerm.testing.WebTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Tess is let into the closed space from outside. */
@WebTest
class ReadingAsAGuestTests {

    @Autowired
    private CastOnStage cast;

    @Autowired
    private JdbcClient jdbc;

    private CareScene scene;
    private ContributionId question = ContributionId.of(0L);

    @BeforeEach
    void letTessIn(@Autowired MockMvcTester web) {
        scene = new CareScene(web, cast);
        jdbc.sql("update people.person set guest = true, picture = repeat('0', 64) where id = :id")
                .param("id", cast.id(Cast.TESS).value())
                .update();
        jdbc.sql("update people.person set picture = repeat('0', 64) where id = :id")
                .param("id", cast.id(Cast.AMINA).value())
                .update();
        jdbc.sql("insert into spaces.membership (space_id, person_id, role, joined_at) values (:s, :p, 'guest', now())")
                .param("s", cast.closed().value())
                .param("p", cast.id(Cast.TESS).value())
                .update();
        question = scene.question(Cast.AMINA, cast.closed(), "Wie kent de flierefluit?");
        scene.comment(scene.answer(question, Cast.JONAS, "De vlinder."), Cast.AMINA, "Welke?");
        scene.answer(question, Cast.TESS, "De fluit.");
    }

    @Test
    void whoWroteItIsNamedAndNotLinked() throws Exception {
        var page = page(Cast.TESS, "/questions/" + question);
        assertThat(page.select("main").text()).contains("Amina", "Jonas");
        assertThat(page.select("main a[href^=/people/]").eachAttr("href"))
                .as("but their own")
                .containsOnly(own());
        assertThat(page.select("main img").eachAttr("src")).hasSize(1).allMatch(src -> src.startsWith(own()));
        assertThat(page(Cast.TESS, "/contributions/" + question + "/history").select("main a[href^=/people/]"))
                .isEmpty();
        assertThat(page(Cast.TESS, "/spaces/" + cast.closed())
                        .select("main a[href^=/people/]")
                        .eachAttr("href"))
                .allMatch(own()::equals);
    }

    @Test
    void colleaguesReachThem() throws Exception {
        for (var path : new String[] {"/questions/" + question, "/contributions/" + question + "/history"}) {
            assertThat(page(Cast.JONAS, path).select("main a[href^=/people/]").eachAttr("href"))
                    .contains("/people/" + cast.id(Cast.AMINA));
        }
        assertThat(scene.get(Cast.JONAS, "/people/" + cast.id(Cast.TESS))).hasStatusOk();
        assertThat(scene.get(Cast.TESS, own())).hasStatusOk();
        assertThat(scene.get(Cast.TESS, "/people/" + cast.id(Cast.AMINA))).hasStatus(404);
    }

    private String own() {
        return "/people/" + cast.id(Cast.TESS);
    }

    private Document page(Cast who, String path) throws UnsupportedEncodingException {
        return Jsoup.parse(scene.get(who, path).getResponse().getContentAsString());
    }
}
