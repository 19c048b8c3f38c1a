package nl.zwerm.files;

import java.util.Optional;
import nl.zwerm.files.internal.FileStore;
import nl.zwerm.files.internal.SealedBytes;
import nl.zwerm.files.internal.StoredFile;
import nl.zwerm.text.ImageSize;
import nl.zwerm.text.ImageType;
import nl.zwerm.text.PictureTraces;
import nl.zwerm.text.UploadTypes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in files from elsewhere, of any kind: pictures are shown in the text, all else is offered to be saved, and never
 * opened by a browser as a page of ours.
 */
@Service
@Transactional
public class FileArrivals {

    /** In memory at once, and then sealed. */
    public static final int MOST_BYTES = 50 * 1024 * 1024;

    private static final int LARGEST_PICTURE = 10 * 1024 * 1024;
    private static final long MOST_PIXELS = 50_000_000;

    private final FileStore store;
    private final SealedBytes bytes;

    FileArrivals(FileStore store, SealedBytes bytes) {
        this.store = store;
        this.bytes = bytes;
    }

    public void take(ArrivingFile file) {
        var in = file.in();
        var type = shown(file.content()).orElse(null);
        var content = type == null ? file.content() : PictureTraces.without(file.content(), type);
        var blob = in.sealed() ? bytes.put(file.id(), content, in.space()) : bytes.put(file.id(), content);
        var mediaType = type == null ? StoredFile.ANY : type.mediaType();
        var stored = new StoredFile(file.id(), in.space(), in.id(), mediaType, blob, in.sealed(), content.length, null);
        store.insert(stored, file.by(), file.at());
    }

    /** Whether a browser is to show it; a picture that would take too much of it is none. */
    public static boolean isShown(byte[] content) {
        return shown(content).isPresent();
    }

    static Optional<ImageType> shown(byte[] content) {
        return content.length > LARGEST_PICTURE
                ? Optional.empty()
                : UploadTypes.image(content).filter(type -> ImageSize.pixels(content, type) <= MOST_PIXELS);
    }
}
