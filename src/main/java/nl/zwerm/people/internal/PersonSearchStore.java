package nl.zwerm.people.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import nl.zwerm.people.PersonCard;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.TeamId;
import nl.zwerm.people.TopicId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds people by the beginnings of words in their names, by team (with the teams below it) and by topic. */
@Repository
public class PersonSearchStore {

    /** In one of these teams, when there are any, and of one of these topics; {@code expected} finds also whoever is not yet here. */
    record Sought(String name, List<TeamId> teams, List<TopicId> topics, boolean expected) {}

    private static final String FOUND = """
            select p.id, p.name, p.picture, p.state, p.role_title, p.team_id, t.name as team_name
            from people.person p
            left join people.team t on t.id = p.team_id
            """;

    private static final String IN_TEAM = """
            p.team_id in (
                with recursive branch as (
                    select unnest(cast(:%1$s as bigint[])) as id
                    union
                    select below.id from people.team below join branch b on below.parent_id = b.id)
                select id from branch)
            """;

    private static final String HAS_TOPIC = """
            p.id in (
                select person_id from people.offered_topic where topic_id = any(:%1$s)
                union
                select person_id from people.sought_topic where topic_id = any(:%1$s))
            """;

    private static final int MOST_AT_ONCE = 100;

    private final JdbcClient jdbc;

    PersonSearchStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** At most {@code limit}, by name, those after {@code after} when it is given. */
    List<PersonCard> list(Sought sought, @Nullable PersonId after, int limit) {
        var where = new ArrayList<String>();
        var params = new LinkedHashMap<String, Object>();
        addWords(sought.name(), where, params);
        return narrowed(sought, after, limit, where, params);
    }

    /** Those in one of these teams, and those who know or learn one of these topics; whatever name was sought. */
    List<PersonCard> listOf(
            List<TeamId> teams, List<TopicId> topics, Sought sought, @Nullable PersonId after, int limit) {
        var where = new ArrayList<String>();
        var params = new LinkedHashMap<String, Object>();
        where.add("(" + IN_TEAM.formatted("teams") + " or " + HAS_TOPIC.formatted("topics") + ")");
        params.put("teams", values(teams, TeamId::value));
        params.put("topics", values(topics, TopicId::value));
        return narrowed(sought, after, limit, where, params);
    }

    private List<PersonCard> narrowed(
            Sought sought, @Nullable PersonId after, int limit, List<String> where, Map<String, Object> params) {
        where.add(sought.expected() ? "p.state <> 'deactivated'" : "p.state = 'active'");
        where.add("not p.guest");
        if (!sought.teams().isEmpty()) {
            where.add(IN_TEAM.formatted("inTeams"));
            params.put("inTeams", values(sought.teams(), TeamId::value));
        }
        if (!sought.topics().isEmpty()) {
            where.add(HAS_TOPIC.formatted("ofTopics"));
            params.put("ofTopics", values(sought.topics(), TopicId::value));
        }
        lowerName(after).ifPresent(name -> {
            where.add("(lower(p.name), p.id) > (:afterName, :afterId)");
            params.put("afterName", name);
            params.put("afterId", after == null ? 0 : after.value());
        });
        return query(where, params, limit);
    }

    private static <T> Long[] values(List<T> ids, ToLongFunction<T> value) {
        return ids.stream().mapToLong(value).boxed().toArray(Long[]::new);
    }

    /** Whoever is here and has these words in their name. */
    public List<PersonCard> listByName(String name, boolean guests, int limit) {
        var where = here(guests);
        var params = new LinkedHashMap<String, Object>();
        addWords(name, where, params);
        return params.isEmpty() ? List.of() : query(where, params, limit);
    }

    public List<PersonCard> listByAddress(String address, boolean guests) {
        var where = here(guests);
        where.add("lower(p.email) = lower(:address)");
        return query(where, Map.of("address", address), 1);
    }

    /** Those among them who are here. */
    public List<PersonCard> listHere(Collection<PersonId> ids, boolean guests) {
        var where = here(guests);
        where.add("p.id = any(:ids)");
        return query(where, Map.of("ids", values(List.copyOf(ids), PersonId::value)), MOST_AT_ONCE);
    }

    private static List<String> here(boolean guests) {
        var where = new ArrayList<>(List.of("p.state = 'active'"));
        if (!guests) {
            where.add("not p.guest");
        }
        return where;
    }

    /** The limit stands in the statement itself: as a parameter no plan could be kept, since it might as well be thousands. */
    private List<PersonCard> query(List<String> where, Map<String, Object> params, int limit) {
        return jdbc.sql(FOUND + " where " + String.join(" and ", where) + " order by lower(p.name), p.id limit "
                        + limit)
                .params(params)
                .query(Rows::card)
                .list();
    }

    private static void addWords(String name, List<String> where, Map<String, Object> params) {
        var words = NameWords.of(name);
        for (int i = 0; i < words.size(); i++) {
            where.add(hasWord(i));
            params.put("word" + i, words.get(i));
        }
        if (words.isEmpty() && !name.isBlank()) {
            where.add("false");
        }
    }

    /** A range in the order of bytes, which a plan can use whatever the word is; {@code like} could not. */
    static String hasWord(int number) {
        return """
                p.id in (
                    select w.person_id
                    from people.name_word w
                    where w.word >= :word%1$d and w.word < :word%1$d || chr(1114111))
                """.formatted(number);
    }

    private Optional<String> lowerName(@Nullable PersonId id) {
        return id == null
                ? Optional.empty()
                : jdbc.sql("select lower(name) from people.person where id = :id")
                        .param("id", id.value())
                        .query(String.class)
                        .optional();
    }
}
