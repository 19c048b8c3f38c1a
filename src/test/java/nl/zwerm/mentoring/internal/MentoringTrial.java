package nl.zwerm.mentoring.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import nl.zwerm.mentoring.MentoringArrivals;
import nl.zwerm.people.PeopleArrivals;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.TopicId;
import nl.zwerm.people.Topics;
import nl.zwerm.shared.PublicId;
import nl.zwerm.testing.BetweenTwo;
import nl.zwerm.testing.Cast;
import org.springframework.beans.factory.annotation.Autowired;

/** Amina seeks, jonas offers; each is in a team of their own, and has been here for years. */
abstract class MentoringTrial extends BetweenTwo {

    static final String GOAL = "Rustig blijven tijdens de zwaluwdrukte";

    @Autowired
    MentoringArrivals arrivals;

    @Autowired
    PeopleArrivals organisation;

    @Autowired
    Topics topics;

    void hereForYears(Cast... members) {
        for (var member : members) {
            joined(cast.id(member), 900);
        }
    }

    void joined(PersonId person, int daysAgo) {
        jdbc.sql("update people.person set joined_at = now() - make_interval(days => :days) where id = :id")
                .param("days", daysAgo)
                .param("id", person.value())
                .update();
    }

    void inTeam(String team, Cast... members) {
        var id = organisation.takeTeam(team, null);
        for (var member : members) {
            jdbc.sql("update people.person set team_id = :team where id = :id")
                    .param("team", id.value())
                    .param("id", cast.id(member).value())
                    .update();
        }
    }

    void reportsTo(Cast who, Cast lead) {
        jdbc.sql("update people.person set reports_to_id = :lead where id = :who")
                .param("lead", cast.id(lead).value())
                .param("who", cast.id(who).value())
                .update();
    }

    void offers(Cast who, int room, String... topicNames) {
        hereForYears(who);
        arrivals.take(new MentoringArrivals.Offered(
                cast.id(who),
                room,
                "Ik denk graag mee, zegt " + who,
                List.of(topicNames).stream().map(this::topic).toList()));
    }

    TopicId topic(String name) {
        return topics.find(name).orElseThrow();
    }

    void seeks(Cast who, String topicNames) throws Exception {
        assertThat(send("/mentoring/seek", who, "topics", topicNames, "sentence", "Leren plannen")
                        .getStatus())
                .isEqualTo(303);
    }

    String askPath(Cast mentor) {
        return "/mentoring/ask/" + cast.id(mentor);
    }

    /** Gives the path of what she asked. */
    String ask(Cast mentee, Cast mentor) throws Exception {
        var answer = send(askPath(mentor), mentee, "goal", GOAL, "once", PublicId.show(PublicId.next()));
        assertThat(answer.getStatus()).isEqualTo(303);
        return Objects.requireNonNull(answer.getHeader("Location"));
    }

    String running(Cast mentee, Cast mentor) throws Exception {
        offers(mentor, 2, "Planning");
        var path = ask(mentee, mentor);
        assertThat(send(path + "/acceptance", mentor).getStatus()).isEqualTo(303);
        return path;
    }

    /** As if that many days had gone by since the mentor said yes. */
    void daysOn(String path, int days) {
        jdbc.sql("""
                        update mentoring.mentorship
                        set accepted_at = accepted_at - make_interval(days => :days),
                            ends_at = ends_at - make_interval(days => :days),
                            ended_at = ended_at - make_interval(days => :days)
                        where id = :id
                        """).param("days", days).param("id", number(path)).update();
    }

    int version(String path) {
        return jdbc.sql("select version from mentoring.mentorship where id = :id")
                .param("id", number(path))
                .query(Integer.class)
                .single();
    }

    static String day(int ahead) {
        return LocalDate.now(ZoneId.of("Europe/Amsterdam")).plusDays(ahead).toString();
    }

    static Instant daysAgo(int days) {
        return Instant.now().minus(Duration.ofDays(days));
    }

    static long number(String path) {
        return PublicId.require(path.substring(path.lastIndexOf('/') + 1));
    }
}
