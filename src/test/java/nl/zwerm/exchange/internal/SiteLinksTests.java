package nl.zwerm.exchange.internal;

import static org.assertj.core.api.Assertions.assertThat;

import nl.zwerm.exchange.stackexchange.SeSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiteLinksTests {

    private final Posts posts = posts();
    private final SiteLinks links = new SiteLinks(new SeSite("beer.stackexchange.com"), posts);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://beer.stackexchange.com/questions/1",
                "https://Beer.StackExchange.com/questions/1/a-title?noredirect=1",
                "//beer.stackexchange.com/q/1/55",
                "/questions/1/a-title",
                "/q/1#comment5_1",
                "https://beer.stackexchange.com/questions/1/a-title/99#99"
            })
    void aQuestionIsFoundHoweverItIsLinked(String address) {
        assertThat(links.lead(address)).isEqualTo("/questions/" + posts.idOf(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://beer.stackexchange.com/a/2/55",
                "/questions/1/a-title/2#2",
                "/questions/1/a-title#answer-2",
                "/questions/1/a-title#2"
            })
    void anAnswerIsFoundUnderItsQuestion(String address) {
        assertThat(links.lead(address)).isEqualTo("/questions/" + posts.idOf(1) + "#answer-" + posts.idOf(2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://meta.stackexchange.com/questions/1",
                "https://beer.stackexchange.com.evil.example/q/1",
                "https://beer.stackexchange.com/questions/99999999999999999999999",
                "https://beer.stackexchange.com/users/1",
                "javascript:alert(1)",
                "mailto:a@b.example",
                "#here"
            })
    void allOthersStayWhatTheyWere(String address) {
        assertThat(links.lead(address)).isEqualTo(address);
    }

    @Test
    void whatIsNotHereLeadsToTheSite() {
        assertThat(links.lead("/q/77")).isEqualTo("https://beer.stackexchange.com/q/77");
        assertThat(new SiteLinks(new SeSite("some folder"), posts).lead("/q/77"))
                .isEmpty();
    }

    private static Posts posts() {
        var posts = new Posts();
        posts.add(1, null, null);
        posts.add(2, 1L, null);
        return posts;
    }
}
