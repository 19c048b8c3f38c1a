package nl.zwerm.contributions.internal;

import static nl.zwerm.shared.Moments.utcOrNull;

import java.sql.Types;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.zwerm.contributions.Arriving;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Sealer;
import nl.zwerm.people.TopicId;
import nl.zwerm.spaces.SpaceId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Repository;

/** Writes contributions by the hundred. */
@Repository
public class ArrivalStore {

    private final NamedParameterJdbcTemplate jdbc;
    private final Sealer sealer;

    ArrivalStore(NamedParameterJdbcTemplate jdbc, Sealer sealer) {
        this.jdbc = jdbc;
        this.sealer = sealer;
    }

    public Map<String, ContributionId> known(String origin, Collection<String> keys) {
        var known = new HashMap<String, ContributionId>();
        jdbc.query(
                """
                select origin_key, id
                from contributions.contribution
                where origin = :origin and origin_key = any(:keys)
                """, new MapSqlParameterSource("origin", origin).addValue("keys", keys.toArray(String[]::new)), row -> {
                    known.put(row.getString("origin_key"), ContributionId.of(row.getLong("id")));
                });
        return known;
    }

    public List<SpaceId> listSpaces(String origin) {
        return jdbc
                .queryForList(
                        "select distinct space_id from contributions.contribution where origin = :origin",
                        new MapSqlParameterSource("origin", origin),
                        Long.class)
                .stream()
                .map(SpaceId::of)
                .toList();
    }

