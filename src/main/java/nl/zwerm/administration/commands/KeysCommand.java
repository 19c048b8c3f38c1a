package nl.zwerm.administration.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import nl.zwerm.administration.doctor.Connecting;
import nl.zwerm.administration.doctor.Rotation;
import nl.zwerm.shared.Database;
import nl.zwerm.shared.Keys;
import nl.zwerm.shared.postgres.DataFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The keys that are in no backup. */
@Command(
        name = "keys",
        mixinStandardHelpOptions = true,
        description = "Look after the master key, and the vault with the locks of sessions.",
        synopsisSubcommandLabel = "COMMAND")
final class KeysCommand {

    @Command(
            mixinStandardHelpOptions = true,
            description = "Copy the vault into a folder, and remove copies there that are older than "
                    + LockCopies.KEPT_DAYS + " days. The server may run.")
    int copy(
            @Mixin DataOption data,
            @Parameters(paramLabel = "FOLDER", description = "Apart from the backups.") Path folder)
            throws IOException {
        Tool.requireData(data);
        if (folder.toAbsolutePath().normalize().startsWith(data.folder)) {
            throw new Explained.Failure("A copy inside the data would be in its backups; choose another folder.");
        }
        var made = new LockCopies(folder, Clock.systemUTC()).make(data.locks());
        Tool.say("Wrote " + made.file() + " with the locks of " + made.locks()
                + (made.locks() == 1 ? " session" : " sessions") + "; removed " + made.removed() + " older "
                + (made.removed() == 1 ? "copy." : "copies."));
        Tool.say("What is purged from now on can be read for " + LockCopies.KEPT_DAYS
                + " days yet by whoever has this file,");
        Tool.say("an older backup and the master key. Keep the three apart, and make the next copy before then.");
        return 0;
    }

    @Command(
            mixinStandardHelpOptions = true,
            description =
                    "Make a new master key and seal the key of every space under it. Every server must be stopped."
                            + " Whoever is interrupted does it again.")
    int rotate(@Mixin DataOption data) throws IOException, SQLException {
        Tool.requireData(data);
        var keys = data.keys();
        if (Files.notExists(keys)) {
            throw new Explained.Failure(
                    "The master key " + keys + " is not there; put it back, or name it with --key-file.");
        }
        long sealed;
        try (var _ = DataFolder.claim(data.folder);
                var database = Database.forTool(data.folder, Tool::tell);
                var connection = Connecting.to(database)) {
            sealed = new Rotation(connection, keys).run(Tool::say);
        }
        Tool.say("The master key is new; "
                + (sealed == 1 ? "the key of 1 space is" : "the keys of " + sealed + " spaces are")
                + " sealed under it.");
        Tool.say(keys
                + " holds those from before as well: they open files, letters and older backups, and prove what was");
        Tool.say(
                "signed. Copy it anew, to each server too, and throw away older copies; then: zwerm keys confirm COPY");
        return 0;
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Compare a copy of the master key with the key itself, and note that there is one.")
    int confirm(
            @Mixin DataOption data,
            @Parameters(paramLabel = "COPY", description = "The copy, where it is kept.") Path copy)
            throws IOException, SQLException {
        Tool.requireData(data);
        var keys = data.keys();
        for (var file : List.of(keys, copy)) {
            if (!Files.isRegularFile(file)) {
                throw new Explained.Failure("There is no file " + file + ".");
            }
        }
        if (Files.isSameFile(keys, copy)) {
            throw new Explained.Failure(copy + " is the key itself, not a copy of it.");
        }
        var fingerprint = Keys.at(keys).fingerprint();
        if (!Keys.at(copy).fingerprint().equals(fingerprint)) {
            throw new Explained.Failure(copy + " is no copy of " + keys + ": it is another key, or one from before the"
                    + " last rotation. Nothing was noted.");
        }
        try (var database = Database.forTool(data.folder, Tool::tell);
                var connection = Connecting.to(database);
                var statement = connection.prepareStatement("""
                        insert into shared.key_copy (fingerprint) values (?)
                        on conflict (fingerprint) do update set confirmed_at = now()
                        """)) {
            statement.setString(1, fingerprint);
            statement.executeUpdate();
        }
        Tool.say(copy + " is a copy of the master key; the doctor says so from now on.");
        if (Files.getFileStore(keys).equals(Files.getFileStore(copy))) {
            Tool.say("It lies on the same disk as the key itself: what breaks one takes the other along.");
        }
        return 0;
    }

    @Command(mixinStandardHelpOptions = true, description = "Put a copy of the vault back. The server must be stopped.")
    int restore(@Mixin DataOption data, @Parameters(paramLabel = "FILE", description = "What copy wrote.") Path file)
            throws IOException {
        int locks = LockCopies.restore(file, data.locks());
        Tool.say("Put back the locks of " + locks + (locks == 1 ? " session" : " sessions") + " in "
                + data.locks().folder() + ".");
        return 0;
    }
}
