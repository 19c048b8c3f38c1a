package nl.zwerm.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultTests {

    private static final long SPACE = 4711;

    @TempDir
    Path place;

    private Vault vault;

    @BeforeEach
    void make() {
        vault = new Vault(place.resolve("inner/data.vault"));
        vault.found("mark");
    }

    @Test
    void isForItsOwnerAlone() throws IOException {
        vault.make(SPACE);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(vault.folder())))
                .isEqualTo("rwx------");
        for (var name : new String[] {Vault.MARK, PublicId.show(SPACE)}) {
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(vault.folder().resolve(name))))
                    .isEqualTo("rw-------");
        }
        assertThat(new Vault(vault.folder()).mark()).contains("mark");
        assertThat(vault.list()).containsExactly(SPACE);
    }

    @Test
    void aKeyOpensWithItsLockAndTheMasterKeyAndNothingLess() {
        var master = Keys.at(place.resolve("a.key"));
        var key = Keys.newSpaceKey();
        var wrapped = master.wrap(key, SPACE, vault.make(SPACE));
        var sealed = key.seal("geheim", "hier");

        var lock = vault.find(SPACE).orElseThrow();
        assertThat(master.unwrap(wrapped, SPACE, lock).open(sealed, "hier")).isEqualTo("geheim");
        assertThatIllegalStateException().isThrownBy(() -> master.unwrap(wrapped, SPACE));
        assertThatIllegalStateException().isThrownBy(() -> master.unwrap(wrapped, SPACE + 1, lock));
        assertThatIllegalStateException().isThrownBy(() -> master.unwrap(wrapped, SPACE, Keys.newSpaceKey()));
        assertThatIllegalStateException()
                .isThrownBy(() -> Keys.at(place.resolve("b.key")).unwrap(wrapped, SPACE, lock));

        vault.destroy(SPACE);
        vault.destroy(SPACE);
        assertThat(vault.find(SPACE)).isEmpty();
        assertThat(vault.list()).isEmpty();
    }

    @Test
    void whatIsPutBackIsTheSameLock() {
        var made = vault.make(SPACE);
        var text = vault.text(SPACE).orElseThrow();
        vault.destroy(SPACE);

        vault.put(SPACE, text);

        assertThat(vault.find(SPACE).orElseThrow().open(made.seal("ja", "hier"), "hier"))
                .isEqualTo("ja");
        assertThatIllegalStateException().isThrownBy(() -> vault.put(SPACE, "{}"));
    }

    @Test
    void thereIsNoneWhereNobodyMadeOne() {
        var none = new Vault(place.resolve("none"));

        assertThat(none.mark()).isEmpty();
        assertThat(none.list()).isEmpty();
        assertThat(none.find(SPACE)).isEmpty();
    }
}
