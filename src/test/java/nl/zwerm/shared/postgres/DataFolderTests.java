package nl.zwerm.shared.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTests {

    @TempDir
    Path place;

    @Test
    void isMadeForOneAccountOnly() throws Exception {
        var made = DataFolder.prepare(place.resolve("not/yet there"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
                .isEqualTo("rwx------");
    }

    @Test
    void isClosedToOthersWhenItWasOpen() throws Exception {
        var open = Files.createDirectory(place.resolve("open"));
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxr-x"));
        DataFolder.prepare(open);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(open)))
                .isEqualTo("rwx------");
    }

    @Test
    void servesOneServerAtATime() {
        try (var first = DataFolder.claim(place)) {
            assertThatThrownBy(() -> DataFolder.claim(place))
                    .isInstanceOf(DataInUse.class)
                    .hasMessageContaining(first.path().toString())
                    .hasMessageContaining("process " + ProcessHandle.current().pid());
        }
        try (var again = DataFolder.claim(place)) {
            assertThat(again.path()).isDirectory();
        }
    }

    @Test
    void aSecondServerIsToldWhichProcessServesAlready() throws Exception {
        try (var trial = Trial.in(place)) {
            var other = trial.server();
            assertThatThrownBy(() -> DataFolder.claim(place))
                    .isInstanceOf(DataInUse.class)
                    .hasMessageContaining("process " + other.pid());
            Trial.kill(other.pid());
            try (var mine = DataFolder.claim(place)) {
                assertThat(mine.path()).isDirectory();
            }
        }
    }
}
