package nl.zwerm.files.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiFunction;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.files.FileId;
import nl.zwerm.files.KeptFile;
import nl.zwerm.shared.Blobs;
import nl.zwerm.shared.Keys;
import nl.zwerm.shared.NotFound;
import nl.zwerm.shared.Unsealing;
import nl.zwerm.spaces.SpaceId;
import nl.zwerm.spaces.SpaceKeys;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The bytes of files, never in the clear on disk. Bytes let go of by a transaction go when it commits, and new ones go
 * when it does not.
 */
@Component
public class SealedBytes {

    private static final int BATCH = 200;

    private final Blobs blobs;
    private final Keys keys;
    private final SpaceKeys spaceKeys;
    private final FileStore store;

    SealedBytes(Blobs blobs, Keys keys, SpaceKeys spaceKeys, FileStore store) {
        this.blobs = blobs;
        this.keys = keys;
        this.spaceKeys = spaceKeys;
        this.store = store;
    }

    public byte[] open(StoredFile file) {
        try (var stream = stream(file)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public KeptFile kept(StoredFile file) {
        return new KeptFile(
                file.id(),
                file.contentType(),
                name(file),
                file.size(),
                file.sealed(),
                file.id() + "-" + Integer.toHexString(file.blob().hashCode()),
                () -> stream(file));
    }

    /** With one piece of it in memory at a time. */
    private InputStream stream(StoredFile file) {
        var lock = lock(file);
        var pieces = file.pieces();
        return new SequenceInputStream(Collections.enumeration(new AbstractList<InputStream>() {
            @Override
            public InputStream get(int n) {
                return new ByteArrayInputStream(lock.open(blobs.read(pieces.get(n)), place(file.id(), n)));
            }

            @Override
            public int size() {
                return pieces.size();
            }
        }));
    }

    /** What it is called; empty for what has no name. */
    private String name(StoredFile file) {
        return file.name() == null
                ? ""
                : new String(lock(file).open(file.name(), namePlace(file.id())), StandardCharsets.UTF_8);
    }

    /** Under the master key, as all that waits. */
    public byte[] sealName(FileId id, String name) {
        return keys.seal(name.getBytes(StandardCharsets.UTF_8), namePlace(id));
    }

    String openName(FileId id, byte[] name) {
        return new String(keys.open(name, namePlace(id)), StandardCharsets.UTF_8);
    }

    public byte[] sealPreview(FileId id, byte[] plain) {
        return keys.seal(plain, previewPlace(id));
    }

    public byte[] openPreview(FileId id, byte[] preview) {
        return keys.open(preview, previewPlace(id));
    }

    /** A piece of what is on its way. */
    String put(FileId id, int number, byte[] plain) {
        return kept(blobs.put(keys.seal(plain, place(id, number))));
    }

    /** The same file where it stands from now on, its bytes and its name sealed as that place asks. */
    public StoredFile placed(StoredFile file, ContributionId contribution, SpaceId space, boolean confidential) {
        return file.standsIn(space, confidential)
                ? new StoredFile(
                        file.id(),
                        space,
                        contribution,
                        file.contentType(),
                        file.blob(),
                        confidential,
                        file.size(),
                        file.name())
                : sealedAs(file.id(), file, contribution, space, confidential);
    }

    /** What is in it, one piece at a time, sealed for the place of a file that may be another one. */
    public StoredFile sealedAs(
            FileId id, StoredFile file, ContributionId contribution, SpaceId space, boolean confidential) {
        var from = lock(file);
        var to = confidential ? lock(space) : master();
        var pieces = file.pieces();
        var moved = new ArrayList<String>();
        for (int n = 0; n < pieces.size(); n++) {
            var plain = from.open(blobs.read(pieces.get(n)), place(file.id(), n));
            moved.add(kept(blobs.put(to.seal(plain, place(id, n)))));
        }
        var name = file.name() == null ? null : to.seal(from.open(file.name(), namePlace(file.id())), namePlace(id));
        return new StoredFile(
                id, space, contribution, file.contentType(), String.join(" ", moved), confidential, file.size(), name);
    }

    /** Under the master key, while nobody knows yet where it will stand, and in every space that is not confidential. */
    public String put(FileId id, byte[] plain) {
        return put(id, 0, plain);
    }

    public String put(FileId id, byte[] plain, SpaceId confidential) {
        return kept(blobs.put(lock(confidential).seal(plain, place(id, 0))));
    }

    /** All pieces of it. */
    public void drop(String blob) {
        if (!blob.isEmpty()) {
            List.of(blob.split(" ")).forEach(this::dropPiece);
        }
    }

    private void dropPiece(String blob) {
        store.insertDropped(blob);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                blobs.letGo(blob);
            }
        });
    }

    /** Finishes what a crash right after a commit left undone. */
    void sweep() {
        for (var blob : store.listDropped(BATCH)) {
            blobs.delete(blob);
            store.deleteDropped(blob);
        }
    }

    private String kept(String blob) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status == STATUS_ROLLED_BACK) {
                    blobs.letGo(blob);
                }
            }
        });
        return blob;
    }

    /** The master key, or that of a confidential space. */
    private record Lock(BiFunction<byte[], String, byte[]> seal, BiFunction<byte[], String, byte[]> open) {

        byte[] seal(byte[] plain, String purpose) {
            return seal.apply(plain, purpose);
        }

        byte[] open(byte[] sealed, String purpose) {
            return open.apply(sealed, purpose);
        }
    }

    private Lock lock(StoredFile file) {
        if (!file.sealed()) {
            return master();
        }
        if (file.spaceId() == null) {
            throw new NotFound();
        }
        Unsealing.note();
        return lock(file.spaceId());
    }

    private Lock lock(SpaceId confidential) {
        var key = spaceKeys.of(confidential);
        return new Lock(key::seal, key::open);
    }

    private Lock master() {
        return new Lock(keys::seal, keys::open);
    }

    /** Pieces cannot change places, nor can those of another file take theirs. */
    private static String place(FileId id, int number) {
        return "file " + id.value() + (number == 0 ? "" : " piece " + number);
    }

    private static String namePlace(FileId id) {
        return "name of file " + id.value();
    }

    private static String previewPlace(FileId id) {
        return "preview of file " + id.value();
    }
}
