package nl.zwerm.shared.internal;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How sure the end of a transaction is. */
@Repository
class CommitStore {

    private final JdbcClient jdbc;

    CommitStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** This transaction ends without waiting for the disk: after a crash it may not have been, nor any after it. */
    void doNotWait() {
        jdbc.sql("set local synchronous_commit = off").update();
    }
}
