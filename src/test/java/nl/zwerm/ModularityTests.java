package nl.zwerm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

class ModularityTests {

    private final ApplicationModules modules = ApplicationModules.of(Zwerm.class);

    @Test
    void noModuleReachesWhereItMayNot() {
        modules.verify();
    }

    @Test
    void theMapNamesEveryModule() throws IOException {
        var map = Files.readString(Path.of("ARCHITECTURE.md"));
        assertThat(modules.stream().map(module -> "`" + module.getIdentifier() + "`"))
                .allSatisfy(name -> assertThat(map).contains(name));
    }

    @Test
    void diagramsOfTheModulesAreDrawn() {
        new Documenter(modules).writeModulesAsPlantUml();
        assertThat(Path.of("target/spring-modulith-docs/components.puml")).isNotEmptyFile();
    }
}
