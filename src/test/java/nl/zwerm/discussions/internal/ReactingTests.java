package nl.zwerm.discussions.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import nl.zwerm.testing.Cast;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class ReactingTests extends DiscussionTrial {

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aTapGivesAndAnotherTakesItBack() {
        var talk = begin(Cast.AMINA, cast.everyone());
        var said = say(Cast.TESS, talk, "Thee helpt.");
        assertThat(send(Cast.AMINA, talk + "/reactions", "to", said, "add", "thanks"))
                .hasStatus(303)
                .redirectedUrl()
                .isEqualTo(talk + "?at=" + said + "#message-" + said);
        assertThat(send(Cast.JONAS, talk + "/reactions", "to", said, "add", "thanks"))
                .hasStatus(303);
        assertThat(send(Cast.JONAS, talk + "/reactions", "add", "agree"))
                .redirectedUrl()
                .isEqualTo(talk);

        var mine = look(Cast.AMINA, talk).select("#reactions-" + said + " > div > [data-hook=reaction]");
        assertThat(mine.text()).isEqualTo("Dank je 2");
        assertThat(mine.attr("aria-pressed")).isEqualTo("true");
        assertThat(mine.attr("name")).isEqualTo("withdraw");
        assertThat(mine.attr("title")).isEqualTo("Amina, Jonas");
        var theirs = look(Cast.NORA, talk).select("#reactions-" + said + " > div > [data-hook=reaction]");
        assertThat(theirs.attr("aria-pressed")).isEqualTo("false");
        assertThat(look(Cast.NORA, talk).select("#react-" + said).text())
                .contains("Alle tekens", "Dank je Amina, Jonas");

        send(Cast.AMINA, talk + "/reactions", "to", said, "withdraw", "thanks");
        assertThat(look(Cast.AMINA, talk)
                        .select("#reactions-" + said + " > div > [data-hook=reaction]")
                        .text())
                .isEqualTo("Dank je 1");
    }

    @Test
    void whatIsSentTwiceIsDoneOnce() {
        var talk = begin(Cast.AMINA, cast.everyone());
        for (int i = 0; i < 3; i++) {
            assertThat(send(Cast.TESS, talk + "/reactions", "add", "agree")).hasStatus(303);
        }
        assertThat(look(Cast.TESS, talk)
                        .select(".question > .reactions > div > button")
                        .text())
                .isEqualTo("Mee eens 1");
        for (int i = 0; i < 2; i++) {
            assertThat(send(Cast.TESS, talk + "/reactions", "withdraw", "agree"))
                    .hasStatus(303);
        }
        assertThat(look(Cast.TESS, talk).select(".question > .reactions > div > button"))
                .isEmpty();
    }

    @Test
    void inPlaceOnlyThePartComesBack() {
        var talk = begin(Cast.AMINA, cast.everyone());
        var answer = web.post()
                .uri(talk + "/reactions")
                .header("HX-Request", "true")
                .param("add", "funny")
                .with(cast.as(Cast.TESS))
                .with(csrf())
                .exchange();
        assertThat(answer).hasStatusOk().bodyText().contains("Grappig").doesNotContain("<html");
        assertThat(page(answer).select("body > form.reactions")).hasSize(1);
    }

    @Test
    void onlyWhatThereIsToSayCanBeSaid() {
        var talk = begin(Cast.AMINA, cast.everyone());
        for (var word : new String[] {"", "boos", "AGREE", "agree ", "\u0000"}) {
            assertThat(send(Cast.TESS, talk + "/reactions", "add", word)).hasStatus(404);
        }
        assertThat(send(Cast.TESS, talk + "/reactions", "to", "onzin", "add", "agree"))
                .hasStatus(404);
        assertThat(jdbc.sql("select count(*) from discussions.reaction")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void nobodyIsToldOfAReaction() {
        var talk = begin(Cast.AMINA, cast.everyone());
        int before = notices();
        assertThat(send(Cast.TESS, talk + "/reactions", "add", "agree")).hasStatus(303);
        assertThat(notices()).isEqualTo(before);
    }

    private int notices() {
        return jdbc.sql("select count(*) from notifications.notice")
                .query(Integer.class)
                .single();
    }
}
