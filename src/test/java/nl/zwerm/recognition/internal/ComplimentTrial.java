package nl.zwerm.recognition.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.zwerm.people.PeopleArrivals;
import nl.zwerm.people.TeamId;
import nl.zwerm.shared.PublicId;
import nl.zwerm.testing.BetweenTwo;
import nl.zwerm.testing.Cast;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

/** Jonas thanks amina, who is in a team with nora that willem leads; tess is in another. */
abstract class ComplimentTrial extends BetweenTwo {

    static final String TEXT = "Je bleef bij de kolibrieronde en daardoor werd het rustig";

    @Autowired
    PeopleArrivals arrivals;

    TeamId team = TeamId.of(0L);

    @BeforeEach
    void teams() {
        team = arrivals.takeTeam("Ploeg Zuid", null);
        join(Cast.AMINA, team);
        join(Cast.NORA, team);
        arrivals.appointLead(team, cast.id(Cast.WILLEM));
        join(Cast.TESS, arrivals.takeTeam("Ploeg Noord", null));
    }

    void join(Cast who, TeamId which) {
        arrivals.describe(cast.id(who), which, "Verpleegkundige", Instant.now(), List.of(), List.of());
    }

    /** Gives the path of the compliment. */
    String give(Cast from, Cast to, String text, String... more) throws Exception {
        var form = new ArrayList<>(List.of("text", text, "person", cast.id(to).toString(), "shareable", "yes"));
        form.addAll(List.of(more));
        assertThat(send("/recognition", from, form.toArray(String[]::new)).getStatus())
                .isEqualTo(303);
        return latest(from, to);
    }

    String latest(Cast from, Cast to) {
        return Compliment.path(ComplimentId.of(jdbc.sql("""
                        select id from recognition.compliment
                        where giver_id = :from and receiver_id = :to
                        order by given_at desc
                        limit 1
                        """)
                .param("from", cast.id(from).value())
                .param("to", cast.id(to).value())
                .query(Long.class)
                .single()));
    }

    /** Where the team reads what was shared last. */
    String ofTeam() {
        return TeamCompliment.path(
                ComplimentId.of(jdbc.sql("select id from recognition.team_compliment order by given_at desc limit 1")
                        .query(Long.class)
                        .single()));
    }

    String teamPage(Cast who) throws Exception {
        return main("/teams/" + team, who);
    }

    MockHttpServletResponse give(Cast from, String... form) throws Exception {
        return send("/recognition", from, form);
    }

    int howMany(Cast from) {
        return jdbc.sql("select count(*) from recognition.compliment where giver_id = :from")
                .param("from", cast.id(from).value())
                .query(Integer.class)
                .single();
    }

    static String token() {
        return PublicId.show(PublicId.next());
    }
}
