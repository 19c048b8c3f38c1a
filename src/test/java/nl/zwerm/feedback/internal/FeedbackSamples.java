package nl.zwerm.feedback.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.zwerm.access.AccessSamples;
import nl.zwerm.feedback.FeedbackArrivals;
import nl.zwerm.shared.PublicId;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.CastOnStage;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Amina asked jonas, who answered; jonas asked her, and she has not answered yet. */
@Component
class FeedbackSamples implements AccessSamples {

    private final FeedbackArrivals arrivals;
    private final ObjectProvider<CastOnStage> cast;
    private final JdbcClient jdbc;

    FeedbackSamples(FeedbackArrivals arrivals, ObjectProvider<CastOnStage> cast, JdbcClient jdbc) {
        this.arrivals = arrivals;
        this.cast = cast;
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, String> make() {
        take(Cast.AMINA, Cast.JONAS, true);
        take(Cast.JONAS, Cast.AMINA, false);
        var amina = cast.getObject().id(Cast.AMINA).value();
        return Map.of(
                "feedback",
                one("select id from feedback.request where asker_id = :amina", amina),
                "asked",
                one("select id from feedback.asked where person_id = :amina", amina));
    }

    private void take(Cast asker, Cast asked, boolean answered) {
        var people = cast.getObject();
        arrivals.take(new FeedbackArrivals.Asked(
                people.id(asker),
                "De overdracht",
                "Wat kan ik anders doen?",
                Instant.now().minus(Duration.ofDays(1)),
                Instant.now().plus(Duration.ofDays(6)),
                List.of(new FeedbackArrivals.Given(people.id(asked), answered ? "Bel eerder" : null, false)),
                null));
    }

    private String one(String sql, long amina) {
        return PublicId.show(jdbc.sql(sql + " limit 1")
                .param("amina", amina)
                .query(Long.class)
                .single());
    }
}
