package nl.zwerm.contributions.internal;

import nl.zwerm.web.Reader;
import nl.zwerm.web.SubjectGuard;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whoever may read a contribution may hear that it changed. */
@Repository
class ContributionGuard implements SubjectGuard {

    private final JdbcClient jdbc;

    ContributionGuard(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "contribution";
    }

    @Override
    public boolean mayHear(Reader reader, long subject) {
        return jdbc.sql("select exists (select 1 from contributions.readable(:viewer) r where r.id = :id)")
                .param("viewer", reader.number())
                .param("id", subject)
                .query(Boolean.class)
                .single();
    }
}
