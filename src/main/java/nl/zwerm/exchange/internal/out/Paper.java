package nl.zwerm.exchange.internal.out;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.Semaphore;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Sets a book of pages on paper: a PDF with an outline, numbered sheets and the tags by which a screen reader reads it
 * (PDF/UA). All it shows is in the book: nothing is fetched. One at a time, since a book on its way asks for memory.
 */
@Component
class Paper {

    private static final String FONTS = "exchange/fonts/";
    private final Semaphore press = new Semaphore(1);

    Paper() {
        XRLog.setLoggingEnabled(false);
    }

    void print(String html, String language, OutputStream out) throws IOException {
        var book = Jsoup.parse(html);
        outline(book);
        // What paper does not know leaves its description.
        book.select("img[src=\"data:,\"]").forEach(img -> img.replaceWith(new TextNode("[" + img.attr("alt") + "]")));
        press.acquireUninterruptibly();
        try (var paper = new PDDocument(IOUtils.createTempFileOnlyStreamCache())) {
            set(book, paper);
            paper.getDocumentCatalog().setLanguage(language);
            paper.save(out);
        } finally {
            press.release();
        }
    }

    /** As the list of contents is: what a reader of PDF shows beside the text. */
    private static void outline(Document book) {
        var outline = book.head().appendElement("bookmarks");
        book.select("nav a").forEach(to -> bookmark(outline, to.text(), to.attr("href")));
        book.select("header + article").forEach(one -> bookmark(outline, book.title(), "#" + one.id()));
    }

    private static void bookmark(Element outline, String name, String address) {
        outline.appendElement("bookmark").attr("name", name).attr("href", address);
    }

    private static void set(Document book, PDDocument paper) throws IOException {
        var builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.usePDDocument(paper);
        for (var moment : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl(
                    (address, _) -> address != null && address.startsWith("data:"), moment);
        }
        font(builder, paper, "SourceSerif4_400Regular", "Source Serif", 400, FontStyle.NORMAL);
        font(builder, paper, "SourceSerif4_400Regular_Italic", "Source Serif", 400, FontStyle.ITALIC);
        font(builder, paper, "SourceSerif4_700Bold", "Source Serif", 700, FontStyle.NORMAL);
        font(builder, paper, "SourceSerif4_700Bold_Italic", "Source Serif", 700, FontStyle.ITALIC);
        font(builder, paper, "DejaVuSans", "DejaVu Sans", 400, FontStyle.NORMAL);
        font(builder, paper, "DejaVuSansMono", "DejaVu Sans Mono", 400, FontStyle.NORMAL);
        builder.withW3cDocument(new W3CDom().fromJsoup(book), null);
        try (var renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            renderer.createPDFWithoutClosing();
        }
    }

    /** Two letters drawn as one sign are no word to whoever searches or listens: each is drawn by itself. */
    private static void font(
            PdfRendererBuilder builder, PDDocument paper, String file, String family, int weight, FontStyle style)
            throws IOException {
        try (var in = new ClassPathResource(FONTS + file + ".ttf").getInputStream()) {
            var letters = new TTFParser().parse(new RandomAccessReadBuffer(in));
            letters.setEnableGsub(false);
            builder.useFont(new PDFontSupplier(PDType0Font.load(paper, letters, true)), family, weight, style, true);
        }
    }
}
