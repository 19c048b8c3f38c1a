package nl.zwerm.discussions.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.discussions.internal.ReactionsItem.Chip;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who reacted to what. */
@Repository
public class ReactionStore {

    private static final int NAMED = 30;

    private final JdbcClient jdbc;

    ReactionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when they said so before. */
    public boolean insert(ContributionId to, PersonId person, String reaction, Instant at) {
        return jdbc.sql("""
                        insert into discussions.reaction (contribution_id, person_id, reaction, at)
                        values (:to, :person, :reaction, :at)
                        on conflict do nothing
                        """)
                        .param("to", to.value())
                        .param("person", person.value())
                        .param("reaction", reaction)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    boolean delete(ContributionId to, PersonId person, Reaction reaction) {
        return jdbc.sql("""
                        delete from discussions.reaction
                        where contribution_id = :to and person_id = :person and reaction = :reaction
                        """)
                        .param("to", to.value())
                        .param("person", person.value())
                        .param("reaction", reaction.word())
                        .update()
                > 0;
    }

    /** To those of these that the viewer may read; who reacted first is named first. */
    Map<ContributionId, List<Chip>> list(Collection<ContributionId> ids, Viewer viewer) {
        var found = new HashMap<ContributionId, List<Chip>>();
        jdbc.sql("""
                        select x.contribution_id, x.reaction, count(*) as given,
                               bool_or(x.person_id = :viewer) as mine,
                               (array_agg(p.name order by x.at, x.person_id))[1\\:%d] as names
                        from discussions.reaction x
                        join contributions.readable(:viewer) r on r.id = x.contribution_id
                        join people.person_card p on p.id = x.person_id
                        where x.contribution_id = any(:ids)
                        group by x.contribution_id, x.reaction
                        """.formatted(NAMED))
                .param("viewer", viewer.id().value())
                .param("ids", ids.stream().map(ContributionId::value).toArray(Long[]::new))
                .query((row, _) -> found.computeIfAbsent(
                                ContributionId.of(row.getLong("contribution_id")), _ -> new ArrayList<>())
                        .add(chip(row)))
                .list();
        return found;
    }

    private static Chip chip(ResultSet row) throws SQLException {
        return new Chip(
                Reaction.ofWord(row.getString("reaction")).orElseThrow(),
                row.getInt("given"),
                row.getBoolean("mine"),
                List.of((String[]) row.getArray("names").getArray()));
    }
}
