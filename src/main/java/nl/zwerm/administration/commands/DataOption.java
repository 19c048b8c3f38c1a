package nl.zwerm.administration.commands;

import java.nio.file.Path;
import nl.zwerm.shared.ZwermSettings;
import picocli.CommandLine.Option;

/** Which Zwerm a command is about. */
final class DataOption {

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            description = "The data folder (default: ${DEFAULT-VALUE}).",
            defaultValue = "${env:ZWERM_DATA:-./data}")
    Path folder = Path.of("./data");

    @Option(
            names = "--key-file",
            paramLabel = "FILE",
            description = "The master key (default: beside the data folder, <data>.key).",
            defaultValue = "${env:ZWERM_KEY_FILE:-}")
    String keyFile = "";

    /** The master key of this data. */
    Path keys() {
        return new ZwermSettings(folder, keyFile.isEmpty() ? null : Path.of(keyFile), null, "").keys();
    }
}
