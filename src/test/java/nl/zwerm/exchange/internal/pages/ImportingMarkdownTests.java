package nl.zwerm.exchange.internal.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.util.Base64;
import nl.zwerm.exchange.ImportRefused;
import nl.zwerm.exchange.PageImport;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.CastOnStage;
import nl.zwerm.testing.CommittingTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@CommittingTest
class ImportingMarkdownTests {

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

    @TempDir
    private Path folder;

    private ImportedPages source;

    @BeforeEach
    void aSourceOfItsOwn() {
        source = new ImportedPages(imports, jdbc, folder, "markdown");
    }

    private ImportedPages handbook() {
        return source.file("index.md", "# Handboek\n\nBegin bij [infuus](zorg/infuus.md#stap-2) of [zorg](zorg/).\n")
                .file("zorg/README.md", "# Zorg\n\nAlles over zorg.\n")
                .file("zorg/infuus.md", """
                        ---
                        title: "Infuus: prikken"
                        author: Tessa van Wieren <tessa@elders.example>
                        date: 2024-03-05
                        tags: [infuusbeleid, prikken]
                        id: prot-7
                        ---

                        Zie ![de pomp](../beeld/pomp.png "Pomp") en [het formulier](<../beeld/form één.pdf>).

                        Terug naar [het begin](../index.md), of [weg](../../weg.md), of [web](https://zwerm.example/a.md).
                        """)
                .file("zorg/nacht/wacht.md", "Zonder kop, met [prikken][1].\n\n[1]: ../infuus.md\n")
                .file("beeld/pomp.png", PICTURE)
                .file("beeld/form één.pdf", "%PDF-1.4 nep");
    }

    @Test
    void foldersBecomeTheTreeAndLinksLeadToPagesAndFiles() {
        var report = handbook().run();

        assertThat(report.figures().json())
                .isEqualTo("{\"pages\": 5, \"versions\": 5, \"attachments\": 2, \"comments\": 0, \"quarantined\": 0}");
        assertThat(source.titles()).containsExactly("Handboek", "Infuus: prikken", "Nacht", "Wacht", "Zorg");
        assertThat(source.above("Zorg")).isEqualTo("Handboek");
        assertThat(source.above("Infuus: prikken")).isEqualTo("Zorg");
        assertThat(source.above("Nacht")).isEqualTo("Zorg");
        assertThat(source.above("Wacht")).isEqualTo("Nacht");
        assertThat(source.body("Handboek"))
                .isEqualTo("Begin bij [infuus](/pages/%s#h-stap-2) of [zorg](/pages/%s)."
                        .formatted(source.id("Infuus: prikken"), source.id("Zorg")));
        assertThat(source.body("Infuus: prikken"))
                .containsPattern("!\\[de pomp]\\(/files/[0-9a-z]{12} \"Pomp\"\\)")
                .containsPattern("\\[het formulier]\\(/files/[0-9a-z]{12}/as/form%20%C3%A9%C3%A9n\\.pdf\\)")
                .contains("[het begin](/pages/" + source.id("Handboek") + ")")
                .contains("[weg](../../weg.md)", "[web](https://zwerm.example/a.md)");
        assertThat(source.body("Wacht"))
                .isEqualTo("Zonder kop, met [prikken][1].\n\n[1]: /pages/" + source.id("Infuus: prikken"));
        assertThat(source.page("Infuus: prikken"))
                .containsEntry("author", "Tessa van Wieren")
                .containsEntry("topics", "infuusbeleid,prikken");
        assertThat(source.page("Infuus: prikken").get("published_at").toString())
                .startsWith("2024-03-0");
        assertThat(source.texts("""
                        select t.title from contributions.link l
                        join contributions.contribution f on f.id = l.from_id and f.title = 'Wacht' and f.origin = :origin
                        join contributions.contribution t on t.id = l.to_id
                        """)).containsExactly("Infuus: prikken");
    }

    @Test
    void whatIsNoPictureIsSavedUnderItsName() {
        handbook().run();

        var path = source.body("Infuus: prikken").replaceAll("(?s).*\\((/files/[^)]*pdf)\\).*", "$1");

        var answer = web.get().uri(URI.create(path)).with(cast.as(Cast.AMINA)).exchange();

        assertThat(answer).hasStatusOk().hasHeader("Content-Type", "application/octet-stream");
        assertThat(answer.getResponse().getHeader("Content-Disposition"))
                .startsWith("attachment;")
                .contains("form%20%C3%A9%C3%A9n.pdf");
    }

