package nl.zwerm.exchange.internal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import nl.zwerm.exchange.PageImport;
import nl.zwerm.people.Topics;
import nl.zwerm.shared.PublicId;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.CastOnStage;
import nl.zwerm.testing.CommittingTest;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@CommittingTest
class TakingPagesAlongTests {

    private static final byte[] PICTURE = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @Autowired
    private PageImport imports;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvcTester web;

    @Autowired
    private CastOnStage cast;

    @Autowired
    private Topics topics;

    @TempDir
    private Path folder;

    private ImportedPages source;

    @BeforeEach
    void aSourceOfItsOwn() {
        source = new ImportedPages(imports, jdbc, folder.resolve("bron"), "markdown");
    }

    private ImportedPages handbook() {
        return source.file("zorg.md", """
                        ---
                        title: "Zorg: 'alles' \\"erover\\" #1"
                        author: Tjitske Pol
                        date: 2024-03-05T10:11:12Z
                        topics: [infuusbeleid, e-zorgleren]
                        weight: 2
                        ---

                            ingesprongen begin

                        Zie [prikken](zorg/prik.md#h-stap-2 "Stap"), [weg](../weg.md) en [web](https://zwerm.example/a_(b)).

                        | a | b |
                        |---|:-:|
                        | ![pomp](beeld/pomp.png) | `x|y` [terug][1] |

                        [1]: <eerst.md>
                        """)
                .file("eerst.md", "---\ntitle: Eerst\nweight: 1\n---\nBegin bij [zorg](zorg.md), * ster  \n***\n")
                .file(
                        "zorg/prik.md",
                        "# Prik\n\n[Formulier](<../beeld/form één (2).pdf>), ![p](../beeld/pomp.png) [omhoog](../zorg.md)\n")
                .file("zorg/prik/diep.md", "# Prik\n\nVan [eerst](../../eerst.md#h-x).\n")
                .file("beeld/pomp.png", PICTURE)
                .file("beeld/form één (2).pdf", "%PDF-1.4 nep");
    }

    private String space(ImportedPages of, String title) {
        return PublicId.show((Long) of.page(title).get("space_id"));
    }

    private MvcTestResult get(String path, Cast who) {
        return web.get().uri(path).with(cast.as(who)).exchange();
    }

    private byte[] bytes(String path) {
        var answer = get(path, Cast.AMINA);
        assertThat(answer).hasStatusOk().hasHeader("Cache-Control", "no-store");
        return answer.getResponse().getContentAsByteArray();
    }

    /** By path; files as Latin letters, so that they can be compared. */
    private static SortedMap<String, String> inside(byte[] zip) {
        var inside = new TreeMap<String, String>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                var text = entry.getName().endsWith(".md") ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
                assertThat(inside.put(entry.getName(), new String(in.readAllBytes(), text)))
                        .isNull();
            }
            return inside;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private ImportedPages broughtIn(byte[] zip) throws IOException {
        var file = Files.write(folder.resolve("pagina's " + PublicId.next() + ".zip"), zip);
        var other = new ImportedPages(imports, jdbc, folder, "markdown");
        assertThat(other.run(file, true, null).figures().quarantined()).isZero();
        return other;
    }

