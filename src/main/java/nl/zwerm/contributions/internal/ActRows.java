package nl.zwerm.contributions.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import nl.zwerm.contributions.Act;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Deed;
import nl.zwerm.contributions.Kinds;
import nl.zwerm.contributions.Sealer;
import nl.zwerm.people.PersonId;
import nl.zwerm.spaces.SpaceId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads acts as PostgreSQL writes them in JSON, so that those of a thread come in one column. Titles
 * are those that the viewer may read; the reason is for whoever may read the space.
 */
@Component
class ActRows {

    private static final String ACT = """
            (select a.id, a.what, a.space_id, a.sealed, a.thing_id, t.parent_id, coalesce(t.kind, '') as kind,
                    coalesce(t.author_id = :viewer, false) as mine, a.by_id, p.name as by_name, m.name as whom, a.reason,
                    coalesce(a.minutes, 0) as minutes, a.at, a.undone_at, u.name as undone_by,
                    q.id as root_id, q.kind as root_kind, q.title, q.language,
                    q.space_id as in_space, q.sealed as is_sealed,
                    o.id as other_id, o.kind as other_kind, oq.id as other_root_id, oq.kind as other_root_kind,
                    oq.title as other_title, oq.language as other_language, oq.space_id as other_space,
                    oq.sealed as other_sealed,
                    case when a.what = 'merge' then t.title end as merged_title,
                    case when a.what = 'merge' then t.body end as merged_body,
                    case when a.what = 'merge' then t.language end as merged_language,
                    case when a.what = 'merge' then w.name end as merged_by, a.other_id as into_id
             from contributions.act a
             left join contributions.contribution t on t.id = a.thing_id
             left join people.person_card p on p.id = a.by_id
             left join people.person_card m on m.id = a.whom_id
             left join people.person_card w on w.id = t.author_id
             left join people.person_card u on u.id = a.undone_by_id
             left join contributions.readable(:viewer) q on q.id = t.root_id
             left join contributions.readable(:viewer) o on o.id = a.other_id and o.state = 'published'
             left join contributions.readable(:viewer) oq on oq.id = o.root_id
            """;

    /** What stands on a thread and its parts, and what makes its whole space slow, as a column. */
    static final String OF_THREAD = "(select coalesce(json_agg(row_to_json(x)), '[]') from " + ACT + """
             where a.undone_at is null and a.what not in ('move', 'silence')
               and a.id = any(array(select b.id from contributions.act b
                                    where b.root_id = :root and b.undone_at is null
                                    union all
                                    select b.id from contributions.act b
                                    join contributions.contribution c on c.id = :root and c.space_id = b.space_id
                                    where b.thing_id is null and b.what = 'slow' and b.undone_at is null
                                    union all
                                    select b.id from contributions.act b
                                    where b.other_id = :root and b.what = 'merge' and b.undone_at is null))
             order by a.at, a.id
             limit 200) x)
            """;

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private record Row(
            long id,
            String what,
            long spaceId,
            boolean sealed,
            @Nullable Long thingId,
            @Nullable Long parentId,
            String kind,
            boolean mine,
            @Nullable Long byId,
            @Nullable String byName,
            @Nullable String whom,
            String reason,
            int minutes,
            Instant at,
            @Nullable Instant undoneAt,
            @Nullable String undoneBy,
            @Nullable Long rootId,
            @Nullable String rootKind,
            @Nullable String title,
            @Nullable String language,
            @Nullable Long inSpace,
            @Nullable Boolean isSealed,
            @Nullable Long otherId,
            @Nullable String otherKind,
            @Nullable Long otherRootId,
            @Nullable String otherRootKind,
            @Nullable String otherTitle,
            @Nullable String otherLanguage,
            @Nullable Long otherSpace,
            @Nullable Boolean otherSealed,
            @Nullable String mergedTitle,
            @Nullable String mergedBody,
            @Nullable String mergedLanguage,
            @Nullable String mergedBy,
            @Nullable Long intoId) {}

    private final Sealer sealer;
    private final Kinds kinds;

    ActRows(Sealer sealer, Kinds kinds) {
        this.sealer = sealer;
        this.kinds = kinds;
    }

    /** A statement that gives acts, a row each. */
    static String select(String which) {
        return "select row_to_json(x) as act from " + ACT + which + ") x";
    }

    Act act(ResultSet row, int number) throws SQLException {
        return act(JSON.readValue(row.getString("act"), Row.class));
    }

    List<Act> acts(String json) {
        return "[]".equals(json)
                ? List.of()
                : Arrays.stream(JSON.readValue(json, Row[].class))
                        .map(this::act)
                        .toList();
    }

    String seal(long act, SpaceId space, boolean sealed, String reason) {
        return sealer.seal(space, sealed, reason, place(act));
    }

    private Act act(Row row) {
        var space = SpaceId.of(row.spaceId());
        return new Act(
                row.id(),
                Deed.ofWord(row.what()).orElseThrow(),
                space,
                id(row.thingId()),
                id(row.parentId()),
                row.kind(),
                row.mine(),
                place(
                        row.thingId(),
                        row.kind(),
                        row.rootId(),
                        row.rootKind(),
                        row.title(),
                        row.language(),
                        row.inSpace(),
                        row.isSealed()),
                place(
                        row.otherId(),
                        row.otherKind(),
                        row.otherRootId(),
                        row.otherRootKind(),
                        row.otherTitle(),
                        row.otherLanguage(),
                        row.otherSpace(),
                        row.otherSealed()),
                row.byId() == null ? null : PersonId.of(row.byId()),
                Objects.requireNonNullElse(row.byName(), ""),
                Objects.requireNonNullElse(row.whom(), ""),
                sealer.open(space, row.sealed(), row.reason(), place(row.id())),
                row.minutes(),
                row.at(),
                row.undoneAt(),
                Objects.requireNonNullElse(row.undoneBy(), ""),
                merged(row, space));
    }

    /** What went into another is read with it: both stand in one space. */
    private Act.@Nullable Merged merged(Row row, SpaceId space) {
        var id = id(row.thingId());
        var into = id(row.intoId());
        if (id == null || into == null || row.mergedTitle() == null || row.mergedBody() == null) {
            return null;
        }
        return new Act.Merged(
                into,
                sealer.open(space, row.sealed(), row.mergedTitle(), ContributionRows.place(id, "title")),
                sealer.open(space, row.sealed(), row.mergedBody(), ContributionRows.place(id, "body")),
                Objects.requireNonNullElse(row.mergedLanguage(), "nl"),
                Objects.requireNonNullElse(row.mergedBy(), ""));
    }

    private Act.@Nullable Place place(
            @Nullable Long thing,
            @Nullable String kind,
            @Nullable Long root,
            @Nullable String rootKind,
            @Nullable String title,
            @Nullable String language,
            @Nullable Long space,
            @Nullable Boolean sealed) {
        if (thing == null
                || kind == null
                || root == null
                || rootKind == null
                || title == null
                || language == null
                || space == null
                || sealed == null
                || kinds.find(rootKind).isEmpty()) {
            return null;
        }
        var rootId = ContributionId.of(root);
        var in = SpaceId.of(space);
        return new Act.Place(
                sealer.open(in, sealed, title, ContributionRows.place(rootId, "title")),
                language,
                kinds.place(rootKind, in, rootId, kind, ContributionId.of(thing)));
    }

    private static @Nullable ContributionId id(@Nullable Long id) {
        return id == null ? null : ContributionId.of(id);
    }

    private static String place(long act) {
        return "act " + act + " reason";
    }
}
