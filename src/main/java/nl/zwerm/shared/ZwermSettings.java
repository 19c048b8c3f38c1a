package nl.zwerm.shared;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an administrator may set.
 *
 * @param data folder of everything that is kept: database, files, index
 * @param keyFile the master key; beside the data folder, never in it, when not given
 * @param vault the locks of what no backup may open; beside the master key when not given
 * @param baseAddress how people reach this Zwerm ({@code https://zwerm.example.org}); from the request when not given
 * @param mailFrom the address that mail comes from ({@code zwerm@example.org}, or {@code Zwerm <zwerm@example.org>})
 */
@ConfigurationProperties("zwerm")
public record ZwermSettings(
        @DefaultValue("./data") Path data,
        @Nullable Path keyFile,
        @Nullable Path vault,
        @Nullable String baseAddress,
        @DefaultValue("zwerm@localhost") String mailFrom) {

    public Path keys() {
        if (keyFile != null) {
            return keyFile;
        }
        var folder = data.toAbsolutePath().normalize();
        return folder.resolveSibling(folder.getFileName() + ".key");
    }

    /** {@code data.vault} beside {@code data.key}. */
    public Path locks() {
        if (vault != null) {
            return vault;
        }
        var file = keys().toAbsolutePath().normalize();
        var name = String.valueOf(file.getFileName());
        return file.resolveSibling((name.endsWith(".key") ? name.substring(0, name.length() - 4) : name) + ".vault");
    }
}
