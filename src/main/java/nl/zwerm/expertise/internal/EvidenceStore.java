package nl.zwerm.expertise.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.zwerm.expertise.Votes.Speaker;
import nl.zwerm.expertise.internal.Work.Part;
import nl.zwerm.people.PersonId;
import nl.zwerm.shared.Changes.Cursor;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What speaks for people, computed from the ledger. */
@Repository
class EvidenceStore {

    /** How far ledger and log were read. */
    record Reader(Cursor facts, Cursor changes) {}

    /** An answer that speaks for its author; {@code helpful} from 0 to 1. */
    record Row(
            long answer,
            long question,
            long space,
            boolean sealed,
            long person,
            Instant at,
            double helpful,
            Set<Long> topics) {}

    /** All that counts of somebody, and what of it is in the topics asked about. */
    record Summed(Part all, Part inTopics) {

        static final Summed NOTHING = new Summed(new Part(0, 0), new Part(0, 0));
    }

    /** The latest answers, so many of each person, as they speak in a space at a moment. */
    record Latest(long space, int each, Instant now) {}

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate many;

    EvidenceStore(JdbcClient jdbc, NamedParameterJdbcTemplate many) {
        this.jdbc = jdbc;
        this.many = many;
    }

    /** Only one reads at a time; nothing when somebody else does just now. */
    Optional<Reader> lockReader() {
        return jdbc.sql("select facts_to, changes_to from expertise.evidence_reader for update skip locked")
                .query((row, _) ->
                        new Reader(Cursor.parse(row.getString("facts_to")), Cursor.parse(row.getString("changes_to"))))
                .optional();
    }

    boolean helped(Collection<Long> topics, PersonId person) {
        return jdbc.sql("""
                        select exists (select 1
                                       from expertise.answer_evidence
                                       where person_id = :person and topics && :topics and helpful > 0 and not sealed)
                        """)
                .param("person", person.value())
                .param("topics", topics.toArray(Long[]::new))
                .query(Boolean.class)
                .single();
    }

    void saveReader(Reader reader) {
        jdbc.sql("update expertise.evidence_reader set facts_to = :facts, changes_to = :changes")
                .param("facts", reader.facts().toString())
                .param("changes", reader.changes().toString())
                .update();
    }

    void insert(List<Row> rows) {
        many.batchUpdate("""
                insert into expertise.answer_evidence
                    (answer_id, question_id, space_id, sealed, person_id, answered_at, helpful, topics)
                values (:answer, :question, :space, :sealed, :person, :at, :helpful, :topics)
                on conflict (answer_id) do nothing
                """, rows.stream().map(EvidenceStore::parameters).toArray(SqlParameterSource[]::new));
    }

    void delete(Collection<Long> things) {
        jdbc.sql("""
                        delete from expertise.answer_evidence
                        where answer_id = any(:things) or question_id = any(:things)
                        """).param("things", things.toArray(Long[]::new)).update();
    }

    /** The questions that carry one of these topics, as far as they were answered. */
    List<Long> listQuestionsAbout(Collection<Long> topics) {
        return topics.isEmpty()
                ? List.of()
                : jdbc.sql("select distinct e.question_id from expertise.answer_evidence e where e.topics && :topics")
                        .param("topics", topics.toArray(Long[]::new))
                        .query(Long.class)
                        .list();
    }

    void deleteAll() {
        jdbc.sql("delete from expertise.answer_evidence").update();
    }

    /** Whoever answered in these topics, those first whose help is fresh and much. */
    List<Long> listAnswerers(Collection<Long> topics, long space, boolean alsoExpected, Instant now, int limit) {
        return jdbc.sql("""
                        select e.person_id
                        from expertise.answer_evidence e
                        join people.person_card p on p.id = e.person_id
                        where e.topics && :topics
                          and (not e.sealed or e.space_id = :space)
                          and (p.state = 'active' or (:alsoExpected and p.state = 'expected'))
                        group by e.person_id
                        order by sum((1 + e.helpful)
                            * power(0.5, least(extract(epoch from :now - e.answered_at) / 5184000, 120)::float8)) desc,
                            e.person_id
                        limit :limit
                        """)
                .param("topics", topics.toArray(Long[]::new))
                .param("space", space)
                .param("alsoExpected", alsoExpected)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query(Long.class)
                .list();
    }

