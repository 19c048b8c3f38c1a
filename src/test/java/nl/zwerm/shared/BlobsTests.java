package nl.zwerm.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlobsTests {

    private static final byte[] CONTENT = {1, 2, 3, 4};

    @TempDir
    Path data;

    private Blobs blobs;

    @BeforeEach
    void begin() {
        blobs = new Blobs(new ZwermSettings(data, null, null, null, ""));
    }

    @Test
    void whatWasPutIsReadBack() {
        assertThat(blobs.read(blobs.put(CONTENT))).isEqualTo(CONTENT);
    }

    @Test
    void deletingOneLeavesAnotherWithTheSameContent() {
        var one = blobs.put(CONTENT);
        var other = blobs.put(CONTENT);
        blobs.delete(one);
        blobs.delete(one);
        assertThat(blobs.read(other)).isEqualTo(CONTENT);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> blobs.read(one));
    }

    @Test
    void damageIsNoticed() throws IOException {
        var key = blobs.put(CONTENT);
        try (var files = Files.walk(data)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                Files.write(file, new byte[] {9});
            }
        }
        assertThatIllegalStateException().isThrownBy(() -> blobs.read(key));
    }

    @Test
    void aKeyNeverLeadsOutOfTheFolder() {
        assertThatIllegalArgumentException().isThrownBy(() -> blobs.read("../../secret"));
    }
}
