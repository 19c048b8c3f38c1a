package nl.zwerm.knowledge.internal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Sealer;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The log of what is typed into a page by several, and who they are. */
@Repository
public class TogetherStore {

    private final JdbcClient jdbc;
    private final Sealer sealer;

    TogetherStore(JdbcClient jdbc, Sealer sealer) {
        this.jdbc = jdbc;
        this.sealer = sealer;
    }

    /** How far a document has come: its last number, and up to which the page holds it, in which version. */
    public record Log(long space, int generation, int last, int kept, int version) {

        boolean isOf(Contribution page) {
            return space == page.space().value() && version == page.version();
        }
    }

    record Change(int number, String change) {}

    /** A change, and who was signed in when it came. */
    record Typed(int number, PersonId by, String change) {}

    record Writer(long client, String name, String cursor) {}

    Optional<Log> find(ContributionId page) {
        return find(page, "");
    }

    /** Nobody else adds to it until the end of the transaction. */
    public Optional<Log> lock(ContributionId page) {
        return find(page, "for update");
    }

    private Optional<Log> find(ContributionId page, String lock) {
        return jdbc.sql("""
                        select space_id, generation, last, kept, version
                        from knowledge.together
                        where page_id = :page
                        """ + lock)
                .param("page", page.value())
                .query((row, _) -> new Log(
                        row.getLong("space_id"),
                        row.getInt("generation"),
                        row.getInt("last"),
                        row.getInt("kept"),
                        row.getInt("version")))
                .optional();
    }

    /** A new document over the page as it is; what was typed before and never kept stays in the log. */
    public void begin(Contribution page) {
        jdbc.sql("""
                        insert into knowledge.together as t (page_id, space_id, generation, version)
                        values (:page, :space, 1, :version)
                        on conflict (page_id) do update
                        set space_id = excluded.space_id, generation = t.generation + 1, last = 0, kept = 0,
                            version = excluded.version
                        where t.space_id <> excluded.space_id or t.version <> excluded.version
                        """)
                .param("page", page.id().value())
                .param("space", page.space().value())
                .param("version", page.version())
                .update();
    }

    Optional<Integer> findNumber(ContributionId page, int generation, String once) {
        return jdbc.sql("""
                        select number
                        from knowledge.typed
                        where page_id = :page and generation = :generation and once = :once
                        """)
                .param("page", page.value())
                .param("generation", generation)
                .param("once", once)
                .query(Integer.class)
                .optional();
    }

    public void add(Contribution page, Log log, String once, String change, PersonId by, Instant at) {
        int number = log.last() + 1;
        jdbc.sql("""
                        with counted as (
                            update knowledge.together set last = :number where page_id = :page
                        )
                        insert into knowledge.typed (page_id, generation, number, person_id, once, change, at)
                        values (:page, :generation, :number, :person, :once, :change, :at)
                        """)
                .param("page", page.id().value())
                .param("generation", log.generation())
                .param("number", number)
                .param("person", by.value())
                .param("once", once)
                .param("change", sealer.seal(page.space(), page.sealed(), change, place(page, log, number)))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Change> list(Contribution page, Log log, int after) {
        return typed(page, log, after, Integer.MAX_VALUE).stream()
                .map(typed -> new Change(typed.number(), typed.change()))
                .toList();
    }

    List<Typed> listTyped(Contribution page, Log log, int upTo) {
        return typed(page, log, 0, upTo);
    }

    private List<Typed> typed(Contribution page, Log log, int after, int upTo) {
        return jdbc.sql("""
                        select number, person_id, change
                        from knowledge.typed
                        where page_id = :page and generation = :generation and number > :after and number <= :upTo
                        order by number
                        """)
                .param("page", page.id().value())
                .param("generation", log.generation())
                .param("after", after)
                .param("upTo", upTo)
                .query((row, _) -> {
                    int number = row.getInt("number");
                    return new Typed(
                            number,
                            PersonId.of(row.getLong("person_id")),
                            sealer.open(
                                    page.space(), page.sealed(), row.getString("change"), place(page, log, number)));
                })
                .list();
    }

    /** Those who typed what the page does not hold yet; the first change is the page itself. */
    List<PersonId> writersSince(ContributionId page, Log log) {
        return jdbc.sql("""
                        select person_id
                        from knowledge.typed
                        where page_id = :page and generation = :generation and number > greatest(:kept, 1)
                        group by person_id
                        order by min(number)
                        """)
                .param("page", page.value())
                .param("generation", log.generation())
                .param("kept", log.kept())
                .query((row, _) -> PersonId.of(row.getLong("person_id")))
                .list();
    }

    /**
     * The page holds it up to this number now; {@code whole}, all of it as one change, takes the place of the parts, and is of
     * whoever sent it.
     */
    void keep(Contribution page, Log log, int number, int version, String whole, Viewer viewer, Instant at) {
        jdbc.sql("""
                        update knowledge.together
                        set kept = greatest(kept, :number), version = :version
                        where page_id = :page
                        """)
                .param("page", page.id().value())
                .param("number", number)
                .param("version", version)
                .update();
        if (whole.isEmpty() || number != log.last()) {
            return;
        }
        jdbc.sql("delete from knowledge.typed where page_id = :page and generation = :generation and number < :number")
                .param("page", page.id().value())
                .param("generation", log.generation())
                .param("number", number)
                .update();
        jdbc.sql("""
                        update knowledge.typed set person_id = :person, change = :change, at = :at
                        where page_id = :page and generation = :generation and number = :number
                        """)
                .param("page", page.id().value())
                .param("generation", log.generation())
                .param("number", number)
                .param("person", viewer.id().value())
                .param("change", sealer.seal(page.space(), page.sealed(), whole, place(page, log, number)))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void saveWriter(ContributionId page, long client, String cursor, Viewer viewer, Instant at) {
        jdbc.sql("""
                        insert into knowledge.writer (page_id, client, person_id, cursor, at)
                        values (:page, :client, :person, :cursor, :at)
                        on conflict (page_id, client) do update
                        set person_id = excluded.person_id, cursor = excluded.cursor, at = excluded.at
                        """)
                .param("page", page.value())
                .param("client", client)
                .param("person", viewer.id().value())
                .param("cursor", cursor)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void removeWriter(ContributionId page, long client, Viewer viewer) {
        jdbc.sql("delete from knowledge.writer where page_id = :page and client = :client and person_id = :person")
                .param("page", page.value())
                .param("client", client)
                .param("person", viewer.id().value())
                .update();
    }

    List<Writer> listWriters(ContributionId page, Instant since) {
        return jdbc.sql("""
                        select w.client, p.name, w.cursor
                        from knowledge.writer w
                        join people.person_card p on p.id = w.person_id
                        where w.page_id = :page and w.at > :since
                        order by w.client
                        limit 100
                        """)
                .param("page", page.value())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Writer(row.getLong("client"), row.getString("name"), row.getString("cursor")))
                .list();
    }

    /** Windows that were closed without a word, and documents that nobody has touched and the page holds. */
    void sweep(Instant gone, Instant old) {
        jdbc.sql("delete from knowledge.writer where at < :gone")
                .param("gone", gone.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("""
                        delete from knowledge.together t
                        where t.kept = t.last
                          and not exists (select 1
                                          from knowledge.typed y
                                          where y.page_id = t.page_id and y.at > :old)
                        """).param("old", old.atOffset(ZoneOffset.UTC)).update();
    }

    private static String place(Contribution page, Log log, int number) {
        return "together " + page.id().value() + " " + log.generation() + " " + number;
    }
}