    /** The latest answers of this person. */
    List<Answered> answers(long person, Latest latest) {
        return jdbc.sql("""
                        select answered_at, topics, helpful
                        from expertise.answer_evidence
                        where person_id = :person and (not sealed or space_id = :space)
                        order by answered_at desc
                        limit :each
                        """)
                .param("person", person)
                .param("space", latest.space())
                .param("each", latest.each())
                .query((row, _) -> answered(row))
                .list();
    }

    /** What the latest answers of these are worth, all together and in the topics; who has none is not among them. */
    Map<Long, Summed> sums(Collection<Long> persons, Latest latest, Set<Long> topics, RelevanceWeights weights) {
        var sums = new HashMap<Long, Summed>();
        jdbc.sql("""
                        select person_id, count(*) as answers, sum(worth) as worth,
                               count(*) filter (where asked) as answers_asked,
                               coalesce(sum(worth) filter (where asked), 0) as worth_asked
                        from (select e.person_id, e.topics && :topics as asked,
                                     (:unthanked + (1 - :unthanked) * e.helpful)
                                         * power(2, -greatest(0, extract(epoch from :now - e.answered_at)::float8)
                                             / :halfLife) as worth
                              from unnest(:persons) as who (id)
                              cross join lateral (
                                  select person_id, answered_at, topics, helpful
                                  from expertise.answer_evidence
                                  where person_id = who.id and (not sealed or space_id = :space)
                                  order by answered_at desc
                                  limit :each) e) answer
                        group by person_id
                        """)
                .param("persons", persons.toArray(Long[]::new))
                .param("space", latest.space())
                .param("each", latest.each())
                .param("topics", topics.toArray(Long[]::new))
                .param("unthanked", weights.worth(0))
                .param("now", latest.now().atOffset(ZoneOffset.UTC))
                .param("halfLife", weights.halfLife().toMillis() / 1000.0)
                .query(row -> {
                    sums.put(
                            row.getLong("person_id"),
                            new Summed(
                                    new Part(row.getInt("answers"), row.getDouble("worth")),
                                    new Part(row.getInt("answers_asked"), row.getDouble("worth_asked"))));
                });
        return sums;
    }

    /**
     * By the ids of these contributions: an answer speaks by itself, and for a question those who answered it do. Only
     * of those who may be asked.
     */
    Map<Long, List<Speaker>> listSpeaking(Collection<Long> contributions, boolean alsoExpected) {
        var speaking = new HashMap<Long, List<Speaker>>();
        jdbc.sql("""
                        select s.near, s.person_id, s.answer_id
                        from (select answer_id as near, person_id, answer_id
                              from expertise.answer_evidence
                              where answer_id = any(:ids) and not sealed
                              union all
                              select question_id, person_id, answer_id
                              from expertise.answer_evidence
                              where question_id = any(:ids) and not sealed) s
                        join people.person_card p on p.id = s.person_id
                        where p.state = 'active' or (:alsoExpected and p.state = 'expected')
                        order by s.near, s.answer_id
                        """)
                .param("ids", contributions.toArray(Long[]::new))
                .param("alsoExpected", alsoExpected)
                .query(row -> {
                    speaking.computeIfAbsent(row.getLong("near"), _ -> new java.util.ArrayList<>())
                            .add(new Speaker(row.getLong("person_id"), row.getLong("answer_id")));
                });
        return speaking;
    }

    private static Answered answered(ResultSet row) throws SQLException {
        return new Answered(
                row.getTimestamp("answered_at").toInstant(),
                Set.of((Long[]) row.getArray("topics").getArray()),
                row.getDouble("helpful"));
    }

    private static MapSqlParameterSource parameters(Row row) {
        return new MapSqlParameterSource("answer", row.answer())
                .addValue("question", row.question())
                .addValue("space", row.space())
                .addValue("sealed", row.sealed())
                .addValue("person", row.person())
                .addValue("at", row.at().atOffset(ZoneOffset.UTC))
                .addValue("helpful", row.helpful())
                .addValue("topics", row.topics().toArray(Long[]::new));
    }
}
