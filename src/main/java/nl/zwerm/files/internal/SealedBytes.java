package nl.zwerm.files.internal;

import nl.zwerm.files.FileId;
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
        var sealed = blobs.read(file.blob());
        if (!file.sealed()) {
            return keys.open(sealed, place(file.id()));
        }
        if (file.spaceId() == null) {
            throw new NotFound();
        }
        Unsealing.note();
        return spaceKeys.of(file.spaceId()).open(sealed, place(file.id()));
    }

    /** Under the master key, while nobody knows yet where it will stand, and in every space that is not confidential. */
    public String put(FileId id, byte[] plain) {
        return kept(blobs.put(keys.seal(plain, place(id))));
    }

    public String put(FileId id, byte[] plain, SpaceId confidential) {
        return kept(blobs.put(spaceKeys.of(confidential).seal(plain, place(id))));
    }

    public void drop(String blob) {
        store.insertDropped(blob);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                blobs.delete(blob);
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
                    blobs.delete(blob);
                }
            }
        });
        return blob;
    }

    private static String place(FileId id) {
        return "file " + id.value();
    }
}
