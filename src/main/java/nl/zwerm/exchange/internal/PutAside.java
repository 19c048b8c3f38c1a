package nl.zwerm.exchange.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import nl.zwerm.exchange.ImportRefused;
import nl.zwerm.shared.ZwermSettings;
import nl.zwerm.web.Words;
import org.springframework.stereotype.Component;

/** Where imports put aside what they cannot take. */
@Component
public class PutAside {

    private final Path imports;
    private final Words words;

    PutAside(ZwermSettings settings, Words words) {
        this.imports = settings.data().resolve("imports");
        this.words = words;
    }

    /** In English, as the command line speaks. */
    public LateQuarantine begin() {
        return new LateQuarantine(imports, key -> words.say(Words.ENGLISH, key, Map.of()));
    }

    /** Half-way would be late to find out. */
    public void requireWritable() {
        try {
            Files.createDirectories(imports);
        } catch (IOException _) {
            throw refused();
        }
        if (!Files.isWritable(imports)) {
            throw refused();
        }
    }

    private ImportRefused refused() {
        return new ImportRefused("exchange.refused.no-report", Map.of("0", imports.toString()));
    }
}
