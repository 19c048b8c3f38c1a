package nl.zwerm.questions.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.people.TopicId;
import nl.zwerm.people.Viewer;
import nl.zwerm.questions.OpenQuestions.OpenQuestion;
import nl.zwerm.questions.OpenQuestions.Why;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads questions that still want something. */
@Repository
public class OpenQuestionStore {

    private final JdbcClient jdbc;

    OpenQuestionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Among the freshest that the viewer may read, looked at one after another, so that it costs the same however many
     * there are.
     */
    public List<OpenQuestion> listAround(
            Viewer viewer,
            Collection<ContributionId> hidden,
            Collection<TopicId> topics,
            Instant since,
            int own,
            int helpable) {
        return jdbc.sql("""
                        with mine as (
                            (select r.id, r.published_at, o.topics, o.answers
                             from contributions.readable(:viewer) r
                             join questions.open_question o on o.id = r.id
                             where r.kind = 'question' and r.state = 'published' and r.author_id = :viewer
                             order by r.published_at desc
                             limit 50)
                            union all
                            (select r.id, r.published_at, o.topics, o.answers
                             from contributions.readable(:viewer) r
                             join questions.open_question o on o.id = r.id
                             where r.id = any(:hidden) and r.state = 'published'
                             order by r.published_at desc
                             limit 50)),
                        fresh as (
                            select l.id, l.published_at, l.topics, l.answers
                            from (select n.id, n.published_at
                                  from questions.newest n
                                  where n.published_at > :since
                                  order by n.published_at desc) n
                            cross join lateral (
                                select r.id, r.published_at, o.topics, o.answers
                                from contributions.readable(:viewer) r
                                join questions.open_question o on o.id = r.id
                                where r.id = n.id and r.author_id is distinct from :viewer and r.id <> all(:hidden)
                                  and not exists (select from contributions.locked l where l.id = r.id)
                                offset 0) l
                            order by n.published_at desc
                            limit 150)
                        (select id, true as own, false as near, topics, answers
                         from mine
                         order by answers = 0, published_at
                         limit :own)
                        union all
                        (select id, false, topics && :topics, topics, answers
                         from fresh
                         where answers = 0 or topics && :topics
                         order by (topics && :topics and answers = 0) desc, answers, topics && :topics desc, published_at
                         limit :helpable)
                        """)
                .param("viewer", viewer.id().value())
                .param("hidden", hidden.stream().map(ContributionId::value).toArray(Long[]::new))
                .param("topics", topics.stream().map(TopicId::value).toArray(Long[]::new))
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("own", own)
                .param("helpable", helpable)
                .query(OpenQuestionStore::question)
                .list();
    }

    public Map<ContributionId, String> findUrgencies(Collection<ContributionId> questions, Viewer viewer) {
        var urgencies = new HashMap<ContributionId, String>();
        jdbc.sql("""
                        select q.id, q.urgency
                        from questions.question q
                        join contributions.readable(:viewer) r on r.id = q.id
                        where q.id = any(:ids) and q.urgency in ('today', 'week') and q.outcome is null
                        """)
                .param("viewer", viewer.id().value())
                .param("ids", questions.stream().map(ContributionId::value).toArray(Long[]::new))
                .query(row -> {
                    urgencies.put(ContributionId.of(row.getLong("id")), row.getString("urgency"));
                });
        return urgencies;
    }

    private static OpenQuestion question(ResultSet row, int number) throws SQLException {
        int answers = row.getInt("answers");
        return new OpenQuestion(
                ContributionId.of(row.getLong("id")),
                why(row.getBoolean("own"), row.getBoolean("near"), answers),
                Arrays.stream((Long[]) row.getArray("topics").getArray())
                        .map(TopicId::of)
                        .toList(),
                answers);
    }

    private static Why why(boolean own, boolean near, int answers) {
        if (own) {
            return answers > 0 ? Why.AWAITS_OUTCOME : Why.AWAITS_ANSWER;
        }
        return near ? Why.TOPIC : Why.LONELY;
    }
}
