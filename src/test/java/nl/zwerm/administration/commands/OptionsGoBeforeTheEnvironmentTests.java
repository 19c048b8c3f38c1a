package nl.zwerm.administration.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import nl.zwerm.shared.ZwermSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;

/** {@code bin/run} always sets ZWERM_DATA; a system property stands in for it here. */
class OptionsGoBeforeTheEnvironmentTests {

    @BeforeEach
    void theEnvironmentNamesAnotherFolder() {
        System.setProperty("zwerm.data", "/elsewhere");
        System.setProperty("zwerm.key-file", "/elsewhere.key");
    }

    @AfterEach
    void itNoLongerDoes() {
        System.clearProperty("zwerm.data");
        System.clearProperty("zwerm.key-file");
    }

    @Test
    void whatIsKeptStandsInTheFolderOfTheOption() {
        var option = new DataOption();
        option.folder = Path.of("/srv/zwerm, new");
        option.keyFile = "/etc/zwerm.key";

        try (var context = Application.settings(option)) {
            var settings = Binder.get(context.getEnvironment())
                    .bind("zwerm", ZwermSettings.class)
                    .get();
            assertThat(settings.data()).isEqualTo(option.folder);
            assertThat(settings.keys()).isEqualTo(Path.of("/etc/zwerm.key"));
        }
    }
}
