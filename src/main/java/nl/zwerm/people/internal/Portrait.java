package nl.zwerm.people.internal;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import nl.zwerm.shared.Said;
import nl.zwerm.text.ImageSize;
import nl.zwerm.text.ImageType;
import nl.zwerm.text.Orientation;
import nl.zwerm.text.PictureTraces;
import nl.zwerm.text.UploadTypes;

/** Makes a small square portrait of a picture; what the camera wrote beside it (place, time) is left out. */
sealed interface Portrait {

    /** Made here and stored at once: nobody compares or changes it. */
    @SuppressWarnings("ArrayRecordComponent")
    record Drawn(byte[] content) implements Portrait {}

    record Refused(Said said) implements Portrait {}

    int LONGEST = 5 * 1024 * 1024;
    int SIDE = 256;
    long MOST_PIXELS = 40_000_000;

    static Portrait of(byte[] content) {
        var type = UploadTypes.image(content);
        if (type.isEmpty()) {
            return new Refused(Said.of("people.picture.unknown"));
        }
        try {
            return type.get() == ImageType.WEBP ? asItIs(content) : draw(content, type.get());
        } catch (IOException | RuntimeException _) {
            // Readers of images fail in many ways on what is damaged or made to harm.
            return new Refused(Said.of("people.picture.damaged"));
        }
    }

    /** Java does not read WebP; browsers do. */
    private static Portrait asItIs(byte[] content) {
        return ImageSize.pixels(content, ImageType.WEBP) > MOST_PIXELS
                ? tooManyPixels()
                : new Drawn(PictureTraces.without(content, ImageType.WEBP));
    }

    private static Portrait draw(byte[] content, ImageType type) throws IOException {
        try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            var readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                return new Refused(Said.of("people.picture.unknown"));
            }
            var reader = readers.next();
            try {
                reader.setInput(input, true, true);
                if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
                    return tooManyPixels();
                }
                int turns = type == ImageType.JPEG ? Orientation.quarters(content) : 0;
                return new Drawn(written(square(read(reader), turns)));
            } finally {
                reader.dispose();
            }
        }
    }

    private static BufferedImage read(ImageReader reader) throws IOException {
        int step = Math.max(1, Math.min(reader.getWidth(0), reader.getHeight(0)) / (4 * SIDE));
        var how = reader.getDefaultReadParam();
        how.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, how);
    }

    private static BufferedImage square(BufferedImage whole, int turns) {
        int side = Math.min(whole.getWidth(), whole.getHeight());
        var part = whole.getSubimage((whole.getWidth() - side) / 2, (whole.getHeight() - side) / 2, side, side);
        boolean clear = whole.getColorModel().hasAlpha();
        while (part.getWidth() > 2 * SIDE) {
            part = scaled(part, part.getWidth() / 2, 0, clear);
        }
        return scaled(part, Math.min(SIDE, side), turns, clear);
    }

    private static BufferedImage scaled(BufferedImage image, int side, int turns, boolean clear) {
        var small = new BufferedImage(side, side, clear ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        var pen = small.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.rotate(turns * Math.PI / 2, side / 2.0, side / 2.0);
        pen.drawImage(image, 0, 0, side, side, null);
        pen.dispose();
        return small;
    }

    private static byte[] written(BufferedImage image) throws IOException {
        var out = new ByteArrayOutputStream();
        if (!ImageIO.write(image, image.getColorModel().hasAlpha() ? "png" : "jpg", out)) {
            throw new IOException("no writer for this image");
        }
        return out.toByteArray();
    }

    private static Refused tooManyPixels() {
        return new Refused(Said.of("people.picture.too-many-pixels"));
    }
}
