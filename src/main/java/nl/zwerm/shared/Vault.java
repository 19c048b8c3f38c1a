package nl.zwerm.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The locks of keys that no backup of the database may open: a folder beside the master key, with one small file for
 * each space. Such a key is sealed under its lock, and that under the master key, so neither a backup with the master
 * key nor this folder alone reads anything. A lock that is destroyed is nowhere any more, whatever copies there are.
 */
public final class Vault {

    /** By its mark a folder is known as that of some data. */
    public static final String MARK = "MARK";

    /** Nothing is served with this vault, and this is why, for whoever started the server. */
    public static final class Unfit extends IllegalStateException {
        public Unfit(String message) {
            super(message);
        }
    }

    private final Path folder;

    public Vault(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    public Path folder() {
        return folder;
    }

    /** Nothing where there is no vault. */
    public Optional<String> mark() {
        try {
            return Optional.of(Files.readString(folder.resolve(MARK)).strip());
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (IOException e) {
            throw failed("read", e);
        }
    }

    public void prepare() {
        try {
            SecretFile.folder(folder);
        } catch (IOException e) {
            throw failed("made", e);
        }
    }

    /** Makes the folder, if need be, and marks it; whoever used it before finds it is not theirs. */
    public void found(String mark) {
        try {
            prepare();
            SecretFile.replace(folder.resolve(MARK), mark + "\n");
        } catch (IOException e) {
            throw failed("made", e);
        }
    }

    /** Makes a lock for a space and keeps it for good before it returns. */
    public SpaceKey make(long space) {
        var lock = Keys.newSpaceKey();
        put(space, lock.text());
        return lock;
    }

    /** Nothing once it was destroyed. */
    public Optional<SpaceKey> find(long space) {
        return text(space).map(Vault::lock);
    }

    public Optional<String> text(long space) {
        try {
            return Optional.of(Files.readString(file(space)));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (IOException e) {
            throw failed("read", e);
        }
    }

    /** As it was copied from here. */
    public void put(long space, String text) {
        try {
            SecretFile.replace(file(space), lock(text).text());
        } catch (IOException e) {
            throw failed("written", e);
        }
    }

    public void destroy(long space) {
        try {
            SecretFile.delete(file(space));
        } catch (IOException e) {
            throw failed("written", e);
        }
    }

    public List<Long> list() {
        var spaces = new ArrayList<Long>();
        if (Files.isDirectory(folder)) {
            try (var files = Files.newDirectoryStream(folder)) {
                files.forEach(
                        file -> PublicId.read(file.getFileName().toString()).ifPresent(spaces::add));
            } catch (IOException e) {
                throw failed("read", e);
            }
        }
        return spaces;
    }

    /** When it was made. */
    public Instant since(long space) {
        try {
            return Files.getLastModifiedTime(file(space)).toInstant();
        } catch (NoSuchFileException _) {
            return Instant.MAX;
        } catch (IOException e) {
            throw failed("read", e);
        }
    }

    private Path file(long space) {
        return folder.resolve(PublicId.show(space));
    }

    private static SpaceKey lock(String text) {
        try {
            return SpaceKey.read(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("what lies in the vault is no lock of a key", e);
        }
    }

    private UncheckedIOException failed(String what, IOException e) {
        return new UncheckedIOException("The vault " + folder + " cannot be " + what, e);
    }
}
