package nl.zwerm.threads.internal;

import java.util.List;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Viewer;
import nl.zwerm.text.Mentions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** People by a part of their name, to be mentioned. */
@Repository
class MentionStore {

    private static final int MOST = 8;
    private static final int LONGEST = 60;

    private final JdbcClient jdbc;

    MentionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody, and what stands in the text for them. */
    record Mention(String name, String team, String markdown) {}

    /** Those whose name, or a later word of it, begins with what was typed; a guest is not shown who else is here. */
    List<Mention> list(String typed, Viewer viewer) {
        if (viewer.guest() || typed.isEmpty() || typed.length() > LONGEST || typed.indexOf('\0') >= 0) {
            return List.of();
        }
        return jdbc.sql("""
                        select id, name, team_name
                        from people.person_card
                        where state = 'active'
                          and id <> :viewer
                          and strpos(' ' || lower(name), ' ' || lower(:typed)) > 0
                        order by strpos(lower(name), lower(:typed)) > 1, lower(name), id
                        limit :most
                        """)
                .param("viewer", viewer.id().value())
                .param("typed", typed)
                .param("most", MOST)
                .query((row, _) -> {
                    var name = row.getString("name");
                    var team = row.getString("team_name");
                    var id = PersonId.of(row.getLong("id")).toString();
                    return new Mention(name, team == null ? "" : team, Mentions.link(name, id));
                })
                .list();
    }
}
