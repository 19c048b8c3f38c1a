package nl.zwerm.discussions.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.zwerm.people.Organisations;
import nl.zwerm.testing.Cast;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SwitchedOffTests extends DiscussionTrial {

    @Autowired
    private Organisations organisations;

    @AfterEach
    void on() {
        organisations.switchOn("discussions");
    }

    @Test
    void nothingLeadsThereAndAllComesBack() {
        var space = "/spaces/" + cast.closed();
        var talk = begin(Cast.AMINA, cast.closed());
        organisations.switchOff("discussions");
        for (var path : new String[] {
            talk, talk + "/edit", space + "/discussions", space + "/discussions/new", "/discussions", "/discussions/new"
        }) {
            assertThat(status(Cast.AMINA, path)).as(path).isEqualTo(404);
        }
        assertThat(send(Cast.AMINA, talk + "/messages", "body", "Ja")).hasStatus(404);
        assertThat(send(Cast.AMINA, talk + "/reactions", "add", "agree")).hasStatus(404);
        assertThat(look(Cast.AMINA, space).select("a[href*=/discussions]")).isEmpty();
        assertThat(look(Cast.AMINA, space).text()).doesNotContain(TITLE);
        organisations.switchOn("discussions");
        assertThat(look(Cast.AMINA, talk).text()).contains(TITLE);
    }

    @Test
    void whatCameOfOneAndItsWritersLeadNowhere() {
        var talk = begin(Cast.AMINA, cast.everyone());
        var message = say(Cast.JONAS, talk, "Zo deden wij het");
        var question = place(send(Cast.JONAS, "/questions", "title", TITLE, "from", id(talk).toString()));
        assertThat(look(Cast.TESS, question).select("a[href=" + talk + "]")).hasSize(1);
        organisations.switchOff("discussions");
        for (var path : List.of(question, "/me", "/")) {
            assertThat(look(Cast.AMINA, path).select("main a[href*=/discussions]"))
                    .as(path)
                    .isEmpty();
        }
        assertThat(look(Cast.AMINA, "/me").select("main").text()).contains(TITLE);
        for (var id : List.of(id(talk).toString(), message)) {
            assertThat(status(Cast.AMINA, "/contributions/" + id + "/history")).isEqualTo(404);
            assertThat(send(Cast.TESS, "/contributions/" + id + "/thanks")).hasStatus(404);
        }
        organisations.switchOn("discussions");
        assertThat(look(Cast.TESS, question).select("a[href=" + talk + "]")).hasSize(1);
        assertThat(status(Cast.AMINA, "/contributions/" + message + "/history")).isEqualTo(200);
    }
}
