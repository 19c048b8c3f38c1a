package nl.zwerm.mentoring.internal;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.TeamId;
import nl.zwerm.people.TopicId;
import nl.zwerm.spaces.SpaceId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who offers and who seeks. */
@Repository
class OfferStore {

    /** Somebody who could be asked: with how many topics that are sought, and how much room. */
    record Candidate(PersonId person, String sentence, int shared, int room) {}

    /** What somebody seeks; the sentence as it is sealed. */
    record Seek(SpaceId space, String sentence) {}

    private static final String CANDIDATES = """
            select o.person_id as person, o.sentence, o.room - taken.number as room, fitting.number as shared
            from mentoring.offer o
            join people.person_card c on c.id = o.person_id and c.state = 'active'
            cross join lateral (
                select count(*) as number
                from mentoring.mentorship m
                where m.mentor_id = o.person_id and m.state in ('asked', 'running')) taken
            cross join lateral (
                select count(*) as number
                from mentoring.offered_topic t
                where t.person_id = o.person_id and t.topic_id = any(:topics)) fitting
            where not o.paused
              and o.person_id <> :seeker
              and o.room > taken.number
              and (c.team_id = :team) is not true
              and not exists (
                select 1
                from mentoring.mentorship m
                where m.mentee_id = :seeker and m.mentor_id = o.person_id and m.ended_at > :since)
            """;

    private static final List<String> CARRIERS = List.of("mentoring.offered_topic", "mentoring.sought_topic");

    private final JdbcClient jdbc;

    OfferStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Offer> find(PersonId person) {
        return jdbc.sql("select room, sentence, paused from mentoring.offer where person_id = :person")
                .param("person", person.value())
                .query((row, _) -> new Offer(
                        person,
                        row.getInt("room"),
                        row.getString("sentence"),
                        row.getBoolean("paused"),
                        topics(person)))
                .optional();
    }

    /** Until the end of the transaction nobody else takes what room there is. */
    boolean lock(PersonId mentor) {
        return jdbc.sql("select person_id from mentoring.offer where person_id = :mentor for update")
                .param("mentor", mentor.value())
                .query(Long.class)
                .optional()
                .isPresent();
    }

    void save(Offer offer) {
        jdbc.sql("""
                        insert into mentoring.offer (person_id, room, sentence, paused)
                        values (:person, :room, :sentence, false)
                        on conflict (person_id) do update
                        set room = excluded.room, sentence = excluded.sentence, paused = false
                        """)
                .param("person", offer.person().value())
                .param("room", offer.room())
                .param("sentence", offer.sentence())
                .update();
        replaceTopics("mentoring.offered_topic", offer.person(), offer.topics());
    }

    void markPaused(PersonId person, boolean paused) {
        jdbc.sql("update mentoring.offer set paused = :paused where person_id = :person")
                .param("paused", paused)
                .param("person", person.value())
                .update();
    }

    Optional<Seek> findSeek(PersonId person) {
        return jdbc.sql("select space_id, sentence from mentoring.seek where person_id = :person")
                .param("person", person.value())
                .query((row, _) -> new Seek(SpaceId.of(row.getLong("space_id")), row.getString("sentence")))
                .optional();
    }

    List<TopicId> listSought(PersonId person) {
        return jdbc.sql("""
                        select topic_id
                        from mentoring.sought_topic
                        where person_id = :person
                          and topic_id not in (select m.id from mentoring.merged_topic m)
                        order by topic_id
                        """).param("person", person.value()).query(Long.class).list().stream()
                .map(TopicId::of)
                .toList();
    }

    void saveSeek(PersonId person, Seek seek, List<TopicId> topics) {
        jdbc.sql("""
                        insert into mentoring.seek (person_id, space_id, sentence)
                        values (:person, :space, :sentence)
                        on conflict (person_id) do update
                        set space_id = excluded.space_id, sentence = excluded.sentence
                        """)
                .param("person", person.value())
                .param("space", seek.space().value())
                .param("sentence", seek.sentence())
                .update();
        replaceTopics("mentoring.sought_topic", person, topics);
    }