    @Test
    void whatGoesOutComesInAsTheSamePages() throws IOException {
        topics.named("e-zorgleren");
        handbook().run();
        var zip = bytes("/spaces/" + space(source, "Eerst") + "/pages/export.zip");

        var first = inside(zip);
        assertThat(first.keySet())
                .containsExactly(
                        "eerst.md",
                        "zorg-alles-erover-1.files/picture-1.png",
                        "zorg-alles-erover-1.md",
                        "zorg-alles-erover-1/prik.files/form één (2).pdf",
                        "zorg-alles-erover-1/prik.files/picture-1.png",
                        "zorg-alles-erover-1/prik.md",
                        "zorg-alles-erover-1/prik/prik.md");
        assertThat(first.get("zorg-alles-erover-1.md"))
                .startsWith(
                        "---\ntitle: 'Zorg: ''alles'' \"erover\" #1'\nauthor: Tjitske Pol\ndate: 2024-03-05T10:11:12Z\n")
                .contains("weight: 2\n---\n\n    ingesprongen begin\n")
                .contains("(zorg-alles-erover-1/prik.md#h-stap-2 \"Stap\")", "[weg](../weg.md)", "[1]: eerst.md\n")
                .contains("![pomp](zorg-alles-erover-1.files/picture-1.png)");
        assertThat(first.get("zorg-alles-erover-1/prik.md"))
                .contains("(prik.files/form%20%C3%A9%C3%A9n%20%282%29.pdf)", "[omhoog](../zorg-alles-erover-1.md)");

        var other = broughtIn(zip);
        assertThat(other.above("Zorg: 'alles' \"erover\" #1")).isEmpty();
        var second = inside(bytes("/spaces/" + space(other, "Eerst") + "/pages/export.zip"));
        assertThat(second).isEqualTo(first);
    }

    @Test
    void aPageGoesWithAllBeneathItAndNothingElse() throws IOException {
        handbook().run();
        var zip = bytes("/pages/" + source.id("Zorg: 'alles' \"erover\" #1") + "/export.zip");

        var first = inside(zip);
        assertThat(first).hasSize(6).doesNotContainKey("eerst.md");
        assertThat(first.get("zorg-alles-erover-1.md")).contains("[1]: /pages/" + source.id("Eerst"));
        var other = broughtIn(zip);
        assertThat(inside(bytes("/pages/" + other.id("Zorg: 'alles' \"erover\" #1") + "/export.zip")))
                .isEqualTo(first);
    }

    @Test
    void itIsOfferedWithAPageAndBeneathATree() {
        source.file("a.md", "# Meeneembaar").run();
        var page = "/pages/" + source.id("Meeneembaar");
        var tree = "/spaces/" + space(source, "Meeneembaar") + "/pages";

        for (var path : new String[] {page, tree}) {
            assertThat(get(path, Cast.AMINA)).bodyText().contains(path + "/export.zip\"", path + "/export.html\"");
        }
    }

    @Test
    void whatWasRemovedStaysAndWhatIsBeneathItGoesAlong() {
        source.file("boven.md", "# Boven")
                .file("boven/weg.md", "# Verwijderd\n\nGeheimzinnig.")
                .file("boven/weg/onder.md", "# Onder\n\nZichtbaar, [boven](../weg.md).")
                .run();
        jdbc.sql("update contributions.contribution set state = 'trashed' where id = :id")
                .param("id", source.page("Verwijderd").get("id"))
                .update();
        var id = source.id("Boven");

        assertThat(inside(bytes("/pages/" + id + "/export.zip")).keySet())
                .containsExactly("boven.md", "boven/onder.md");
        assertThat(get("/pages/" + id + "/export.html", Cast.AMINA))
                .bodyText()
                .contains("Zichtbaar")
                .doesNotContain("Verwijderd", "Geheimzinnig");
        assertThat(get("/pages/" + source.id("Verwijderd") + "/export.zip", Cast.AMINA))
                .hasStatus(404);
    }

    @Test
    void whoDoesNotReadItDoesNotTakeItAlong() {
        source.file("a.md", "# Besloten werk").run(folder.resolve("bron"), false, "amina@zwerm.example");
        var page = "/pages/" + source.id("Besloten werk");
        var space = "/spaces/" + space(source, "Besloten werk") + "/pages";

        for (var path : new String[] {page, space}) {
            for (var form : new String[] {"/export.zip", "/export.html", "/export.pdf"}) {
                assertThat(get(path + form, Cast.AMINA)).hasStatusOk();
                assertThat(get(path + form, Cast.JONAS)).hasStatus(404);
            }
        }
    }

