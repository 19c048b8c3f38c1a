package nl.zwerm.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import nl.zwerm.testing.Cast;
import nl.zwerm.testing.CastOnStage;
import nl.zwerm.testing.CommittingTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** With a database that answers as PostgreSQL does when its disk is full. */
@CommittingTest
class FullDiskTests {

    private static final String TITLE = "Waar past dit kwikstaartrooster nog bij?";

    @Autowired
    private MockMvcTester web;

    @Autowired
    private CastOnStage cast;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void fillTheDisk() {
        jdbc.sql("""
                create or replace function public.no_room() returns trigger language plpgsql as $$
                begin raise exception 'could not extend file' using errcode = 'disk_full'; end $$
                """).update();
        jdbc.sql(
                        "create trigger no_room before insert or update on contributions.contribution for each row when (new.title = '"
                                + TITLE + "') execute function public.no_room()")
                .update();
    }

    @AfterEach
    void makeRoom() {
        jdbc.sql("drop trigger no_room on contributions.contribution").update();
        jdbc.sql("drop function public.no_room()").update();
    }

    @Test
    void whoeverWritesIsToldThatThereIsNoRoomAndWhatToDo() {
        var answer = web.post()
                .uri("/questions")
                .with(cast.as(Cast.AMINA))
                .with(csrf())
                .param("title", TITLE);
        assertThat(answer)
                .hasStatus(507)
                .bodyText()
                .contains("Er is geen plaats om dit te bewaren", "wat je typte staat er nog");
    }
}
