package nl.zwerm.circles.internal;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDObjectReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDBorderStyleDictionary;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.jspecify.annotations.Nullable;

/**
 * One page of PDF that a screen reader can read: every text stands in the outline of the document as what it is. The
 * same texts give the same bytes. Writing that the font has no signs for is shown in Latin letters, and read as it is.
 */
final class Sheet implements Closeable {

    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final float MARGIN = 72;
    private static final float LABELS = 150;
    private static final float LEADING = 1.35f;
    private static final float BODY = 11;
    private static final Color INK = new Color(0x22, 0x22, 0x22);
    private static final Color QUIET = new Color(0x55, 0x55, 0x55);
    private static final int TEXTS = 0;
    private static final int LINK = 1;

    private final PDDocument document = new PDDocument();
    private final PDPage page = new PDPage(PDRectangle.A4);
    private final PDStructureTreeRoot root = new PDStructureTreeRoot();
    private final PDStructureElement outline = new PDStructureElement("Document", root);
    private final List<PDStructureElement> marked = new ArrayList<>();
    private final Transliterator latin = Transliterator.getInstance("Any-Latin");
    private final TrueTypeFont signs;
    private final CmapLookup known;
    private final PDType0Font font;
    private final PDPageContentStream content;

    private @Nullable PDStructureElement linked;
    private float y = PDRectangle.A4.getHeight() - MARGIN;