    @Test
    void aTitleLeadsNowhereOutside() {
        source.file("a.md", "---\ntitle: ../../etc/passwd\nweight: 1\n---\n")
                .file("b.md", "---\ntitle: 'C:\\x\\..\\y'\nweight: 2\n---\n")
                .file("c.md", "---\ntitle: Index\nweight: 3\n---\n")
                .file("d.md", "---\ntitle: CON\nweight: 4\n---\n")
                .file("e.md", "---\ntitle: '...'\nweight: 5\n---\n")
                .file("f.md", "---\ntitle: 'etc: passwd!'\nweight: 6\n---\n")
                .run();

        assertThat(inside(bytes("/spaces/" + space(source, "CON") + "/pages/export.zip"))
                        .keySet())
                .containsExactlyInAnyOrder(
                        "etc-passwd.md", "c-x-y.md", "page-index.md", "page-con.md", "page.md", "etc-passwd-2.md");
    }

    @Test
    void whatStandsBeneathItselfComesToAnEnd() {
        source.file("a.md", "# Kring").file("a/b.md", "# Kring binnen").run();
        jdbc.sql("update knowledge.page set parent_id = :below where id = :above")
                .param("below", source.page("Kring binnen").get("id"))
                .param("above", source.page("Kring").get("id"))
                .update();

        assertThat(inside(bytes("/pages/" + source.id("Kring") + "/export.zip")).keySet())
                .containsExactly("kring.md", "kring/kring-binnen.md");
    }

    @Test
    void oneFileIsReadWithoutNetworkAndRunsNothing() {
        handbook()
                .file(
                        "zorg/boos.md",
                        "# <script>alert(1)</script>\n\n<img src=x onerror=alert(2)> [j](javascript:alert(3)) ![w](https://elders.example/p.png)\n")
                .run();

        var answer = get("/spaces/" + space(source, "Eerst") + "/pages/export.html", Cast.AMINA);

        assertThat(answer).hasStatusOk().hasHeader("Content-Type", "text/html;charset=UTF-8");
        assertThat(answer.getResponse().getHeader("Content-Disposition")).startsWith("attachment;");
        var page = Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
        assertThat(page.select("script, iframe, link, [onerror], a[href^=javascript]"))
                .isEmpty();
        assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .startsWith("default-src 'none'");
        assertThat(page.select("img").eachAttr("src"))
                .hasSize(2)
                .allMatch(src -> src.startsWith("data:image/png;base64,"));
        assertThat(page.select("nav a").eachText())
                .containsExactly("Eerst", "Zorg: 'alles' \"erover\" #1", "<script>alert(1)</script>", "Prik", "Prik");
        assertThat(page.select("a[href^=#]").eachAttr("href"))
                .allMatch(href -> href.contains("-h-") || page.getElementById(href.substring(1)) != null);
        assertThat(page.select("article h2").size()).isEqualTo(5);
    }

    @Test
    void onPaperItIsOneBookAndOneThatIsTooThickIsNotBegun() throws IOException {
        handbook().run();
        var space = "/spaces/" + space(source, "Eerst") + "/pages";

        var answer = get(space + "/export.pdf", Cast.AMINA);
        assertThat(answer).hasStatusOk().hasHeader("Content-Type", "application/pdf");
        assertThat(answer.getResponse().getHeader("Content-Disposition")).startsWith("attachment;");
        try (var book = Loader.loadPDF(answer.getResponse().getContentAsByteArray())) {
            assertThat(new PDFTextStripper().getText(book)).contains("Eerst", "Tjitske Pol");
            assertThat(book.getPages().get(0).getAnnotations())
                    .as("the list of contents leads there")
                    .isNotEmpty();
        }

        for (int i = 0; i < 200; i++) {
            source.file("veel/" + i + ".md", "# Nummer " + i);
        }
        source.run();
        assertThat(get(space + "/export.pdf", Cast.AMINA)).hasStatus(303).hasRedirectedUrl(space);
    }
}
