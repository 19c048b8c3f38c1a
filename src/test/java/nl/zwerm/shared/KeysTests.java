package nl.zwerm.shared;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A master key that another follows. */
class KeysTests {

    private static final long SPACE = 4711;

    @TempDir
    Path place;

    private Keys old;
    private Keys fresh;

    @BeforeEach
    void rotate() {
        old = Keys.at(place.resolve("old"));
        fresh = old.succeeded(place.resolve("fresh"));
    }

    @Test
    void whatFollowsFromTheKeyFollowsFromTheFirst() {
        var signed = new Signing(old, "proof", 32).sign(bytes("hier was Amina"));
        var third = fresh.succeeded(place.resolve("third"));

        assertThat(fresh.derive("proof")).isEqualTo(old.derive("proof"));
        assertThat(Keys.at(third.file()).derive("proof")).isEqualTo(old.derive("proof"));
        assertThat(new Signing(third, "proof", 32).signed(bytes("hier was Amina"), signed))
                .isTrue();
        assertThat(new Signing(third, "proof", 32).signed(bytes("hier was Jonas"), signed))
                .isFalse();
        assertThat(fresh.derive("proof"))
                .isNotEqualTo(Keys.at(place.resolve("other")).derive("proof"));
    }

    @Test
    void whatWasSealedBeforeOpensAndWhatIsSealedNowOpensWithTheNewOneOnly() {
        assertThat(fresh.open(old.seal(bytes("brief"), "mail 1"), "mail 1")).isEqualTo(bytes("brief"));
        var sealed = fresh.seal(bytes("brief"), "mail 2");
        assertThat(Keys.at(fresh.file()).open(sealed, "mail 2")).isEqualTo(bytes("brief"));
        assertThatIllegalStateException().isThrownBy(() -> old.open(sealed, "mail 2"));
    }

    @Test
    void theKeyOfASpaceIsSealedAnewAndOpensTheSameTexts() {
        var key = Keys.newSpaceKey();
        var lock = Keys.newSpaceKey();
        var text = key.seal("geheim", "hier");

        var plain = fresh.rewrap(old.wrap(key, SPACE), SPACE, false);
        var apart = fresh.rewrap(old.wrap(key, SPACE, lock), SPACE, true);

        assertThat(fresh.unwrap(plain, SPACE).open(text, "hier")).isEqualTo("geheim");
        assertThat(fresh.unwrap(apart, SPACE, lock).open(text, "hier")).isEqualTo("geheim");
        assertThatIllegalStateException().isThrownBy(() -> old.unwrap(plain, SPACE));
        assertThatIllegalStateException().isThrownBy(() -> old.unwrap(apart, SPACE, lock));
        assertThat(fresh.unwrap(fresh.rewrap(plain, SPACE, false), SPACE).open(text, "hier"))
                .as("done twice")
                .isEqualTo("geheim");
    }

    @Test
    void twoFilesAreTheSameKeyOrAreNot() throws Exception {
        var copy = Files.copy(old.file(), place.resolve("copy"));

        assertThat(Keys.at(copy).fingerprint()).isEqualTo(old.fingerprint()).hasSize(16);
        assertThat(fresh.fingerprint()).isNotEqualTo(old.fingerprint());
        assertThat(fresh.follows(old)).isTrue();
        assertThat(old.follows(fresh)).isFalse();
        assertThat(fresh.size()).isEqualTo(2);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(fresh.file())))
                .isEqualTo("rw-------");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
