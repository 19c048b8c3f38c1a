package nl.zwerm.files.internal.reading;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import nl.zwerm.text.CoarsePicture;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * Draws the first sheet of a PDF, small whatever its size on paper, and pictures smaller than they are; only ever in
 * {@link ReadingProcess}.
 */
final class Preview {

    static final int WIDEST = 480;
    static final int HIGHEST = 640;
    static final int MOST_BYTES = 300_000;

    private static final String PDF = "%PDF-";

    private Preview() {}

    /** As PNG; nothing when it is neither. */
    static byte[] of(byte[] content) throws IOException {
        var drawn = isPdf(content) ? Optional.of(sheet(content)) : CoarsePicture.of(content, WIDEST);
        return drawn.isEmpty() ? new byte[0] : light(fitting(drawn.get()));
    }

    private static boolean isPdf(byte[] content) {
        for (int i = 0; i < PDF.length(); i++) {
            if (i >= content.length || content[i] != PDF.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static BufferedImage sheet(byte[] content) throws IOException {
        try (var document = Loader.loadPDF(content)) {
            var page = document.getPage(0);
            var paper = page.getCropBox();
            boolean lies = page.getRotation() % 180 != 0;
            float width = lies ? paper.getHeight() : paper.getWidth();
            float height = lies ? paper.getWidth() : paper.getHeight();
            var renderer = new PDFRenderer(document);
            renderer.setSubsamplingAllowed(true);
            return renderer.renderImage(0, Math.min(WIDEST / width, HIGHEST / height), ImageType.RGB);
        }
    }

    private static BufferedImage fitting(BufferedImage picture) {
        double share = Math.min((double) WIDEST / picture.getWidth(), (double) HIGHEST / picture.getHeight());
        return share < 1 ? smaller(picture, share) : picture;
    }

    private static byte[] light(BufferedImage picture) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", out);
        return out.size() <= MOST_BYTES ? out.toByteArray() : light(smaller(picture, 0.75));
    }

    private static BufferedImage smaller(BufferedImage picture, double share) {
        int width = Math.max(1, (int) (picture.getWidth() * share));
        int height = Math.max(1, (int) (picture.getHeight() * share));
        boolean clear = picture.getColorModel().hasAlpha();
        var smaller =
                new BufferedImage(width, height, clear ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        var pen = smaller.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(picture, 0, 0, width, height, null);
        pen.dispose();
        return smaller;
    }
}
