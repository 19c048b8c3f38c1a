package nl.zwerm.exchange.internal.out;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PaperTests {

    private final Paper paper = new Paper();

    @Test
    void aBookCanBeLookedThroughAndReadAloud() throws IOException {
        try (var made = print("""
                <header><h1>Zorg &amp; zo</h1></header>
                <nav><h2>Inhoud</h2><ul><li><a href="#p1">Eén</a></li><li><a href="#p2">Twee</a></li></ul></nav>
                <article id="p1"><h2>Eén</h2><p><strong>Vet</strong>, <em>schuin</em>, ☑ en Ж.</p></article>
                <article id="p2"><h2>Twee</h2><ul><li>punt</li></ul><pre><code>code</code></pre></article>
                """)) {
            assertThat(text(made)).contains("Zorg & zo", "Vet, schuin, ☑ en Ж.", "• punt", "1 / 3", "3 / 3");
            assertThat(StreamSupport.stream(
                                    made.getDocumentCatalog()
                                            .getDocumentOutline()
                                            .children()
                                            .spliterator(),
                                    false)
                            .map(item -> item.getTitle()))
                    .containsExactly("Eén", "Twee");
            assertThat(made.getDocumentCatalog().getLanguage()).isEqualTo("nl");
            assertThat(made.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            assertThat(made.getDocumentInformation().getTitle()).isEqualTo("Boek");
            assertThat(fonts(made)).allMatch(name -> name.contains("+"), "a part of each font goes along");
            assertThat(fonts(made)).anyMatch(name -> name.contains("Bold"));
        }
    }

    @Test
    void nothingIsFetchedAndNothingRuns() throws IOException {
        try (var elsewhere = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            elsewhere.setSoTimeout(300);
            var address = "http://localhost:" + elsewhere.getLocalPort();
            try (var made = print("""
                    <link rel="stylesheet" href="%1$s/s.css">
                    <style>@import url(%1$s/i.css); p { background: url(%1$s/b.png) }</style>
                    <article id="p1"><p>Toch te lezen</p><img src="%1$s/p.png" alt="plaatje">
                    <object data="%1$s/o"></object><img src="file:///etc/passwd"><script>alert(1)</script></article>
                    """.formatted(address))) {
                assertThat(text(made)).contains("Toch te lezen").doesNotContain("alert");
                assertThat(made.getDocumentCatalog().getOpenAction()).isNull();
            }
            assertThat(came(elsewhere)).isFalse();
        }
    }

    @Test
    void aPictureThatPaperDoesNotKnowLeavesItsDescription() throws IOException {
        try (var made = print("<article id=\"p1\"><p><img src=\"data:,\" alt=\"de tillift\"/></p></article>")) {
            assertThat(text(made)).contains("[de tillift]");
        }
    }

    @Test
    void aPictureIsNoFinerThanPaperShows() throws IOException {
        var small = PaperPicture.of(png(4000, 3000)).orElseThrow();
        assertThat(ImageIO.read(new ByteArrayInputStream(small)).getWidth()).isEqualTo(2000);
        assertThat(PaperPicture.of(png(40, 30))).isPresent();
        assertThat(PaperPicture.of("RIFFxxxxWEBPVP8 ".getBytes(StandardCharsets.US_ASCII)))
                .isEmpty();
        assertThat(PaperPicture.of(Arrays.copyOf(png(400, 300), 60))).isEmpty();
        var bytes = Base64.getEncoder().encodeToString(small);
        try (var made =
                print("<article id=\"p1\"><img alt=\"\" src=\"data:image/*;base64," + bytes + "\"/></article>")) {
            var shown = StreamSupport.stream(
                            made.getPage(made.getNumberOfPages() - 1)
                                    .getResources()
                                    .getXObjectNames()
                                    .spliterator(),
                            false)
                    .map(COSName::getName)
                    .toList();
            assertThat(shown).hasSize(1);
        }
    }

    @Test
    void theThickestPageComesInTime() {
        var row = IntStream.range(0, 10)
                .mapToObj(i -> "<td>cel " + i + "</td>")
                .collect(Collectors.joining("", "<tr>", "</tr>"));
        var page = "<table>" + row.repeat(1_000) + "</table><p>" + "woord ".repeat(30_000) + "</p><p>"
                + "x".repeat(100_000) + "</p>" + "<blockquote>".repeat(60) + "diep" + "</blockquote>".repeat(60);
        assertTimeoutPreemptively(
                Duration.ofMinutes(1),
                () -> print("<article id=\"p1\">" + page + "</article>").close());
    }

    private PDDocument print(String body) throws IOException {
        var out = new ByteArrayOutputStream();
        paper.print(
                "<!DOCTYPE html><html lang=\"nl\"><head><title>Boek</title><style>" + HtmlBook.Form.PAPER.style()
                        + "</style></head><body>" + body + "</body></html>",
                "nl",
                out);
        return Loader.loadPDF(out.toByteArray());
    }

    private static String text(PDDocument made) throws IOException {
        var reader = new PDFTextStripper();
        reader.setSortByPosition(true);
        return reader.getText(made);
    }

    private static List<String> fonts(PDDocument made) throws IOException {
        var names = new ArrayList<String>();
        for (var page : made.getPages()) {
            for (var font : page.getResources().getFontNames()) {
                names.add(page.getResources().getFont(font).getName());
            }
        }
        return names;
    }

    private static byte[] png(int width, int height) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB), "png", out);
        return out.toByteArray();
    }

    private static boolean came(ServerSocket elsewhere) throws IOException {
        try (var _ = elsewhere.accept()) {
            return true;
        } catch (SocketTimeoutException _) {
            return false;
        }
    }
}
