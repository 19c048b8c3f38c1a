package nl.zwerm.shared;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.subtle.Hkdf;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.stream.IntStream;

/**
 * The master key, in a file outside data and database. It wraps the key of every confidential space; whoever has the
 * data without this file reads nothing confidential. Losing it loses those texts for good. It may hold more than one key:
 * the last is what everything new is sealed with, those from before open what was sealed with them, and what follows from
 * a master key (signatures, pseudonyms) follows from the first, so that it is the same after a rotation.
 */
public final class Keys {

    private static final int FINGERPRINT_BYTES = 8;

    private final KeysetHandle master;
    private final Path file;

    private Keys(KeysetHandle master, Path file) {
        this.master = master;
        this.file = file;
    }

    /** Reads the key file, or makes it when there is none yet. */
    public static Keys at(Path file) {
        try {
            AeadConfig.register();
            if (Files.exists(file)) {
                return new Keys(read(Files.readString(file)), file);
            }
            return new Keys(create(file), file);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(
                    "The master key file " + file + " cannot be read; put back the file that belongs to this data.", e);
        }
    }

    public Path file() {
        return file;
    }

    /** The same with one key more, which seals from then on, written to another file. */
    public Keys succeeded(Path to) {
        try {
            var fresh = KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                    .withRandomId()
                    .makePrimary();
            var all = KeysetHandle.newBuilder(master).addEntry(fresh).build();
            SecretFile.write(to, write(all));
            return new Keys(all, to);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("a new master key cannot be written to " + to, e);
        }
    }

    /** Whether everything that {@code other} opens is opened by this one too. */
    public boolean follows(Keys other) {
        return IntStream.range(0, other.master.size())
                .mapToObj(other.master::getAt)
                .allMatch(theirs -> IntStream.range(0, master.size())
                        .anyMatch(own -> master.getAt(own).getKey().equalsKey(theirs.getKey())));
    }

    /** How many keys the file holds: one more after each rotation. */
    public int size() {
        return master.size();
    }

    /** By which two files are known as the same; it tells nothing of what is in them. */
    public String fingerprint() {
        return HexFormat.of().formatHex(derived(master, "fingerprint"), 0, FINGERPRINT_BYTES);
    }

    /** The key of a space, sealed under the newest master key, whichever sealed it before. */
    public byte[] rewrap(byte[] wrapped, long spaceId, boolean apart) {
        var purpose = (apart ? "space apart " : "space ") + spaceId;
        return seal(open(wrapped, purpose), purpose);
    }

    /** Seals bytes under the master key; {@code purpose} must be the same again to open them. */
    public byte[] seal(byte[] plain, String purpose) {
        try {
            return aead(master).encrypt(plain, purpose.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot seal for " + purpose, e);
        }
    }

    public byte[] open(byte[] sealed, String purpose) {
        try {
            return aead(master).decrypt(sealed, purpose.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "cannot open what was sealed for " + purpose + "; is " + file + " the key of this data?", e);
        }
    }

    /** A new key for one space, not yet wrapped. */
    public static SpaceKey newSpaceKey() {
        try {
            AeadConfig.register();
            return new SpaceKey(KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot make a key", e);
        }
    }

    public byte[] wrap(SpaceKey key, long spaceId) {
        return seal(write(key.handle()).getBytes(StandardCharsets.UTF_8), "space " + spaceId);
    }

    public SpaceKey unwrap(byte[] wrapped, long spaceId) {
        try {
            return new SpaceKey(read(new String(open(wrapped, "space " + spaceId), StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key of a space cannot be read", e);
        }
    }

    /** For a key that lies apart: {@code lock}, which is kept elsewhere, is needed as well as the master key. */
    public byte[] wrap(SpaceKey key, long spaceId, SpaceKey lock) {
        var inner = lock.seal(write(key.handle()).getBytes(StandardCharsets.UTF_8), "space " + spaceId);
        return seal(inner, "space apart " + spaceId);
    }

    public SpaceKey unwrap(byte[] wrapped, long spaceId, SpaceKey lock) {
        try {
            var inner = open(wrapped, "space apart " + spaceId);
            return new SpaceKey(read(new String(lock.open(inner, "space " + spaceId), StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key of a space cannot be read", e);
        }
    }

    /** A secret of 32 bytes that follows from the master key, one for each purpose (RFC 5869). */
    public byte[] derive(String purpose) {
        return derived(first(), purpose);
    }

    private KeysetHandle first() {
        if (master.size() == 1) {
            return master;
        }
        var entry = master.getAt(0);
        try {
            return KeysetHandle.newBuilder()
                    .addEntry(KeysetHandle.importKey(entry.getKey())
                            .withFixedId(entry.getId())
                            .makePrimary())
                    .build();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the first master key cannot be taken apart", e);
        }
    }

    private static byte[] derived(KeysetHandle from, String purpose) {
        try {
            var material = write(from).getBytes(StandardCharsets.UTF_8);
            return Hkdf.computeHkdf("HMACSHA256", material, new byte[0], purpose.getBytes(StandardCharsets.UTF_8), 32);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot derive a key for " + purpose, e);
        }
    }

    static void prepare() throws GeneralSecurityException {
        AeadConfig.register();
    }

    static Aead aead(KeysetHandle handle) throws GeneralSecurityException {
        return handle.getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    private static KeysetHandle create(Path file) throws GeneralSecurityException, IOException {
        var made = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
        SecretFile.write(file, write(made));
        return made;
    }

    static String write(KeysetHandle handle) {
        try {
            return TinkJsonProtoKeysetFormat.serializeKeyset(handle, InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException e) {
            throw new UncheckedIOException(new IOException("cannot write a key", e));
        }
    }

    static KeysetHandle read(String json) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.parseKeyset(json, InsecureSecretKeyAccess.get());
    }
}
