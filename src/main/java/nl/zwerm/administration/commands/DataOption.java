package nl.zwerm.administration.commands;

import java.nio.file.Path;
import nl.zwerm.shared.Vault;
import nl.zwerm.shared.ZwermSettings;
import org.jspecify.annotations.Nullable;
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

    @Option(
            names = "--vault",
            paramLabel = "FOLDER",
            description = "The locks of what no backup may open (default: beside the master key, <data>.vault).",
            defaultValue = "${env:ZWERM_VAULT:-}")
    String vault = "";

    /** The master key of this data. */
    Path keys() {
        return settings().keys();
    }

    Vault locks() {
        return new Vault(settings().locks());
    }

    private ZwermSettings settings() {
        return new ZwermSettings(folder, path(keyFile), path(vault), null, "");
    }

    private static @Nullable Path path(String given) {
        return given.isEmpty() ? null : Path.of(given);
    }
}