    Sheet(String title, String language) throws IOException {
        document.addPage(page);
        try (var in = Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT))) {
            signs = new TTFParser().parse(new RandomAccessReadBuffer(in));
        }
        known = signs.getUnicodeCmapLookup();
        font = PDType0Font.load(document, signs, true);
        content = new PDPageContentStream(document, page);
        root.appendKid(outline);
        describe(title, language);
        page.setStructParents(TEXTS);
        page.getCOSObject().setName(COSName.getPDFName("Tabs"), "S");
    }

    private void describe(String title, String language) throws IOException {
        var catalog = document.getDocumentCatalog();
        catalog.setLanguage(language);
        catalog.setStructureTreeRoot(root);
        var marks = new PDMarkInfo();
        marks.setMarked(true);
        catalog.setMarkInfo(marks);
        var shown = new PDViewerPreferences(catalog.getCOSObject());
        shown.setDisplayDocTitle(true);
        catalog.setViewerPreferences(shown);
        document.getDocumentInformation().setTitle(title);
        document.getDocumentInformation().setProducer("Zwerm");
        var metadata = new PDMetadata(document);
        metadata.importXMPMetadata(xmp(title, language).getBytes(StandardCharsets.UTF_8));
        catalog.setMetadata(metadata);
    }

    void heading(String text) throws IOException {
        paragraph("H1", text, 22, INK);
        y -= 10;
    }

    void subheading(String text) throws IOException {
        y -= 14;
        paragraph("H2", text, 14, INK);
        y -= 4;
    }

    void paragraph(String text) throws IOException {
        paragraph("P", text, BODY, INK);
        y -= 6;
    }

    /** In small signs, broken wherever the line is full. */
    void code(String text) throws IOException {
        paragraph("Code", text, 8, QUIET);
    }

    /** Names and what they are; {@code facts} alternates both. */
    void facts(List<String> facts) throws IOException {
        y -= 8;
        var list = child("L", outline);
        for (int number = 0; number + 1 < facts.size(); number += 2) {
            var item = child("LI", list);
            float top = y;
            write(child("Lbl", item), facts.get(number), BODY, QUIET, MARGIN, LABELS - 12);
            float below = y;
            y = top;
            write(child("LBody", item), facts.get(number + 1), BODY, INK, MARGIN + LABELS, width() - LABELS);
            y = Math.min(below, y) - 4;
        }
        y -= 4;
    }

    /** A text that leads to an address. */
    void link(String text, String address) throws IOException {
        float top = y;
        var paragraph = child("P", outline);
        var element = child("Link", paragraph);
        write(element, text, BODY, INK, MARGIN, width());
        var link = new PDAnnotationLink();
        var action = new PDActionURI();
        action.setURI(address);
        link.setAction(action);
        link.setContents(text);
        link.setStructParent(LINK);
        var border = new PDBorderStyleDictionary();
        border.setStyle(PDBorderStyleDictionary.STYLE_UNDERLINE);
        link.setBorderStyle(border);
        float below = y - BODY / 3;
        link.setRectangle(new PDRectangle(MARGIN, below, Math.min(width(), length(shown(text), BODY)), top - below));
        link.setPage(page);
        page.setAnnotations(List.of(link));
        var reference = new PDObjectReference();
        reference.setReferencedObject(link);
        reference.getCOSObject().setItem(COSName.PG, page);
        element.appendKid(reference);
        linked = element;
        y -= 6;
    }

    /** Something to take out of it, for programs. */
    void attach(String name, String type, byte[] bytes) throws IOException {
        var file = new PDEmbeddedFile(document, new ByteArrayInputStream(bytes));
        file.setSubtype(type);
        file.setSize(bytes.length);
        var named = new PDComplexFileSpecification();
        named.setFile(name);
        named.setFileUnicode(name);
        named.setEmbeddedFile(file);
        named.setEmbeddedFileUnicode(file);
        named.getCOSObject().setName(COSName.getPDFName("AFRelationship"), "Data");
        var files = new PDEmbeddedFilesNameTreeNode();
        files.setNames(Map.of(name, named));
        var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(files);
        document.getDocumentCatalog().setNames(names);
        var associated = new COSArray();
        associated.add(named);
        document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("AF"), associated);
    }

    /** {@code number} is what programs know it by. */
    byte[] finish(long number) throws IOException {
        content.close();
        var texts = new COSArray();
        marked.forEach(texts::add);
        var parents = new PDNumberTreeNode(PDParentTreeValue.class);
        var numbers = new TreeMap<Integer, PDParentTreeValue>();
        numbers.put(TEXTS, new PDParentTreeValue(texts));
        if (linked != null) {
            numbers.put(LINK, new PDParentTreeValue(linked.getCOSObject()));
        }
        parents.setNumbers(numbers);
        root.setParentTree(parents);
        root.setParentTreeNextKey(2);
        document.setDocumentId(number);
        var out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    @Override
    public void close() throws IOException {
        document.close();
        signs.close();
    }

    private void paragraph(String type, String text, float size, Color color) throws IOException {
        write(child(type, outline), text, size, color, MARGIN, width());
    }

    private static PDStructureElement child(String type, PDStructureElement parent) {
        var element = new PDStructureElement(type, parent);
        parent.appendKid(element);
        return element;
    }

    private void write(PDStructureElement element, String text, float size, Color color, float x, float width)
            throws IOException {
        var shown = shown(text);
        if (!shown.equals(text)) {
            element.setActualText(text);
        }
        element.setPage(page);
        element.appendKid(marked.size());
        content.beginMarkedContent(COSName.getPDFName(element.getStructureType()), marked.size());
        marked.add(element);
        for (var line : lines(shown, size, width)) {
            y -= size * LEADING;
            content.beginText();
            content.setFont(font, size);
            content.setNonStrokingColor(color);
            content.newLineAtOffset(x, y);
            content.showText(line);
            content.endText();
        }
        content.endMarkedContent();
    }

    private List<String> lines(String text, float size, float width) throws IOException {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : text.split(" ")) {
            if (!line.isEmpty() && length(line + " " + word, size) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
            while (length(line.toString(), size) > width) {
                int fits = fitting(line.toString(), size, width);
                lines.add(line.substring(0, fits));
                line.delete(0, fits);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    private int fitting(String text, float size, float width) throws IOException {
        int fits = text.offsetByCodePoints(0, 1);
        while (fits < text.length() && length(text.substring(0, text.offsetByCodePoints(fits, 1)), size) <= width) {
            fits = text.offsetByCodePoints(fits, 1);
        }
        return fits;
    }

    private float length(String text, float size) throws IOException {
        return font.getStringWidth(text) / 1000 * size;
    }

    private static float width() {
        return PDRectangle.A4.getWidth() - 2 * MARGIN;
    }

    /** As the font can show it. */
    private String shown(String text) {
        var composed = Normalizer2.getNFCInstance().normalize(text);
        return isKnown(composed)
                ? composed
                : withKnown(Normalizer2.getNFCInstance().normalize(latin.transliterate(composed)));
    }

    private boolean isKnown(String text) {
        return text.codePoints().allMatch(sign -> known.getGlyphId(sign) != 0);
    }

    private String withKnown(String text) {
        return text.codePoints()
                .map(sign -> known.getGlyphId(sign) == 0 ? '?' : sign)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String xmp(String title, String language) {
        return """
                <?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
                <x:xmpmeta xmlns:x="adobe:ns:meta/">
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
                <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
                <dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language>
                <pdfuaid:part>1</pdfuaid:part>
                </rdf:Description>
                </rdf:RDF>
                </x:xmpmeta>
                <?xpacket end="r"?>
                """.formatted(title, language);
    }
}
