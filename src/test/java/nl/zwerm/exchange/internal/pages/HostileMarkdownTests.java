package nl.zwerm.exchange.internal.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.zwerm.exchange.ImportRefused;
import nl.zwerm.exchange.PageImport;
import nl.zwerm.testing.CommittingTest;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is wrong with one file is said, and the others come in. */
@CommittingTest
class HostileMarkdownTests {

    @Autowired
    private PageImport imports;

    @Autowired
    private JdbcClient jdbc;

    @TempDir
    private Path folder;

    private ImportedPages source;

    @BeforeEach
    void aSourceOfItsOwn() {
        source = new ImportedPages(imports, jdbc, folder, "markdown");
    }

    @Test
    void textsThatCannotBeKeptArePutAsideWhole() throws IOException {
        var report = source.file("goed.md", "# Goed\n\n[groot](groot.md) [anders](latijn.md)")
                .file("groot.md", "# Groot\n\n" + "woord ".repeat(900_000))
                .file("latijn.md", "# Café".getBytes(StandardCharsets.ISO_8859_1))
                .file("concept.md", "---\ndraft: true\n---\n\nNog niet.")
                .file("kapot.md", "---\ntitle: [\n---\n\nTekst.")
                .file("utf16.md", "\uFEFF# Zestien\n\nBits.".getBytes(StandardCharsets.UTF_16LE))
                .file("titel.md", "---\ntitle: " + "x".repeat(2_000) + "\n---\n\nTekst.")
                .run();

        assertThat(source.titles()).containsExactly("Goed", "Kapot", "Zestien");
        assertThat(source.body("Goed")).isEqualTo("[groot](groot.md) [anders](latijn.md)");
        assertThat(source.body("Kapot")).isEqualTo("---\ntitle: [\n---\n\nTekst.");
        assertThat(report.figures().quarantined()).isEqualTo(4);
        assertThat(report.reasons())
                .containsOnlyKeys(
                        "exchange.why.text-too-long",
                        "exchange.why.not-utf8",
                        "exchange.why.marked-as-draft",
                        "exchange.why.title-unfit");
        var aside = report.quarantine();
        assertThat(aside).isNotNull();
        assertThat(Files.readString(aside.resolve("groot.md.md"))).hasSizeGreaterThan(5_000_000);
        assertThat(Files.readString(aside.resolve("put-aside.rejected.txt"))).contains("latijn.md", "UTF-8");
        assertThat(source.run().figures().versions()).isZero();
    }

    @Test
    void aTableOfTenThousandCellsIsKept() {
        var row = "| " + "cel | ".repeat(100).strip();
        source.file("tabel.md", "# Tabel\n\n" + row + "\n|" + "---|".repeat(100) + "\n" + (row + "\n").repeat(99))
                .run();

        assertThat(source.body("Tabel")).contains(row).hasSizeGreaterThan(50_000);
    }

    @Test
    void linksAreNotFollowedOutOfTheFolder(@TempDir Path elsewhere) throws IOException {
        Files.writeString(elsewhere.resolve("geheim.md"), "# Geheim\n\nNiet van hier.");
        Files.createSymbolicLink(folder.resolve("geheim.md"), elsewhere.resolve("geheim.md"));
        Files.createSymbolicLink(folder.resolve("map"), elsewhere);

        var report = source.file(
                        "a.md", "# Hier\n\n![x](geheim.md) [y](" + elsewhere + "/geheim.md) [z](map/geheim.md)")
                .run();

        assertThat(source.titles()).containsExactly("Hier");
        assertThat(report.reasons()).containsEntry("exchange.why.linked-elsewhere", 2L);
        assertThat(source.files("Hier")).isEmpty();
    }

    @Test
    void aZipWritesNowhere(@TempDir Path elsewhere) throws IOException {
        var zip = elsewhere.resolve("streken.zip");
        try (var out = new ZipArchiveOutputStream(zip)) {
            put(out, "docs/goed.md", "# Binnen\n\n![x](../../buiten.png)", 0);
            put(out, "../buiten.md", "# Buiten", 0);
            put(out, "/etc/buiten.md", "# Buiten", 0);
            put(out, "docs/../../buiten.md", "# Buiten", 0);
            put(out, "C:\\buiten.md", "# Buiten", 0);
            put(out, "docs/verwijzing.md", "/etc/passwd", 0120777);
        }

        var report = source.run(zip, true, null);

        assertThat(source.titles()).containsExactly("Binnen");
        assertThat(report.reasons())
                .isEqualTo(Map.of("exchange.why.path-outside", 4L, "exchange.why.linked-elsewhere", 1L));
        assertThat(elsewhere).isDirectoryNotContaining("glob:**buiten*");
    }

    private static void put(ZipArchiveOutputStream out, String name, String text, int mode) throws IOException {
        var entry = new ZipArchiveEntry(name);
        if (mode != 0) {
            entry.setUnixMode(mode);
        }
        out.putArchiveEntry(entry);
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.closeArchiveEntry();
    }

    @Test
    void aBombIsNotUnpacked(@TempDir Path elsewhere) throws IOException {
        var zip = elsewhere.resolve("bom.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("bom.md"));
            var zeros = new byte[1024 * 1024];
            for (int i = 0; i < 300; i++) {
                out.write(zeros);
            }
            out.putNextEntry(new ZipEntry("goed.md"));
            out.write("# Goed".getBytes(StandardCharsets.UTF_8));
        }

        var report = source.run(zip, true, null);

        assertThat(source.titles()).containsExactly("Goed");
        assertThat(report.reasons()).containsOnlyKeys("exchange.why.file-too-large");
    }

    @Test
    void whatIsNoFolderAndNoZipIsRefused() {
        source.file("geen.zip", "dit is geen zip").file("leeg.txt", "niets");

        assertThatThrownBy(() -> source.run(folder.resolve("geen.zip"), true, null))
                .isInstanceOf(ImportRefused.class)
                .hasMessageContaining("unreadable");
        assertThatThrownBy(() -> source.run(folder.resolve("nergens"), true, null))
                .isInstanceOf(ImportRefused.class)
                .hasMessageContaining("nothing-there");
        assertThatThrownBy(() -> source.run()).isInstanceOf(ImportRefused.class).hasMessageContaining("no-markdown");
    }

    @Test
    void aDeepFrontMatterIsNoBomb() {
        var bomb = "---\na: &a [x, x, x]\n" + "b: &b [*a, *a, *a]\n".repeat(1) + "c: [" + "*b, ".repeat(200)
                + "x]\n---\nTekst.";

        var report = source.file("bom.md", bomb).run();

        assertThat(report.notes()).containsKey("exchange.why.front-matter-broken");
        assertThat(source.body("Bom")).isEqualTo(bomb);
    }
}
