package nl.zwerm.files;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.files.internal.FileName;
import nl.zwerm.files.internal.FileStore;
import nl.zwerm.files.internal.SealedBytes;
import nl.zwerm.files.internal.StoredFile;
import nl.zwerm.files.internal.VersionStore;
import nl.zwerm.files.internal.VersionStore.Version;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.NotFound;
import nl.zwerm.shared.Said;
import nl.zwerm.text.ImageType;
import nl.zwerm.text.PictureTraces;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The files of a text, and what takes the place of one: its address stays. Whether the viewer may read or change the text
 * its module knows.
 */
@Service
@Transactional
public class FileVersions {

    /** In memory at once; as much as a plain form may bring. */
    public static final int MOST_BYTES = 10 * 1024 * 1024;

    /** Of what was sent in pieces. */
    public static final int MOST_BYTES_IN_PIECES = 200 * 1024 * 1024;

    private final VersionStore store;
    private final FileStore files;
    private final SealedBytes bytes;
    private final Clock clock;

    FileVersions(VersionStore store, FileStore files, SealedBytes bytes, Clock clock) {
        this.store = store;
        this.files = files;
        this.bytes = bytes;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<FileOfText> list(Contribution text) {
        var earlier = store.listEarlier(text.id());
        var previews = store.listWithPreview(text.id());
        return store.list(text.id()).stream()
                .map(now -> new FileOfText(
                        bytes.kept(now.file()),
                        isPicture(now.file()),
                        previews.contains(now.file().id()),
                        now.by(),
                        now.at(),
                        earlier.getOrDefault(now.file().id(), List.of()).stream()
                                .map(one -> new FileOfText.Earlier(
                                        one.number(), one.file().size(), one.by(), one.at()))
                                .toList()))
                .toList();
    }

    /** Why it does not take the place of this file; nothing when it does. */
    public Optional<Said> replace(Contribution text, FileId id, String name, byte[] content, Viewer viewer) {
        var now = store.find(text.id(), id).orElseThrow(NotFound::new);
        if (content.length == 0) {
            return Optional.of(Said.of("files.empty"));
        }
        var picture = FileArrivals.shown(content);
        if (picture.isEmpty() == isPicture(now.file())) {
            return Optional.of(Said.of(picture.isEmpty() ? "files.no-picture" : "files.is-picture"));
        }
        var plain = picture.map(type -> PictureTraces.without(content, type)).orElse(content);
        var called = FileName.of(name);
        var unplaced = new StoredFile(
                id,
                null,
                null,
                picture.map(ImageType::mediaType).orElse(StoredFile.ANY),
                bytes.put(id, plain),
                false,
                plain.length,
                picture.isPresent() ? null : bytes.sealName(id, called.isEmpty() ? id.toString() : called));
        var placed = bytes.placed(unplaced, text.id(), text.space(), text.sealed());
        if (!placed.blob().equals(unplaced.blob())) {
            bytes.drop(unplaced.blob());
        }
        store.insertEarlier(now);
        store.update(placed, viewer.id(), clock.instant());
        return Optional.empty();
    }

    /** The same with what this viewer sent in pieces, which is never a picture. */
    public Optional<Said> replace(Contribution text, FileId id, FileId sent, Viewer viewer) {
        var now = store.find(text.id(), id).orElseThrow(NotFound::new);
        if (isPicture(now.file())) {
            return Optional.of(Said.of("files.no-picture"));
        }
        var waiting = files.takeWaiting(sent, viewer.id()).orElseThrow(NotFound::new);
        var placed = bytes.sealedAs(id, waiting, text.id(), text.space(), text.sealed());
        bytes.drop(waiting.blob());
        store.insertEarlier(now);
        store.update(placed, viewer.id(), clock.instant());
        return Optional.empty();
    }

    /** What stands there now is kept as a version too. */
    public void restore(Contribution text, FileId id, int number, Viewer viewer) {
        var now = store.find(text.id(), id).orElseThrow(NotFound::new);
        var earlier = earlier(text, id, number);
        store.insertEarlier(now);
        store.deleteEarlier(id, number);
        store.update(earlier.file(), earlier.by() == null ? viewer.id() : earlier.by(), earlier.at());
    }

    @Transactional(readOnly = true)
    public KeptFile require(Contribution text, FileId id, int number) {
        return bytes.kept(earlier(text, id, number).file());
    }

    private Version earlier(Contribution text, FileId id, int number) {
        return store.listEarlier(text.id()).getOrDefault(id, List.of()).stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static boolean isPicture(StoredFile file) {
        return Arrays.stream(ImageType.values())
                .anyMatch(type -> type.mediaType().equals(file.contentType()));
    }
}
