package nl.zwerm.contributions.internal;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Sealer;
import nl.zwerm.contributions.Tried;
import nl.zwerm.people.PersonId;
import nl.zwerm.spaces.SpaceId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads what was tried in a thread, as PostgreSQL writes it in JSON: one column of its statement. */
@Component
class TriedRows {

    /** Counts for each part of a thread, and its latest five lines. */
    static final String OF_THREAD = """
            (select coalesce(json_agg(row_to_json(x)), '[]')
             from (select t.contribution_id as id,
                          count(*) filter (where t.worked) as worked,
                          count(*) filter (where not t.worked) as failed,
                          bool_or(t.worked) filter (where t.person_id = :viewer) as mine,
                          coalesce((array_agg(json_build_object(
                              'person', t.person_id, 'who', p.name, 'worked', t.worked, 'line', t.line)
                              order by t.at desc) filter (where t.line <> ''))[1\\:5], '{}') as lines
                   from contributions.contribution c
                   join contributions.tried t on t.contribution_id = c.id
                   left join people.person_card p on p.id = t.person_id
                   where c.root_id = :root
                   group by t.contribution_id) x)
            """;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private record Line(long person, @Nullable String who, boolean worked, String line) {}

    private record Row(
            long id, int worked, int failed, @Nullable Boolean mine, List<Line> lines) {}

    private final Sealer sealer;

    TriedRows(Sealer sealer) {
        this.sealer = sealer;
    }

    Map<ContributionId, Tried> tried(String json, SpaceId space, boolean sealed) {
        if ("[]".equals(json)) {
            return Map.of();
        }
        var tried = new HashMap<ContributionId, Tried>();
        Arrays.stream(JSON.readValue(json, Row[].class)).forEach(row -> {
            var id = ContributionId.of(row.id());
            tried.put(id, new Tried(id, row.worked(), row.failed(), row.mine(), lines(id, row.lines(), space, sealed)));
        });
        return tried;
    }

    String seal(Contribution thing, PersonId person, String line) {
        return line.isEmpty()
                ? ""
                : sealer.seal(thing.space(), thing.sealed(), line, place(thing.id(), person.value()));
    }

    private List<Tried.Line> lines(ContributionId id, List<Line> lines, SpaceId space, boolean sealed) {
        return lines.stream()
                .map(line -> new Tried.Line(
                        Objects.requireNonNullElse(line.who(), ""),
                        line.worked(),
                        sealer.open(space, sealed, line.line(), place(id, line.person()))))
                .toList();
    }

    private static String place(ContributionId id, long person) {
        return "tried " + id.value() + " " + person;
    }
}
