package nl.zwerm.notifications.internal;

import java.time.Instant;
import java.util.List;
import nl.zwerm.contributions.Arrivals;
import nl.zwerm.contributions.Arriving;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Pseudonym;
import nl.zwerm.contributions.Pseudonyms;
import nl.zwerm.spaces.SpaceId;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.CastOnStage;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Questions that somebody can be told of: amina's, and others' under a pseudonym. */
@Component
class QuestionsToTellOf {

    private final Arrivals arrivals;
    private final Pseudonyms pseudonyms;
    private final JdbcClient jdbc;
    private final ObjectProvider<CastOnStage> cast;

    QuestionsToTellOf(Arrivals arrivals, Pseudonyms pseudonyms, JdbcClient jdbc, ObjectProvider<CastOnStage> cast) {
        this.arrivals = arrivals;
        this.pseudonyms = pseudonyms;
        this.jdbc = jdbc;
        this.cast = cast;
    }

    ContributionId ask(SpaceId space, boolean sealed, String title) {
        var id = ContributionId.next();
        arrivals.take(List.of(new Arriving(
                id,
                "question",
                space,
                sealed,
                null,
                id,
                cast.getObject().id(Cast.AMINA),
                title,
                "Een tekst.",
                "nl",
                Instant.now(),
                null,
                0,
                null,
                List.of())));
        return id;
    }

    ContributionId askUnderPseudonym(Cast asker, SpaceId space, String title) {
        var id = ask(space, false, title);
        var alias = pseudonyms.alias(cast.getObject().id(asker), id);
        jdbc.sql("update contributions.contribution set author_id = null, pseudonym = :kept where id = :id")
                .param("kept", Pseudonyms.kept(Pseudonym.BEGAN_IT, alias, id, id))
                .param("id", id.value())
                .update();
        return id;
    }
}
