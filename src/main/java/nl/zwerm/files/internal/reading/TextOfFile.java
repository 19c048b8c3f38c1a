package nl.zwerm.files.internal.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.tika.detect.CompositeDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.detect.microsoft.POIFSContainerDetector;
import org.apache.tika.detect.zip.DefaultZipContainerDetector;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;
import org.apache.tika.mime.MimeTypes;
import org.apache.tika.parser.EmptyParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.csv.TextAndCSVParser;
import org.apache.tika.parser.epub.EpubParser;
import org.apache.tika.parser.html.JSoupParser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.ooxml.OPCPackageWrapper;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.sax.BodyContentHandler;
import org.apache.tika.sax.WriteOutContentHandler;
import org.apache.tika.sax.XHTMLContentHandler;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Takes the text out of documents, and of nothing that is packed inside them; only ever in {@link ReadingProcess}. */
final class TextOfFile {

    private final MimeTypes types = MimeTypes.getDefaultMimeTypes();
    private final MediaTypeRegistry registry = types.getMediaTypeRegistry();
    private final Detector detector = new CompositeDetector(
            registry, List.of(new POIFSContainerDetector(), new DefaultZipContainerDetector(), types));
    private final List<Parser> parsers = List.of(
            new PDFParser(),
            new OOXMLParser(),
            new OfficeParser(),
            new OpenDocumentParser(),
            epub(),
            new RTFParser(),
            new JSoupParser(),
            new TextAndCSVParser());

    /** Nothing when it is of a kind that has no text. */
    String of(byte[] content, int most) throws IOException, TikaException, SAXException {
        var about = new Metadata();
        var type = detector.detect(new ByteArrayInputStream(content), about);
        about.set(Metadata.CONTENT_TYPE, type.toString());
        var context = context();
        var text = new WriteOutContentHandler(most);
        try {
            read(content, parser(type, context), text, about, context);
        } catch (IOException | TikaException | SAXException | RuntimeException e) {
            if (!WriteLimitReachedException.isWriteLimitReached(e)) {
                throw e;
            }
        }
        return text.toString();
    }

    /** From memory: left to themselves parsers of packed files keep them in the clear on the disk. */
    private static void read(byte[] content, Parser parser, ContentHandler text, Metadata about, ParseContext context)
            throws IOException, TikaException, SAXException {
        switch (parser) {
            case OOXMLParser office -> {
                try (var parts = new OPCPackageWrapper(unpacked(content));
                        var stream = TikaInputStream.get(content)) {
                    stream.setOpenContainer(parts);
                    office.parse(stream, new BodyContentHandler(text), about, context);
                }
            }
            case OpenDocumentParser open -> {
                try (var parts = new ZipInputStream(new ByteArrayInputStream(content))) {
                    for (var part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                        if (part.getName().equals("content.xml")) {
                            var lines = new XHTMLContentHandler(text, about);
                            open.getContentParser().parse(parts, lines, about, context);
                            return;
                        }
                    }
                }
            }
            default -> parser.parse(new ByteArrayInputStream(content), new BodyContentHandler(text), about, context);
        }
    }

    private static OPCPackage unpacked(byte[] content) throws IOException, TikaException {
        try {
            return OPCPackage.open(new ByteArrayInputStream(content));
        } catch (InvalidFormatException e) {
            throw new TikaException("not what it says it is", e);
        }
    }

    private Parser parser(MediaType exactly, ParseContext context) {
        for (@Nullable MediaType type = exactly; type != null; type = registry.getSupertype(type)) {
            for (var parser : parsers) {
                if (parser.getSupportedTypes(context).contains(type)) {
                    return parser;
                }
            }
        }
        return EmptyParser.INSTANCE;
    }

    private static Parser epub() {
        var epub = new EpubParser();
        epub.setStreaming(true);
        return epub;
    }

    private static ParseContext context() {
        var office = new OfficeParserConfig();
        office.setUseSAXDocxExtractor(true);
        office.setUseSAXPptxExtractor(true);
        var pages = new PDFParserConfig();
        pages.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
        var context = new ParseContext();
        context.set(PDFParserConfig.class, pages);
        context.set(OfficeParserConfig.class, office);
        context.set(EmbeddedDocumentExtractor.class, new NothingInside());
        return context;
    }

    private static final class NothingInside implements EmbeddedDocumentExtractor {

        @Override
        public boolean shouldParseEmbedded(Metadata about) {
            return false;
        }

        @Override
        public void parseEmbedded(InputStream content, ContentHandler handler, Metadata about, boolean html) {}
    }
}
