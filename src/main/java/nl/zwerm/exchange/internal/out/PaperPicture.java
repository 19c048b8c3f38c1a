package nl.zwerm.exchange.internal.out;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import nl.zwerm.text.CoarsePicture;

/** A picture no finer than paper shows it, so that a book of photographs fits in memory and in a letter. */
final class PaperPicture {

    private static final int FINEST = 1600;

    private PaperPicture() {}

    /** Nothing of a kind that paper does not know, or that is no whole picture: it leaves its description. */
    static Optional<byte[]> of(byte[] content) {
        return CoarsePicture.of(content, FINEST).map(PaperPicture::written);
    }

    private static byte[] written(BufferedImage picture) {
        var out = new ByteArrayOutputStream();
        try {
            boolean photograph = !picture.getColorModel().hasAlpha() && ImageIO.write(picture, "jpg", out);
            if (!photograph) {
                ImageIO.write(picture, "png", out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
