package nl.zwerm.files.internal.reading;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Files as people have them, and as nobody should. */
final class Documents {

    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private Documents() {}

    interface Filling {
        void fill(OutputStream out) throws IOException;
    }

    static byte[] docx(String text) throws IOException {
        return docx(out -> out.write(utf8(document("<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>"))));
    }

    static String document(String body) {
        return "<w:document xmlns:w=\"" + WORD + "\"><w:body>" + body + "</w:body></w:document>";
    }

    static byte[] docx(Filling document) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            put(zip, "[Content_Types].xml", out -> out.write(utf8("""
                    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                    <Default Extension="xml" ContentType="application/xml"/>
                    <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
                    </Types>""")));
            put(zip, "_rels/.rels", out -> out.write(utf8("""
                    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                    <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>
                    </Relationships>""")));
            put(zip, "word/document.xml", document);
        }
        return bytes.toByteArray();
    }

    static byte[] odt(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            put(zip, "mimetype", out -> out.write(utf8("application/vnd.oasis.opendocument.text")));
            put(zip, "content.xml", out -> out.write(utf8("""
                    <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                      xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">
                    <office:body><office:text><text:p>%s</text:p></office:text></office:body>
                    </office:document-content>""".formatted(text))));
        }
        return bytes.toByteArray();
    }

    static byte[] epub(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            put(zip, "mimetype", out -> out.write(utf8("application/epub+zip")));
            put(zip, "META-INF/container.xml", out -> out.write(utf8("""
                    <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>
                    <rootfile full-path="c.opf" media-type="application/oebps-package+xml"/></rootfiles></container>""")));
            put(zip, "c.opf", out -> out.write(utf8("""
                    <package xmlns="http://www.idpf.org/2007/opf" version="2.0">
                    <manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest>
                    <spine><itemref idref="a"/></spine></package>""")));
            put(zip, "a.xhtml", out -> out.write(utf8("""
                    <html xmlns="http://www.w3.org/1999/xhtml"><body><p>%s</p></body></html>""".formatted(text))));
        }
        return bytes.toByteArray();
    }

    static byte[] pdf(String text) throws IOException {
        return pdf(text, PDRectangle.A4);
    }

    static byte[] pdf(String text, PDRectangle paper) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            var page = new PDPage(paper);
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(FontName.HELVETICA), 12);
                content.newLineAtOffset(50, 700);
                content.showText(text);
                content.endText();
            }
            document.save(bytes);
        }
        return bytes.toByteArray();
    }

    /** Its tree of pages has itself as a branch. */
    static byte[] loopingPdf() {
        return utf8("""
                %PDF-1.4
                1 0 obj
                << /Type /Catalog /Pages 2 0 R >>
                endobj
                2 0 obj
                << /Type /Pages /Kids [ 3 0 R 2 0 R ] /Count 2000000000 /Parent 3 0 R >>
                endobj
                3 0 obj
                << /Type /Pages /Kids [ 2 0 R 3 0 R ] /Count 2000000000 /Parent 2 0 R >>
                endobj
                trailer
                << /Root 1 0 R /Size 4 /Prev 0 >>
                %%EOF
                """);
    }

    static byte[] picture(BufferedImage picture, String format) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, format, bytes);
        return bytes.toByteArray();
    }

    /** A JPEG that says to be turned a quarter. */
    static byte[] heldSideways(BufferedImage picture) throws IOException {
        var jpeg = picture(picture, "jpg");
        var exif = new byte[] {
            (byte) 0xFF,
            (byte) 0xE1,
            0,
            34,
            'E',
            'x',
            'i',
            'f',
            0,
            0,
            'M',
            'M',
            0,
            42,
            0,
            0,
            0,
            8,
            0,
            1,
            1,
            0x12,
            0,
            3,
            0,
            0,
            0,
            1,
            0,
            6,
            0,
            0,
            0,
            0,
            0,
            0
        };
        var bytes = new ByteArrayOutputStream();
        bytes.write(jpeg, 0, 2);
        bytes.writeBytes(exif);
        bytes.write(jpeg, 2, jpeg.length - 2);
        return bytes.toByteArray();
    }

    static byte[] xls(String text) throws IOException {
        return saved(new HSSFWorkbook(), text);
    }

    static byte[] xlsx(String text) throws IOException {
        return saved(new XSSFWorkbook(), text);
    }

    static byte[] ppt(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var slides = new HSLFSlideShow()) {
            slides.createSlide().createTextBox().setText(text);
            slides.write(bytes);
        }
        return bytes.toByteArray();
    }

    static byte[] pptx(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var slides = new XMLSlideShow()) {
            slides.createSlide().createTextBox().setText(text);
            slides.write(bytes);
        }
        return bytes.toByteArray();
    }

    static byte[] rtf(String text) {
        return utf8("{\\rtf1\\ansi\\deff0 {\\fonttbl {\\f0 Arial;}}\\pard " + text + "\\par}");
    }

    /** A gigabyte of blanks in a few hundred kilobytes. */
    static byte[] bomb() throws IOException {
        var blanks = new byte[1024 * 1024];
        Arrays.fill(blanks, (byte) ' ');
        return docx(out -> {
            out.write(utf8("<w:document xmlns:w=\"" + WORD + "\"><w:body><w:p><w:r><w:t>"));
            for (int i = 0; i < 1024; i++) {
                out.write(blanks);
            }
            out.write(utf8("</w:t></w:r></w:p></w:body></w:document>"));
        });
    }

    /** Each part of the packed file says that it is a gigabyte long. */
    static byte[] claiming(byte[] zip) {
        var claiming = zip.clone();
        for (int i = 0; i + 30 < claiming.length; i++) {
            boolean central =
                    claiming[i] == 'P' && claiming[i + 1] == 'K' && claiming[i + 2] == 1 && claiming[i + 3] == 2;
            if (central) {
                claiming[i + 24] = 0;
                claiming[i + 25] = 0;
                claiming[i + 26] = 0;
                claiming[i + 27] = 0x40;
            }
        }
        return claiming;
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] saved(Workbook workbook, String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (workbook) {
            var row = workbook.createSheet("blad").createRow(0);
            row.createCell(0).setCellValue(text);
            row.createCell(1).setCellFormula("SUM(A1:A3)");
            workbook.write(bytes);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, Filling part) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        part.fill(zip);
        zip.closeEntry();
    }
}
