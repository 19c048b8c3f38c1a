package nl.zwerm.administration.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import nl.zwerm.administration.backup.Restoration;
import nl.zwerm.administration.doctor.ApartKeys;
import nl.zwerm.administration.doctor.Connecting;
import nl.zwerm.administration.doctor.SealedKeys;
import nl.zwerm.shared.Database;
import nl.zwerm.shared.postgres.DataFolder;
import nl.zwerm.shared.postgres.Stillness;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts a backup in an empty folder, after looking whether all of it is what was written. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = "Put a backup in an empty data folder. The master key file must lie ready: see --key-file.")
final class RestoreCommand implements Callable<Integer> {

    @Mixin
    private DataOption data = new DataOption();

    @Parameters(paramLabel = "FILE", description = "A file that backup made.")
    private Path file = Path.of("");

    @Option(
            names = "--without-key",
            description = "Restore although the master key is lost: what is confidential stays unreadable for good.")
    private boolean withoutKey;

    @Override
    public Integer call() throws IOException, SQLException {
        var keys = data.keys();
        boolean keyThere = Files.exists(keys);
        if (!keyThere && !withoutKey) {
            throw new Explained.Failure(
                    "The master key " + keys + " is not there. Put back the key file that belongs to"
                            + " this data, or name it with --key-file. If it is lost: --without-key.");
        }
        var restored = new Restoration(file, data.folder.toAbsolutePath().normalize()).run(Tool::say);
        Tool.say("Everything is what was written on " + restored.made() + ", and stands in " + data.folder + ".");
        if (!keyThere) {
            Tool.say(
                    "WARNING: without the master key what is confidential cannot be read. The first start needs --without-key too;");
            Tool.say("it makes a new key for what is new.");
            return 0;
        }
        data.folder = DataFolder.prepare(data.folder);
        return Tool.external() || Stillness.hasDatabase(data.folder) ? tryKey(keys) : 0;
    }

    private int tryKey(Path keys) throws SQLException {
        try (var database = Database.forTool(data.folder, Tool::tell);
                var connection = Connecting.to(database)) {
            var sealed = SealedKeys.tried(connection, keys);
            if (sealed.closed() > 0) {
                Tool.say("WRONG: " + keys + " " + sealed.told() + ". Put back the key file that belongs to this data.");
                return 1;
            }
            Tool.say("The master key " + keys + " " + sealed.told() + ".");
            var apart = ApartKeys.tried(connection, data.locks());
            if (apart.locked() > 0) {
                Tool.say(apart.fits() ? "In the vault " + apart.told() : "WARNING: the vault " + apart.told());
            }
            return 0;
        }
    }
}
