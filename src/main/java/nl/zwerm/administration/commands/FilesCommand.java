package nl.zwerm.administration.commands;

import nl.zwerm.shared.Blobs;
import nl.zwerm.shared.S3Settings;
import nl.zwerm.shared.ZwermSettings;
import org.springframework.boot.context.properties.bind.Binder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Where stored files lie. */
@Command(
        name = "files",
        mixinStandardHelpOptions = true,
        description = "Look after stored files: pictures, portraits and all that is added to texts.",
        synopsisSubcommandLabel = "COMMAND")
final class FilesCommand {

    @Command(
            name = "move-to-s3",
            mixinStandardHelpOptions = true,
            description =
                    "Move the files of the data folder into the bucket that is set (ZWERM_FILES_S3_ENDPOINT, …). First"
                            + " start the servers with these settings; they may run. Whoever is interrupted does it again.")
    int moveToS3(@Mixin DataOption data) {
        Tool.requireData(data);
        var s3 = s3(data);
        if (!s3.given()) {
            throw new Explained.Failure("No bucket is set. Set ZWERM_FILES_S3_ENDPOINT, ZWERM_FILES_S3_BUCKET,"
                    + " ZWERM_FILES_S3_ACCESS_KEY and ZWERM_FILES_S3_SECRET_KEY.");
        }
        s3.mistake().ifPresent(mistake -> {
            throw new Explained.Failure(mistake + ".");
        });
        var moved = new Blobs(new ZwermSettings(data.folder, null, null, null, ""), s3).moveToBucket(Tool::say);
        Tool.say("Moved %,d %s, %,d MB, into the %s."
                .formatted(moved.files(), moved.files() == 1 ? "file" : "files", moved.bytes() >> 20, s3));
        return 0;
    }

    static S3Settings s3(DataOption data) {
        try (var settings = Application.settings(data)) {
            return Binder.get(settings.getEnvironment()).bindOrCreate("zwerm.files.s3", S3Settings.class);
        }
    }
}
