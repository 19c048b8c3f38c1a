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
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;

/**
 * The master key, in a file outside data and database. It wraps the key of every confidential space; whoever has the
 * data without this file reads nothing confidential. Losing it loses those texts for good.
 */
public final class Keys {

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

    /** A secret of 32 bytes that follows from the master key, one for each purpose (RFC 5869). */
    public byte[] derive(String purpose) {
        try {
            var material = write(master).getBytes(StandardCharsets.UTF_8);
            return Hkdf.computeHkdf("HMACSHA256", material, new byte[0], purpose.getBytes(StandardCharsets.UTF_8), 32);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot derive a key for " + purpose, e);
        }
    }

    static Aead aead(KeysetHandle handle) throws GeneralSecurityException {
        return handle.getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    private static KeysetHandle create(Path file) throws GeneralSecurityException, IOException {
        var made = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
        var parent = file.toAbsolutePath().getParent();
        Files.createDirectories(parent);
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var draft = Files.createTempFile(parent, "key", ".new", owner);
        // On the disk before anything is sealed with it: nobody can make it again.
        try (var channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            var text = ByteBuffer.wrap(write(made).getBytes(StandardCharsets.UTF_8));
            while (text.hasRemaining()) {
                channel.write(text);
            }
            channel.force(true);
        }
        Files.move(draft, file);
        try (var folder = FileChannel.open(parent, StandardOpenOption.READ)) {
            folder.force(true);
        }
        return made;
    }

    private static String write(KeysetHandle handle) {
        try {
            return TinkJsonProtoKeysetFormat.serializeKeyset(handle, InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException e) {
            throw new UncheckedIOException(new IOException("cannot write a key", e));
        }
    }

    private static KeysetHandle read(String json) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.parseKeyset(json, InsecureSecretKeyAccess.get());
    }
}
