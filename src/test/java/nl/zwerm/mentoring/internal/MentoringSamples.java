package nl.zwerm.mentoring.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.zwerm.access.AccessSamples;
import nl.zwerm.mentoring.MentoringArrivals;
import nl.zwerm.people.Topics;
import nl.zwerm.shared.PublicId;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.CastOnStage;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Amina has willem as mentor, with a meeting ahead; jonas offers too. */
@Component
class MentoringSamples implements AccessSamples {

    private final MentoringArrivals arrivals;
    private final ObjectProvider<CastOnStage> cast;
    private final Topics topics;
    private final JdbcClient jdbc;

    MentoringSamples(MentoringArrivals arrivals, ObjectProvider<CastOnStage> cast, Topics topics, JdbcClient jdbc) {
        this.arrivals = arrivals;
        this.cast = cast;
        this.topics = topics;
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, String> make() {
        var people = cast.getObject();
        var jonas = people.id(Cast.JONAS);
        jdbc.sql("update people.person set joined_at = now() - interval '900 days' where id = :id")
                .param("id", jonas.value())
                .update();
        var topic = topics.find("Planning").orElseThrow();
        arrivals.take(new MentoringArrivals.Offered(jonas, 2, "Ik denk graag mee", List.of(topic)));
        arrivals.take(new MentoringArrivals.Paired(
                people.id(Cast.WILLEM),
                people.id(Cast.AMINA),
                "Leren plannen",
                Instant.now().minus(Duration.ofDays(3)),
                Instant.now().plus(Duration.ofDays(3)),
                "Koffiehoek"));
        var id = jdbc.sql("select id from mentoring.mentorship where mentee_id = :amina")
                .param("amina", people.id(Cast.AMINA).value())
                .query(Long.class)
                .single();
        return Map.of("mentoring", PublicId.show(id), "ask", jonas.toString());
    }
}
