package nl.zwerm.administration.doctor;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import nl.zwerm.shared.Vault;
import nl.zwerm.shared.postgres.Durability;

/** The database: whether it keeps what it is given, and whether work in it is stuck. */
public record DatabaseCheck(Connection connection, Path keys, Vault vault, boolean served) {

    private static final int OLDEST_SUPPORTED = 15;

    public void look(Consumer<Finding> tell) throws SQLException {
        int version = connection.getMetaData().getDatabaseMajorVersion();
        tell.accept(Finding.check(version >= OLDEST_SUPPORTED, "PostgreSQL", "version " + version));
        for (var setting : Durability.check(connection)) {
            tell.accept(Finding.check(setting.ok(), "keeps data", setting.setting() + " = " + setting.value()));
        }
        tell.accept(new LogCheck(connection).look());
        if (!truth("select to_regclass('people.organisation') is not null")) {
            tell.accept(Finding.note("set-up", "the database is empty; start the server once"));
            return;
        }
        boolean setUp = truth("select exists (select 1 from people.organisation)");
        tell.accept(setUp ? Finding.ok("set-up", "done") : Finding.note("set-up", "not done: open the address"));
        new KeyCheck(connection, keys, vault).look(tell);
        tell.accept(events());
        tell.accept(failedJobs());
        tell.accept(lateJobs());
        tell.accept(letters());
    }

    private Finding events() throws SQLException {
        if (!truth("select to_regclass('public.event_publication') is not null")) {
            return Finding.ok("events", "none yet");
        }
        long stuck = count("""
                select count(*) from public.event_publication
                where completion_date is null and publication_date < now() - interval '15 minutes'
                """);
        return Finding.check(stuck == 0, "events", stuck + " not dealt with for a quarter of an hour");
    }

    private Finding failedJobs() throws SQLException {
        long failing = count("select count(*) from shared.scheduled_tasks where consecutive_failures >= 3");
        return Finding.check(failing == 0, "jobs", failing + " failing again and again");
    }

    private Finding lateJobs() throws SQLException {
        if (!served) {
            return Finding.note("jobs", "wait for the server");
        }
        if (!truth("select exists (select 1 from shared.scheduled_tasks)")) {
            return Finding.wrong("jobs", "none is planned: nothing is mailed, and nobody is asked again");
        }
        long late = count("""
                select count(*) from shared.scheduled_tasks
                where (picked and last_heartbeat < now() - interval '15 minutes')
                   or (not picked and execution_time < now() - interval '15 minutes')
                """);
        return Finding.check(late == 0, "jobs", late + " late by a quarter of an hour");
    }

    private Finding letters() throws SQLException {
        long waiting = count("select count(*) from shared.mail where sent_at is null");
        long failing = count("select count(*) from shared.mail where sent_at is null and attempts >= 3");
        return Finding.check(failing == 0, "letters", waiting + " waiting, " + failing + " failing again and again");
    }

    private boolean truth(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            return row.next() && row.getBoolean(1);
        }
    }

    private long count(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            return row.next() ? row.getLong(1) : 0;
        }
    }
}
