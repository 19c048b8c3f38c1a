package nl.zwerm.people.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import nl.zwerm.people.Viewer;
import nl.zwerm.web.Reader;
import nl.zwerm.web.RightsPulse;
import nl.zwerm.web.SubjectGuard;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whether what somebody was allowed a moment ago still stands. */
@Repository
class Rights implements RightsPulse, SubjectGuard {

    private final JdbcClient jdbc;

    Rights(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<Long, Long> epochs(Collection<Long> persons) {
        var epochs = new HashMap<Long, Long>();
        jdbc.sql("select id, epoch from people.person where id = any(:ids) and state = 'active'")
                .param("ids", persons.toArray(Long[]::new))
                .query(row -> {
                    epochs.put(row.getLong("id"), row.getLong("epoch"));
                });
        return epochs;
    }

    @Override
    public long epoch(Reader reader) {
        return ((Viewer) reader).epoch();
    }

    @Override
    public String kind() {
        return "person";
    }

    /** What concerns one person alone, such as an invitation, is heard by them alone. */
    @Override
    public boolean mayHear(Reader reader, long subject) {
        return reader.number() == subject;
    }
}