    public void insert(List<Arriving> arriving) {
        batch("""
                insert into contributions.contribution
                    (id, kind, space_id, sealed, parent_id, root_id, author_id, title, body, language, state,
                     created_at, published_at, edited_at, version, imported_votes, origin, origin_key, origin_address, licence)
                values (:id, :kind, :space, :sealed, :parent, :root, :author, :title, :body, :language, 'published',
                     :at, :at, :edited, :version, :votes, :origin, :originKey, :address, :licence)
                """, arriving, one -> {
            var source = one.source();
            return new MapSqlParameterSource("id", one.id().value())
                    .addValue("kind", one.kind())
                    .addValue("space", one.space().value())
                    .addValue("sealed", one.sealed())
                    .addValue("parent", value(one.parent()), Types.BIGINT)
                    .addValue("root", one.root().value())
                    .addValue(
                            "author", one.author() == null ? null : one.author().value(), Types.BIGINT)
                    .addValue(
                            "title",
                            sealer.seal(
                                    one.space(), one.sealed(), one.title(), ContributionRows.place(one.id(), "title")))
                    .addValue(
                            "body",
                            sealer.seal(
                                    one.space(), one.sealed(), one.body(), ContributionRows.place(one.id(), "body")))
                    .addValue("language", one.language())
                    .addValue("at", utcOrNull(one.at()), Types.TIMESTAMP_WITH_TIMEZONE)
                    .addValue("edited", utcOrNull(one.editedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                    .addValue("version", one.version())
                    .addValue("votes", one.votes())
                    .addValue("origin", source == null ? null : source.origin(), Types.VARCHAR)
                    .addValue("originKey", source == null ? null : source.key(), Types.VARCHAR)
                    .addValue("address", source == null ? null : source.address(), Types.VARCHAR)
                    .addValue("licence", source == null ? null : source.licence(), Types.VARCHAR);
        });
    }

    /** False when another version stands there by now. Time does not go back, whatever the source says. */
    public boolean update(Contribution old, Arriving.Newer newer) {
        return jdbc.update(
                        """
                        update contributions.contribution
                        set title = :title, body = :body, language = :language,
                            edited_at = greatest(edited_at, published_at, :at), version = version + 1
                        where id = :id and version = :version
                        """,
                        new MapSqlParameterSource("id", old.id().value())
                                .addValue("version", old.version())
                                .addValue("title", seal(old, newer.title(), "title"))
                                .addValue("body", seal(old, newer.body(), "body"))
                                .addValue("language", newer.language())
                                .addValue("at", utcOrNull(newer.at()), Types.TIMESTAMP_WITH_TIMEZONE))
                > 0;
    }

    private String seal(Contribution in, String text, String field) {
        return sealer.seal(in.space(), in.sealed(), text, ContributionRows.place(in.id(), field));
    }

    public void insertTopics(ContributionId id, List<TopicId> topics) {
        batch(
                """
                insert into contributions.contribution_topic (contribution_id, topic_id)
                values (:contribution, :topic)
                on conflict do nothing
                """,
                topics,
                topic -> new MapSqlParameterSource("contribution", id.value()).addValue("topic", topic.value()));
    }

    public void insertTopics(List<Arriving> arriving) {
        record Pair(long contribution, long topic) {}
        batch(
                """
                insert into contributions.contribution_topic (contribution_id, topic_id)
                values (:contribution, :topic)
                on conflict do nothing
                """,
                arriving.stream()
                        .flatMap(one -> one.topics().stream()
                                .map(topic -> new Pair(one.id().value(), topic.value())))
                        .toList(),
                pair -> new MapSqlParameterSource("contribution", pair.contribution()).addValue("topic", pair.topic()));
    }

    public void insertRevisions(List<Arriving.Earlier> revisions) {
        batch("""
                insert into contributions.revision (contribution_id, version, editor_id, title, body, written_at, note)
                values (:id, :version, :editor, :title, :body, :at, :note)
                on conflict do nothing
                """, revisions, this::revision);
        batch(
                "update contributions.contribution set version = greatest(version, :version + 1) where id = :id",
                revisions,
                one -> new MapSqlParameterSource("id", one.of().value()).addValue("version", one.version()));
    }

    public int insertMissingRevisions(List<Arriving.Earlier> revisions) {
        return batch("""
                insert into contributions.revision (contribution_id, version, editor_id, title, body, written_at, note)
                select c.id, :version, :editor, :title, :body, :at, :note
                from contributions.contribution c
                where c.id = :id and c.version > :version
                on conflict do nothing
                """, revisions, this::revision);
    }

    private MapSqlParameterSource revision(Arriving.Earlier one) {
        var place = "revision " + one.of().value() + " " + one.version();
        return new MapSqlParameterSource("id", one.of().value())
                .addValue("version", one.version())
                .addValue("editor", one.editor() == null ? null : one.editor().value(), Types.BIGINT)
                .addValue("title", sealer.seal(one.space(), one.sealed(), one.title(), place + " title"))
                .addValue("body", sealer.seal(one.space(), one.sealed(), one.body(), place + " body"))
                .addValue("at", utcOrNull(one.writtenAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .addValue(
                        "note",
                        one.note().isEmpty()
                                ? ""
                                : sealer.seal(one.space(), one.sealed(), one.note(), place + " note"));
    }

    public Map<Arriving.Place, Arriving.Text> earlierTexts(Collection<Arriving.Place> places) {
        var texts = new HashMap<Arriving.Place, Arriving.Text>();
        var ids = places.stream().map(place -> place.of().value()).toArray(Long[]::new);
        var versions = places.stream().map(Arriving.Place::version).toArray(Integer[]::new);
        jdbc.query("""
                select v.contribution_id, v.version, v.title, v.body
                from unnest(:ids::bigint[], :versions::int[]) as place (id, version)
                join contributions.revision v on v.contribution_id = place.id and v.version = place.version
                join contributions.contribution c on c.id = v.contribution_id and not c.sealed
                """, new MapSqlParameterSource("ids", ids).addValue("versions", versions), row -> {
            var place = new Arriving.Place(ContributionId.of(row.getLong("contribution_id")), row.getInt("version"));
            texts.put(place, new Arriving.Text(row.getString("title"), row.getString("body")));
        });
        return texts;
    }

    public void insertThanks(List<Arriving.Thanks> thanks) {
        batch(
                """
                insert into contributions.helped (contribution_id, person_id, at)
                values (:id, :person, :at)
                on conflict do nothing
                """,
                thanks,
                one -> new MapSqlParameterSource("id", one.to().value())
                        .addValue("person", one.person().value())
                        .addValue("at", utcOrNull(one.at()), Types.TIMESTAMP_WITH_TIMEZONE));
    }

    public int insertLinks(List<Arriving.Link> links) {
        return batch(
                """
                insert into contributions.link (from_id, to_id, kind, at)
                values (:from, :to, :kind, :at)
                on conflict do nothing
                """,
                links,
                one -> new MapSqlParameterSource("from", one.from().value())
                        .addValue("to", one.to().value())
                        .addValue("kind", one.kind())
                        .addValue("at", utcOrNull(one.at()), Types.TIMESTAMP_WITH_TIMEZONE));
    }

    /** In one statement: an import brings many more facts than texts. */
    public void insertFacts(List<Arriving.Fact> facts) {
        jdbc.update(
                """
                insert into contributions.fact (what, thing_id, about_id, happened_at)
                select what, thing, about, at
                from unnest(:whats, :things, :abouts, :times::timestamptz[]) with ordinality
                    as arriving (what, thing, about, at, place)
                order by place
                """,
                new MapSqlParameterSource()
                        .addValue(
                                "whats", facts.stream().map(Arriving.Fact::what).toArray(String[]::new))
                        .addValue(
                                "things",
                                facts.stream().map(one -> one.thing().value()).toArray(Long[]::new))
                        .addValue(
                                "abouts",
                                facts.stream().map(one -> value(one.about())).toArray(Long[]::new))
                        .addValue(
                                "times",
                                facts.stream().map(one -> one.at().toString()).toArray(String[]::new)));
    }

    /** How many rows it changed. */
    private <T> int batch(String sql, List<T> rows, Function<T, MapSqlParameterSource> parameters) {
        if (rows.isEmpty()) {
            return 0;
        }
        var counts = jdbc.batchUpdate(sql, rows.stream().map(parameters).toArray(SqlParameterSource[]::new));
        return Arrays.stream(counts).filter(count -> count > 0).sum();
    }

    private static @Nullable Long value(@Nullable ContributionId id) {
        return id == null ? null : id.value();
    }
}
