package nl.zwerm.shared.postgres;

import java.io.IOException;
import java.nio.file.Path;

/** Where things are inside {@code <data>/postgres}. */
record PostgresFolder(Path path) {

    static PostgresFolder in(Path dataFolder) throws IOException {
        var path = DataFolder.prepare(dataFolder).resolve("postgres");
        // initdb hands its own path to a shell, between double quotes.
        if (path.toString().chars().anyMatch(c -> "\"$`\\\n".indexOf(c) >= 0)) {
            throw new PostgresFailed("PostgreSQL cannot live in " + path
                    + ": choose a data folder without quotes, dollar signs, backquotes or backslashes in its name.");
        }
        return new PostgresFolder(Private.folder(path));
    }

    Path cluster() {
        return path.resolve("cluster");
    }

    Path log() {
        return path.resolve("log");
    }

    Path credentials() {
        return path.resolve("credentials");
    }

    Path lock() {
        return path.resolve("lock");
    }

    Path uses() {
        return path.resolve("uses");
    }
}