    void deleteSeek(PersonId person) {
        jdbc.sql("delete from mentoring.seek where person_id = :person")
                .param("person", person.value())
                .update();
    }

    /**
     * Those with room, of other teams, who did not decline or part since that moment: who shares most topics first, then
     * who has most room; among equals a lot that stays the same for one seeker and differs between seekers.
     */
    List<Candidate> listCandidates(
            PersonId seeker, Optional<TeamId> team, Collection<TopicId> topics, Instant since, int limit) {
        return candidates(CANDIDATES + """
                order by fitting.number desc, 3 desc, md5(o.person_id::text || ':' || :seeker::text), o.person_id
                limit :limit
                """, seeker, team, topics, since)
                .param("limit", limit)
                .query(Candidate.class)
                .list();
    }

    Optional<Candidate> findCandidate(
            PersonId mentor, PersonId seeker, Optional<TeamId> team, Collection<TopicId> topics, Instant since) {
        return candidates(CANDIDATES + "and o.person_id = :mentor", seeker, team, topics, since)
                .param("mentor", mentor.value())
                .query(Candidate.class)
                .optional();
    }

    Map<PersonId, List<TopicId>> listTopics(Collection<PersonId> persons) {
        var found = new HashMap<PersonId, List<TopicId>>();
        if (persons.isEmpty()) {
            return found;
        }
        jdbc.sql("""
                        select person_id, topic_id
                        from mentoring.offered_topic
                        where person_id in (:persons)
                          and topic_id not in (select m.id from mentoring.merged_topic m)
                        order by topic_id
                        """)
                .param("persons", persons.stream().map(PersonId::value).toList())
                .query((row, _) ->
                        Map.entry(PersonId.of(row.getLong("person_id")), TopicId.of(row.getLong("topic_id"))))
                .list()
                .forEach(one -> found.computeIfAbsent(one.getKey(), _ -> new ArrayList<>())
                        .add(one.getValue()));
        return found;
    }

    private List<TopicId> topics(PersonId person) {
        return listTopics(List.of(person)).getOrDefault(person, List.of());
    }

    private JdbcClient.StatementSpec candidates(
            String sql, PersonId seeker, Optional<TeamId> team, Collection<TopicId> topics, Instant since) {
        @Nullable Long teamId = team.map(TeamId::value).orElse(null);
        return jdbc.sql(sql)
                .param("seeker", seeker.value())
                .param("team", teamId, Types.BIGINT)
                .param("topics", topics.stream().map(TopicId::value).toArray(Long[]::new))
                .param("since", since.atOffset(ZoneOffset.UTC));
    }

    void carryAlong(TopicId from, TopicId into) {
        for (var table : CARRIERS) {
            jdbc.sql("""
                            insert into %1$s (person_id, topic_id, from_topic_id)
                            select person_id, :into, :from
                            from %1$s
                            where topic_id = :from
                            on conflict do nothing
                            """.formatted(table))
                    .param("from", from.value())
                    .param("into", into.value())
                    .update();
        }
    }

    void carryNoMore(TopicId from, TopicId into) {
        for (var table : CARRIERS) {
            jdbc.sql("delete from %s where topic_id = :into and from_topic_id = :from".formatted(table))
                    .param("from", from.value())
                    .param("into", into.value())
                    .update();
        }
    }

    /** What was merged into one of these stays, for when that is undone; two names may lead to one topic. */
    private void replaceTopics(String table, PersonId person, List<TopicId> topics) {
        var chosen = topics.stream().map(TopicId::value).toArray(Long[]::new);
        jdbc.sql("""
                        delete from %s x
                        where x.person_id = :person
                          and not x.topic_id = any(:topics)
                          and not exists (
                              select 1
                              from mentoring.merged_topic m
                              where m.id = x.topic_id and m.living = any(:topics))
                        """.formatted(table))
                .param("person", person.value())
                .param("topics", chosen)
                .update();
        jdbc.sql("""
                        insert into %s (person_id, topic_id)
                        select :person, t.id
                        from unnest(:topics) as t (id)
                        on conflict do nothing
                        """.formatted(table))
                .param("person", person.value())
                .param("topics", chosen)
                .update();
    }
}
