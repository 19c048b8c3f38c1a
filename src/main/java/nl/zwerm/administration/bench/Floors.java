package nl.zwerm.administration.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What can never be quicker: one row written, one row read, in a tight loop on one connection of the same driver. */
final class Floors {

    private final Connection connection;
    private final int seconds;

    Floors(Connection connection, int seconds) {
        this.connection = connection;
        this.seconds = seconds;
    }

    @FunctionalInterface
    private interface Statement {
        void run(long number) throws SQLException;
    }

    List<Row> measure() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("drop schema if exists bench cascade");
            statement.execute("create schema bench");
            statement.execute("create table bench.plain (id bigint primary key, text text not null)");
        }
        var rows = List.of(insert(), read());
        try (var statement = connection.createStatement()) {
            statement.execute("drop schema bench cascade");
        }
        return rows;
    }

    private Row insert() throws SQLException {
        try (var insert = connection.prepareStatement("insert into bench.plain (id, text) values (?, ?)")) {
            return loop("plain-insert", number -> {
                insert.setLong(1, number);
                insert.setString(2, "A row as plain as can be.");
                insert.executeUpdate();
            });
        }
    }

    private Row read() throws SQLException {
        try (var read = connection.prepareStatement("select text from bench.plain where id = ?")) {
            return loop("plain-read", number -> {
                read.setLong(1, number % 100);
                try (var row = read.executeQuery()) {
                    if (!row.next()) {
                        throw new SQLException("the row that was written is not there");
                    }
                }
            });
        }
    }

    private Row loop(String name, Statement statement) throws SQLException {
        var took = new ArrayList<Long>();
        var from = System.nanoTime();
        var until = from + seconds * 1_000_000_000L;
        for (long number = 0; System.nanoTime() < until; number++) {
            var began = System.nanoTime();
            statement.run(number);
            took.add(System.nanoTime() - began);
        }
        var all = (System.nanoTime() - from) / 1e9;
        Collections.sort(took);
        return new Row(name, 1, took.size() / all, millis(took, 0.5), millis(took, 0.99), 0);
    }

    private static double millis(List<Long> sorted, double share) {
        return sorted.get((int) (share * (sorted.size() - 1))) / 1e6;
    }
}
