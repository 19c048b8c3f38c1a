package nl.zwerm.files.internal.reading;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Draws the first sheet of a PDF, small whatever its size on paper; only ever in {@link ReadingProcess}. */
final class FirstSheet {

    static final int WIDEST = 480;
    static final int HIGHEST = 640;
    static final int MOST_BYTES = 300_000;

    private static final String PDF = "%PDF-";

    private FirstSheet() {}

    /** As PNG; nothing when it is no PDF. */
    static byte[] of(byte[] content) throws IOException {
        return isPdf(content) ? light(sheet(content)) : new byte[0];
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

    private static byte[] light(BufferedImage picture) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", out);
        return out.size() <= MOST_BYTES ? out.toByteArray() : light(half(picture));
    }

    private static BufferedImage half(BufferedImage picture) {
        int width = Math.max(1, picture.getWidth() / 2);
        int height = Math.max(1, picture.getHeight() / 2);
        var half = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D drawing = half.createGraphics();
        drawing.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        drawing.drawImage(picture, 0, 0, width, height, null);
        drawing.dispose();
        return half;
    }
}
