package nl.zwerm.text;

import java.util.Arrays;
import java.util.Optional;
import org.apache.tika.Tika;

/** Tells what a file is from its content; its name and what the sender says count for nothing. */
public final class UploadTypes {

    /** So many bytes from the start of a file are enough to tell. */
    public static final int HEAD = 64 * 1024;

    private static final Tika TIKA = new Tika();

    private UploadTypes() {}

    /** Empty for everything but the images of {@link ImageType}; drawings with scripts (SVG) are not among them. */
    public static Optional<ImageType> image(byte[] head) {
        var found = TIKA.detect(Arrays.copyOf(head, Math.min(head.length, HEAD)));
        return Arrays.stream(ImageType.values())
                .filter(type -> type.mediaType().equals(found))
                .findFirst();
    }
}
