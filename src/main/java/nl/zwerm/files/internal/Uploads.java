package nl.zwerm.files.internal;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import nl.zwerm.files.FileId;
import nl.zwerm.files.KeptFile;
import nl.zwerm.files.internal.WaitingPictures.Picture;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.Limits;
import nl.zwerm.shared.Said;
import nl.zwerm.spaces.SpaceId;
import nl.zwerm.text.ImageSize;
import nl.zwerm.text.PictureTraces;
import nl.zwerm.text.UploadTypes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes pictures in, gives them to whoever may read them, and lets go of what came to nothing. */
@Service
@Transactional
class Uploads {

    static final int MOST_BYTES = 10 * 1024 * 1024;
    private static final long MOST_PIXELS = 50_000_000;
    private static final int MOST_IN_AN_HOUR = 60;
    private static final Duration ABANDONED = Duration.ofDays(30);
    private static final int BATCH = 500;

    /** What came of offering a file. */
    sealed interface Upload {
        record Kept(FileId id) implements Upload {}

        record Refused(int status, Said why) implements Upload {}
    }

    private final FileStore store;
    private final SealedBytes bytes;
    private final WaitingPictures waiting;
    private final VersionStore versions;
    private final Limits limits;
    private final Clock clock;

    Uploads(
            FileStore store,
            SealedBytes bytes,
            WaitingPictures waiting,
            VersionStore versions,
            Limits limits,
            Clock clock) {
        this.store = store;
        this.bytes = bytes;
        this.waiting = waiting;
        this.versions = versions;
        this.limits = limits;
        this.clock = clock;
    }

    Upload take(byte[] content, Viewer viewer) {
        if (content.length == 0) {
            return new Upload.Refused(422, Said.of("files.empty"));
        }
        if (content.length > MOST_BYTES) {
            return tooLarge();
        }
        var type = UploadTypes.image(content);
        if (type.isEmpty()) {
            return new Upload.Refused(422, Said.of("files.no-picture"));
        }
        if (ImageSize.pixels(content, type.get()) > MOST_PIXELS) {
            return new Upload.Refused(422, Said.of("files.too-many-pixels", "millions", MOST_PIXELS / 1_000_000));
        }
        if (limits.tryTake("upload", viewer.id().value(), MOST_IN_AN_HOUR, Duration.ofHours(1))
                .isPresent()) {
            return new Upload.Refused(429, Said.of("files.too-many", "most", MOST_IN_AN_HOUR));
        }
        var shown = PictureTraces.without(content, type.get());
        return new Upload.Kept(waiting.keep(type.get().mediaType(), shown, viewer.id()));
    }

    static Upload.Refused tooLarge() {
        return new Upload.Refused(422, Said.of("files.too-large", "megabytes", MOST_BYTES / 1024 / 1024));
    }

    /** If the viewer may read it; the bytes of what stands somewhere are not fetched yet. */
    @Transactional(readOnly = true)
    public Optional<KeptFile> find(FileId id, Viewer viewer) {
        return store.find(id, viewer)
                .map(bytes::kept)
                .or(() -> waiting.find(id, viewer.id()).map(picture -> waits(id, picture)));
    }

    private static KeptFile waits(FileId id, Picture picture) {
        var content = picture.content();
        return new KeptFile(
                id,
                picture.contentType(),
                "",
                content.length,
                false,
                id.toString(),
                () -> new ByteArrayInputStream(content));
    }

    /** Uploads that no text ever showed go after a month. */
    public void removeAbandoned() {
        store.deleteAbandoned(clock.instant().minus(ABANDONED), BATCH).forEach(bytes::drop);
        waiting.prune();
        bytes.sweep();
    }

    public void removeAllOf(SpaceId space) {
        versions.deleteOf(space).forEach(bytes::drop);
        store.deleteOf(space).forEach(bytes::drop);
    }
}
