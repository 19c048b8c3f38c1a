package nl.zwerm.administration.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluatingRoutingTests {

    @Test
    void aFolderWithoutADumpFails(@TempDir Path folder) {
        assertThat(ZwermCommand.run(Object.class, "evaluate", "routing", folder.toString()))
                .isEqualTo(1);
    }

    @Test
    void withoutAFolderItIsNotUnderstood() {
        assertThat(ZwermCommand.run(Object.class, "evaluate", "routing")).isEqualTo(2);
        assertThat(ZwermCommand.run(Object.class, "evaluate")).isEqualTo(2);
    }
}
