package nl.zwerm.files.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import nl.zwerm.files.FileId;
import nl.zwerm.files.FileVersions;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.Blobs;
import nl.zwerm.shared.Limits;
import nl.zwerm.shared.NotFound;
import nl.zwerm.shared.Said;
import nl.zwerm.text.UploadTypes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes files in piece by piece, each sealed as it comes; whole, they wait for a text that leads to them. */
@Service
@Transactional
class Sendings {

    static final long MOST_BYTES = FileVersions.MOST_BYTES_IN_PIECES;
    private static final long MOST_WAITING = 1024L * 1024 * 1024;
    private static final int MOST_IN_AN_HOUR = 60;
    private static final Duration KEPT = Duration.ofDays(1);
    private static final int BATCH = 500;

    /** What came of offering a file, or a piece of it. */
    sealed interface Taking {
        record Taken(Sending sending) implements Taking {}

        record Refused(int status, Said why) implements Taking {}
    }

    private final SendingStore store;
    private final FileStore files;
    private final SealedBytes bytes;
    private final Blobs blobs;
    private final Limits limits;
    private final Clock clock;

    Sendings(SendingStore store, FileStore files, SealedBytes bytes, Blobs blobs, Limits limits, Clock clock) {
        this.store = store;
        this.files = files;
        this.bytes = bytes;
        this.blobs = blobs;
        this.limits = limits;
        this.clock = clock;
    }

    Taking begin(String given, long size, Viewer viewer) {
        var name = FileName.of(given);
        if (size <= 0) {
            return new Taking.Refused(422, Said.of("files.empty"));
        }
        if (size > MOST_BYTES) {
            return new Taking.Refused(413, Said.of("files.file-too-large", "megabytes", MOST_BYTES / 1024 / 1024));
        }
        if (store.waiting(viewer.id()) + size > MOST_WAITING) {
            return new Taking.Refused(422, Said.of("files.too-much-waiting", "megabytes", MOST_WAITING / 1024 / 1024));
        }
        if (!blobs.hasRoomFor(size)) {
            return new Taking.Refused(507, Said.of("files.no-room"));
        }
        if (limits.tryTake("send-file", viewer.id().value(), MOST_IN_AN_HOUR, Duration.ofHours(1))
                .isPresent()) {
            return new Taking.Refused(429, Said.of("files.too-many-files", "most", MOST_IN_AN_HOUR));
        }
        var id = FileId.next();
        var sending = new Sending(id, bytes.sealName(id, name.isEmpty() ? id.toString() : name), size, 0, "");
        store.insert(sending, viewer.id(), clock.instant());
        return new Taking.Taken(sending);
    }

    /** Also when its last piece came, and whoever sent it has not heard so. */
    @Transactional(readOnly = true)
    public Sending require(FileId id, Viewer viewer) {
        return find(id, viewer)
                .or(() -> files.find(id, viewer).flatMap(Sendings::there))
                .orElseThrow(NotFound::new);
    }

    private static Optional<Sending> there(StoredFile file) {
        var name = file.name();
        return name == null || file.contributionId() != null
                ? Optional.empty()
                : Optional.of(new Sending(file.id(), name, file.size(), file.size(), file.blob()));
    }

    /** The link to it, for a text. */
    String link(Sending sending) {
        return FileName.link(bytes.openName(sending.id(), sending.name()), "/files/" + sending.id());
    }

    /** Takes the piece that comes next after {@code before}; nothing when another came in its place. */
    Optional<Taking> take(Sending before, byte[] piece, Viewer viewer) {
        if (before.received() == 0 && UploadTypes.image(piece).isPresent()) {
            drop(before.id(), viewer);
            return Optional.of(new Taking.Refused(422, Said.of("files.is-picture")));
        }
        var blob = bytes.put(before.id(), before.number(), piece);
        if (!store.add(before, piece.length, blob)) {
            bytes.drop(blob);
            return Optional.empty();
        }
        var now = find(before.id(), viewer).orElseThrow(NotFound::new);
        if (now.whole()) {
            finish(now, viewer);
        }
        return Optional.of(new Taking.Taken(now));
    }

    private void finish(Sending whole, Viewer viewer) {
        var file =
                new StoredFile(whole.id(), null, null, StoredFile.ANY, whole.blob(), false, whole.size(), whole.name());
        files.insert(file, viewer.id(), clock.instant());
        store.delete(whole.id());
    }

    void drop(FileId id, Viewer viewer) {
        var sending = find(id, viewer).orElseThrow(NotFound::new);
        store.delete(id);
        bytes.drop(sending.blob());
    }

    void removeAbandoned() {
        store.deleteBefore(oldest(), BATCH).forEach(bytes::drop);
    }

    private Optional<Sending> find(FileId id, Viewer viewer) {
        return store.find(id, viewer.id(), oldest());
    }

    private Instant oldest() {
        return clock.instant().minus(KEPT);
    }
}
