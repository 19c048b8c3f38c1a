package nl.zwerm.text;

import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;

/** A picture read no finer than it will be shown, upright, so that even one of many pixels fits in memory. */
public final class CoarsePicture {

    private CoarsePicture() {}

    /**
     * Of each so many pixels one is read, until fewer than twice {@code finest} are left; nothing of a kind that cannot be
     * read here (WebP), or that is no whole picture.
     */
    public static Optional<BufferedImage> of(byte[] content, int finest) {
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            var reader = readers.next();
            try {
                reader.setInput(in, true, true);
                int step = Math.max(1, Math.max(reader.getWidth(0), reader.getHeight(0)) / finest);
                var some = reader.getDefaultReadParam();
                some.setSourceSubsampling(step, step, 0, 0);
                boolean turns = UploadTypes.image(content).equals(Optional.of(ImageType.JPEG));
                return Optional.of(turned(reader.read(0, some), turns ? Orientation.quarters(content) : 0));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException _) {
            // Whoever sent it: a broken picture is none.
            return Optional.empty();
        }
    }

    private static BufferedImage turned(BufferedImage picture, int quarters) {
        if (quarters == 0) {
            return picture;
        }
        int width = picture.getWidth();
        int height = picture.getHeight();
        boolean lies = quarters % 2 != 0;
        var turned = new BufferedImage(lies ? height : width, lies ? width : height, BufferedImage.TYPE_INT_RGB);
        var pen = turned.createGraphics();
        pen.translate(turned.getWidth() / 2.0, turned.getHeight() / 2.0);
        pen.transform(AffineTransform.getQuadrantRotateInstance(quarters));
        pen.translate(-width / 2.0, -height / 2.0);
        pen.drawImage(picture, 0, 0, null);
        pen.dispose();
        return turned;
    }
}
