package nl.zwerm.knowledge.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Unshown;
import nl.zwerm.search.SearchScenes;
import nl.zwerm.shared.PublicId;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.CastOnStage;
import nl.zwerm.testing.CommittingTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@CommittingTest
class FindingPagesTests {

    private static final String RESULT = "[data-hook=search-result]";

    @Autowired
    private MockMvcTester web;

    @Autowired
    private CastOnStage cast;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Unshown unshown;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Test
    void whatNobodySaidToBeStillTrueComesLaterAndSaysSo() throws UnsupportedEncodingException {
        write("Zwiepklem", "Hoe je een zwiepklem zet");
        write("De zwiepklem", "Hoe je een zwiepklem losmaakt");
        var paths = found("zwiepklem").select(RESULT + " .title a").eachAttr("href");
        assertThat(paths).hasSize(2);

        jdbc.sql("update knowledge.page set true_until = current_date - 2 where id = :id")
                .param("id", number(paths.getFirst()))
                .update();
        var page = found("zwiepklem");
        assertThat(page.select(RESULT + " .title a").eachAttr("href")).isEqualTo(paths.reversed());
        assertThat(page.select(RESULT).get(1).text()).contains("Na te kijken");
        assertThat(page.select(RESULT).get(0).text()).doesNotContain("Na te kijken");
    }

    @Test
    void whatIsBeingWrittenIsFoundByNobody() throws UnsupportedEncodingException {
        web.post()
                .uri("/drafts")
                .with(cast.as(Cast.AMINA))
                .with(csrf())
                .param("kind", "page")
                .param("title", "Frommelgoot")
                .param("body", "frommelgoot")
                .exchange();
        var shown = write("Goten", "Een frommelgoot");
        assertThat(found("frommelgoot").select(RESULT + " .title a").eachAttr("href"))
                .containsExactly(shown);
    }

    private String write(String title, String body) {
        var path = String.valueOf(web.post()
                .uri("/pages")
                .with(cast.as(Cast.AMINA))
                .with(csrf())
                .param("title", title)
                .param("body", body)
                .exchange()
                .getResponse()
                .getRedirectedUrl());
        beans.createBean(SearchScenes.class)
                .untilIndexed(unshown.find(ContributionId.of(number(path))).orElseThrow());
        return path;
    }

    private Document found(String words) throws UnsupportedEncodingException {
        return Jsoup.parse(web.get()
                .uri("/search?q=" + words)
                .with(cast.as(Cast.AMINA))
                .exchange()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8));
    }

    private static long number(String page) {
        return PublicId.require(page.substring("/pages/".length()));
    }
}
