package nl.zwerm.contributions.internal;

import java.util.Optional;
import java.util.Set;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.ContributionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads contributions for services that act for nobody. */
@Repository
public class UnshownStore {

    private final JdbcClient jdbc;
    private final ContributionRows rows;

    UnshownStore(JdbcClient jdbc, ContributionRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    public Optional<Contribution> find(ContributionId id) {
        return jdbc.sql("select " + ContributionRows.COLUMNS + "from contributions.contribution r where r.id = :id")
                .param("id", id.value())
                .query(rows::contribution)
                .optional();
    }

    public Set<Long> topics(ContributionId id) {
        return jdbc.sql("select topic_id from contributions.contribution_topic where contribution_id = :id")
                .param("id", id.value())
                .query(Long.class)
                .set();
    }
}