    @Test
    void doingItAgainChangesNothing() {
        handbook().run();
        var before = source.everything();

        var again = source.run();

        assertThat(again.figures().json())
                .isEqualTo("{\"pages\": 0, \"versions\": 0, \"attachments\": 0, \"comments\": 0, \"quarantined\": 0}");
        assertThat(again.known()).isEqualTo(5);
        assertThat(source.everything()).isEqualTo(before);
    }

    @Test
    void onlyWhatChangedThereGetsANewVersion() {
        handbook().run();
        source.file("zorg/README.md", "# Zorg\n\nAlles over goede zorg, zie [nieuw](nieuw.md).\n")
                .file("zorg/nieuw.md", "# Nieuw\n");

        var again = source.run();

        assertThat(again.figures().pages()).isEqualTo(1);
        assertThat(again.figures().versions()).isEqualTo(2);
        assertThat(source.body("Zorg"))
                .isEqualTo("Alles over goede zorg, zie [nieuw](/pages/" + source.id("Nieuw") + ").");
        assertThat(source.history("Zorg")).containsExactly("Alles over zorg.");
        assertThat(source.page("Zorg")).containsEntry("version", 1);
        assertThat(source.history("Handboek")).isEmpty();
    }

    @Test
    void whatWasChangedHereStaysUntilItChangesThere() {
        handbook().run();
        jdbc.sql("update contributions.contribution set body = 'Van ons.' where id = :id")
                .param("id", source.page("Zorg").get("id"))
                .update();

        source.run();

        assertThat(source.body("Zorg")).isEqualTo("Van ons.");

        source.file("zorg/README.md", "# Zorg\n\nVan hen.\n").run();

        assertThat(source.body("Zorg")).isEqualTo("Van hen.");
        assertThat(source.history("Zorg")).containsExactly("Van ons.");
    }

    @Test
    void whatZwermWroteComesBackAsItWas() {
        var text = """
                # C# en *meer* van ons #

                    ingesprongen code

                | a | b |
                |---|:-:|
                | 1 | `x|y` |

                * ster  \s
                  twee\\
                drie <kbd>Ctrl</kbd>

                ***

                ## Kop ##

                ![foto](/files/0123456789ab) &amp; [x][y]

                [y]: <https://zwerm.example/a b> 'T'
                """;
        source.file("0123456789ab.md", text).run();

        var id = source.id("C# en *meer* van ons #");

        assertThat(web.get().uri("/pages/" + id + "/markdown").with(cast.as(Cast.AMINA)))
                .hasStatusOk()
                .bodyText()
                .isEqualTo(text);
    }

    @Test
    void aSpaceThatIsMadeIsClosedUnlessItIsToBeOpen() {
        source.file("a.md", "# Besloten\n\nTekst. ![p](p.png)")
                .file("p.png", PICTURE)
                .run(folder, false, "amina@zwerm.example");
        var picture = source.body("Besloten").replaceAll(".*\\((.*)\\)", "$1");

        assertThat(source.page("Besloten"))
                .containsEntry("space_kind", "closed")
                .containsEntry("author", "Amina");
        assertThat(web.get().uri("/pages/" + source.id("Besloten")).with(cast.as(Cast.AMINA)))
                .hasStatusOk();
        assertThat(web.get().uri("/pages/" + source.id("Besloten")).with(cast.as(Cast.JONAS)))
                .hasStatus(404);
        assertThat(web.get().uri(picture).with(cast.as(Cast.AMINA)))
                .hasStatusOk()
                .hasHeader("Content-Type", "image/png");
        assertThat(web.get().uri(picture).with(cast.as(Cast.JONAS))).hasStatus(404);
    }

    @Test
    void nobodyIsInventedToBringItIn() {
        source.file("a.md", "# Tekst");

        assertThatThrownBy(() -> source.run(folder, true, "niemand@zwerm.example"))
                .isInstanceOf(ImportRefused.class)
                .hasMessageContaining("nobody");
        assertThat(source.titles()).isEmpty();
    }
}
