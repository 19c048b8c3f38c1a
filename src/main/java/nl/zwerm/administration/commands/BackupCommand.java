package nl.zwerm.administration.commands;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import nl.zwerm.administration.backup.Backup;
import nl.zwerm.shared.postgres.DataFolder;
import nl.zwerm.shared.postgres.Stillness;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** A copy of all data but the master key, made while nothing writes. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = "Copy database and files into one file. The server must be stopped; the master key goes apart.")
final class BackupCommand implements Callable<Integer> {

    @Mixin
    private DataOption data = new DataOption();

    @Parameters(paramLabel = "FILE", description = "The file to make, for instance zwerm-2026-11-23.tar.gz.")
    private Path file = Path.of("");

    @Override
    public Integer call() throws IOException {
        Tool.requireData(data);
        var keys = data.keys();
        var backup = new Backup(
                data.folder, keys, data.locks().folder(), file.toAbsolutePath().normalize());
        if (Tool.external()) {
            backup.filesOnly(Tool::say);
            Tool.say("Only the files were copied. The database is your own (ZWERM_DATABASE_URL): copy it with its own");
            Tool.say("tools (pg_dump), after the files or before them, both are fine.");
        } else {
            try (var _ = DataFolder.claim(data.folder);
                    var _ = Stillness.in(data.folder, Tool::say)) {
                backup.everything(Tool::say);
            }
        }
        var s3 = FilesCommand.s3(data);
        if (s3.given()) {
            Tool.say("Nor are the files that lie in the " + s3 + ": copy those too, after this.");
        }
        Tool.say("The master key is not in it. It is " + keys + ": keep a copy of that file somewhere else.");
        Tool.say(
                "Without it, what is confidential cannot be read again; with both, everything can but sessions of circles:");
        Tool.say("their keys lie in " + data.locks().folder() + ", so that what is purged is gone from backups too.");
        Tool.say("For a copy that goes within " + LockCopies.KEPT_DAYS + " days: zwerm keys copy FOLDER");
        return 0;
    }
}
