package nl.zwerm.exchange.internal.out;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;

/** A picture no finer than paper shows it, so that a book of photographs fits in memory and in a letter. */
final class PaperPicture {

    private static final int FINEST = 1600;

    private PaperPicture() {}

    /** Of each so many pixels one is read; nothing of a kind that paper does not know (WebP), or that is no whole picture. */
    static Optional<byte[]> of(byte[] content) {
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            var reader = readers.next();
            try {
                reader.setInput(in, true, true);
                int step = Math.max(1, Math.max(reader.getWidth(0), reader.getHeight(0)) / FINEST);
                var some = reader.getDefaultReadParam();
                some.setSourceSubsampling(step, step, 0, 0);
                return Optional.of(written(reader.read(0, some)));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException _) {
            // Whoever sent it: a broken picture leaves its description.
            return Optional.empty();
        }
    }

    private static byte[] written(BufferedImage picture) throws IOException {
        var out = new ByteArrayOutputStream();
        boolean photograph = !picture.getColorModel().hasAlpha() && ImageIO.write(picture, "jpg", out);
        if (!photograph) {
            ImageIO.write(picture, "png", out);
        }
        return out.toByteArray();
    }
}
