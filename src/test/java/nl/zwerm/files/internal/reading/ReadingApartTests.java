package nl.zwerm.files.internal.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import nl.zwerm.files.internal.reading.ReadApart.Outcome;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingApartTests {

    private final ReadApart apart = new ReadApart(Duration.ofSeconds(30), 100_000);

    @AfterEach
    void end() {
        apart.close();
    }

    @Test
    void documentsOfAllUsualKindsAreReadFromMemoryAlone() throws IOException {
        var documents = Map.of(
                "pdf", Documents.pdf("Zwierezwaai"),
                "docx", Documents.docx("Zwierezwaai"),
                "odt", Documents.odt("Zwierezwaai"),
                "epub", Documents.epub("Zwierezwaai"),
                "xls", Documents.xls("Zwierezwaai"),
                "xlsx", Documents.xlsx("Zwierezwaai"),
                "ppt", Documents.ppt("Zwierezwaai"),
                "pptx", Documents.pptx("Zwierezwaai"),
                "rtf", Documents.rtf("Zwierezwaai"));
        documents.forEach((kind, content) -> assertThat(read(content)).as(kind).contains("Zwierezwaai"));
        assertThat(read(Documents.utf8("<html><body><script>weg</script><p>Zwierezwaai</p></body></html>")))
                .contains("Zwierezwaai")
                .doesNotContain("weg");
        assertThat(read(Documents.utf8("naam;soort\nZwierezwaai;dans\n"))).contains("Zwierezwaai");
    }

    @Test
    void whatIsNoTextSaysNothing() {
        assertThat(read(new byte[5_000])).isBlank();
        assertThat(read(new byte[0])).isBlank();
    }

    @Test
    void ofAVeryLongTextTheBeginningIsKept() throws IOException {
        assertThat(read(Documents.utf8("zwierezwaai ".repeat(1_000_000)))).hasSize(100_000);
        assertThat(read(Documents.docx("zwierezwaai ".repeat(20_000)))).hasSizeBetween(90_000, 100_000);
    }

    @Test
    void hostileFilesAreReadRefusedOrLostAndTheNextIsRead() throws IOException {
        var nested = "<w:p>".repeat(200_000) + "</w:p>".repeat(200_000);
        var hostile = Map.of(
                "bomb", Documents.bomb(),
                "a gigabyte claimed", Documents.claiming(Documents.docx("kort")),
                "a loop", Documents.loopingPdf(),
                "deep document", Documents.docx(out -> out.write(Documents.utf8(Documents.document(nested)))),
                "deep page", Documents.utf8("<html><body>" + "<div>".repeat(200_000)),
                "deep letter", Documents.utf8("{\\rtf1 " + "{".repeat(1_000_000)),
                "half a letter", half(Documents.docx("half".repeat(1_000))),
                "half a sheet", half(Documents.xls("half")),
                "half a print", half(Documents.pdf("half")),
                "half slides", half(Documents.ppt("half")));
        hostile.forEach((kind, content) -> {
            assertThat(apart.read(content)).as(kind).isNotNull();
            assertThat(read(Documents.rtf("na " + kind))).contains("na " + kind);
        });
    }

    @Test
    void aBombIsRefusedWithoutTheProcessDyingOfIt() throws IOException {
        assertThat(apart.read(Documents.bomb())).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void nothingIsTakenFromElsewhere(@TempDir Path folder) throws IOException {
        var secret = Files.writeString(folder.resolve("secret.txt"), "Zwierezwaaigeheim");
        var doctype = "<!DOCTYPE x [<!ENTITY y SYSTEM \"" + secret.toUri() + "\">]>";
        var body = "<w:p><w:r><w:t>&y;</w:t></w:r></w:p>";
        var letter = Documents.docx(out -> out.write(Documents.utf8(doctype + Documents.document(body))));
        assertThat(apart.read(letter).toString()).doesNotContain("Zwierezwaaigeheim");
        assertThat(apart.read(Documents.utf8("<?xml version=\"1.0\"?>" + doctype + "<x>&y;</x>"))
                        .toString())
                .doesNotContain("Zwierezwaaigeheim");
    }

    @Test
    void theFirstSheetOfAPdfIsDrawnSmallHoweverLargeItsPaper() throws IOException {
        var letter = drawn(Documents.pdf("Zwierezwaai"));
        assertThat(letter.getWidth()).isBetween(440, Preview.WIDEST);
        assertThat(letter.getHeight()).isBetween(600, Preview.HIGHEST);
        assertThat(IntStream.range(0, letter.getWidth() * letter.getHeight())
                        .anyMatch(i -> letter.getRGB(i % letter.getWidth(), i / letter.getWidth()) != -1))
                .as("something stands on it")
                .isTrue();
        assertThat(drawn(Documents.pdf("tien bij tien meter", new PDRectangle(28_346, 28_346))))
                .returns(Preview.WIDEST, BufferedImage::getWidth)
                .returns(Preview.WIDEST, BufferedImage::getHeight);
        assertThat(drawn(Documents.pdf("een lint", new PDRectangle(1, 28_346))).getHeight())
                .isEqualTo(Preview.HIGHEST);
    }

    @Test
    void aPictureIsDrawnSmallerAndUpright() throws IOException {
        var random = new Random(7);
        var noise = new BufferedImage(3000, 1500, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 3000 * 1500; i++) {
            noise.setRGB(i % 3000, i / 3000, random.nextInt());
        }
        var photograph = drawn(Documents.picture(noise, "jpg"));
        assertThat(photograph.getWidth()).isBetween(200, Preview.WIDEST);
        assertThat(photograph.getHeight()).isEqualTo(photograph.getWidth() / 2);

        var turned = drawn(Documents.heldSideways(new BufferedImage(900, 300, BufferedImage.TYPE_INT_RGB)));
        assertThat(turned.getHeight()).isGreaterThan(2 * turned.getWidth());

        var clear = drawn(Documents.picture(new BufferedImage(900, 300, BufferedImage.TYPE_INT_ARGB), "png"));
        assertThat(clear).returns(Preview.WIDEST, BufferedImage::getWidth);
        assertThat(clear.getRGB(5, 5) >>> 24).isZero();
    }

    @Test
    void whatHasNoSheetIsNotDrawnAndWhatIsHostileHarmsNoOther() throws IOException {
        assertThat(apart.draw(Documents.docx("Zwierezwaai")))
                .asInstanceOf(type(Outcome.Read.class))
                .returns(0, read -> read.said().length);
        for (var hostile :
                List.of(Documents.loopingPdf(), half(Documents.pdf("half")), Documents.utf8("%PDF-1.7 leeg"))) {
            assertThat(apart.draw(hostile)).isNotNull();
            assertThat(drawn(Documents.pdf("daarna"))).isNotNull();
        }
    }

    @Test
    void whatTakesTooLongIsLostAndTheNextIsReadByANewProcess() throws IOException {
        try (var hasty = new ReadApart(Duration.ofMillis(1), 100)) {
            assertThat(hasty.read(Documents.rtf("te laat"))).isInstanceOf(Outcome.Lost.class);
            assertThat(hasty.process()).isNull();
        }
        read(Documents.rtf("eerst"));
        Objects.requireNonNull(apart.process()).destroyForcibly();
        apart.read(Documents.rtf("soms"));
        assertThat(read(Documents.rtf("daarna"))).contains("daarna");
    }

    @Test
    void theProcessEndsWithWhoeverStartedIt() throws Exception {
        read(Documents.rtf("eerst"));
        var process = Objects.requireNonNull(apart.process());
        process.getOutputStream().close();
        assertThat(process.waitFor(Duration.ofSeconds(20))).isTrue();
    }

    private String read(byte[] content) {
        var outcome = apart.read(content);
        assertThat(outcome).isInstanceOf(Outcome.Read.class);
        return ((Outcome.Read) outcome).text();
    }

    private BufferedImage drawn(byte[] content) throws IOException {
        var outcome = apart.draw(content);
        assertThat(outcome).isInstanceOf(Outcome.Read.class);
        var png = ((Outcome.Read) outcome).said();
        assertThat(png.length).isLessThanOrEqualTo(Preview.MOST_BYTES);
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    private static byte[] half(byte[] content) {
        return Arrays.copyOf(content, content.length / 2);
    }
}
