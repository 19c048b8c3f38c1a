package nl.zwerm.workshops.internal;

import java.time.Instant;
import java.time.ZoneOffset;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How teachers prepare, each for themselves. */
@Repository
public class PreparationStore {

    private final JdbcClient jdbc;
    private final PrivateText texts;

    PreparationStore(JdbcClient jdbc, PrivateText texts) {
        this.jdbc = jdbc;
        this.texts = texts;
    }

    PreparationForm find(Contribution workshop, PersonId person) {
        return jdbc.sql("""
                        select differently, reading, onward
                        from workshops.preparation
                        where workshop_id = :id and person_id = :person
                        """)
                .param("id", workshop.id().value())
                .param("person", person.value())
                .query((row, _) -> new PreparationForm(
                        texts.open(workshop, person, "differently", row.getString("differently")),
                        texts.open(workshop, person, "reading", row.getString("reading")),
                        texts.open(workshop, person, "onward", row.getString("onward"))))
                .optional()
                .orElse(PreparationForm.EMPTY);
    }

    public void save(Contribution workshop, PersonId person, PreparationForm form, Instant now) {
        jdbc.sql("""
                        insert into workshops.preparation (workshop_id, person_id, differently, reading, onward, at)
                        values (:id, :person, :differently, :reading, :onward, :now)
                        on conflict (workshop_id, person_id) do update
                            set differently = excluded.differently, reading = excluded.reading,
                                onward = excluded.onward, at = excluded.at
                        """)
                .param("id", workshop.id().value())
                .param("person", person.value())
                .param("differently", texts.seal(workshop, person, "differently", form.differently()))
                .param("reading", texts.seal(workshop, person, "reading", form.reading()))
                .param("onward", texts.seal(workshop, person, "onward", form.onward()))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
