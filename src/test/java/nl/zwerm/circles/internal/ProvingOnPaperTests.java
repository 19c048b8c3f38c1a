package nl.zwerm.circles.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import nl.zwerm.web.Words;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;

/** A proof as a file: it says what the page says, to eyes and ears, and a changed one is refused. */
class ProvingOnPaperTests extends CirclesTrial {

    private static final Proof PROOF = new Proof(
            Proof.VERSION, "De Linde", "Jonas", "2026-03-30", 45, "Vijfstappenmethode", "Five-step method", 3, "owner");

    @Autowired
    private Proofs proofs;

    @Test
    void itSaysWhatTheOtherFormSays() throws Exception {
        var dutch = words(sheet(PROOF, "nl"));
        assertThat(dutch)
                .contains("Bewijs van deelname", "De Linde", "Jonas", "30 maart 2026", "45 minuten")
                .contains("Vijfstappenmethode", "Aantal deelnemers", "3", "Inbrenger");
        assertThat(dutch.replaceAll("\\s", "")).contains(proofs.token(PROOF));
        assertThat(words(sheet(PROOF, "en"))).contains("Proof of attendance", "30 March 2026", "Five-step method");
        try (var read = Loader.loadPDF(sheet(PROOF, "nl"))) {
            var files = read.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
            assertThat(files.get("proof.json").getEmbeddedFile().toByteArray())
                    .isEqualTo(fetched("/proof.json").getContentAsByteArray());
            assertThat(read.getNumberOfPages()).isOne();
        }
    }

    @Test
    void aScreenReaderReadsItAll() throws Exception {
        try (var read = Loader.loadPDF(sheet(PROOF, "nl"))) {
            var catalog = read.getDocumentCatalog();
            assertThat(catalog.getLanguage()).isEqualTo("nl-NL");
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(read.getDocumentInformation().getTitle()).isEqualTo("Bewijs van deelname");
            var outline = outline(catalog.getStructureTreeRoot());
            assertThat(outline).contains("Document", "H1", "H2", "L", "LI", "Lbl", "LBody", "P", "Code");
            assertThat(outline.split("LI ")).hasSize(7);
            assertThat(new PDFTextStripper().getText(read)).isNotBlank();
            assertThat(read.getPage(0).getCOSObject().getInt("StructParents")).isZero();
            assertThat(catalog.getStructureTreeRoot().getParentTree()).isNotNull();
        }
    }

    @Test
    void theSameProofGivesTheSameFile() {
        assertThat(sheet(PROOF, "nl")).isEqualTo(sheet(PROOF, "nl")).isNotEqualTo(sheet(PROOF, "en"));
    }

    @Test
    void namesOfAnyKindAreShownAsFarAsTheFontGoesAndReadAsTheyAre() throws Exception {
        var name = "Зоя Ångström-Čapek \"李小龍\" <محمد> \uD83C\uDF3B " + "Wolfeschlegelsteinhausen".repeat(4);
        var proof = new Proof(Proof.VERSION, "Huis & tuin", name, "2026-01-31", 1, "x", "y", 47, "participant");
        try (var read = Loader.loadPDF(sheet(proof, "nl"))) {
            assertThat(new PDFTextStripper().getText(read))
                    .contains("Huis & tuin")
                    .doesNotContain("李");
            assertThat(texts(read.getDocumentCatalog().getStructureTreeRoot())).contains(name);
        }
        var cyrillic = new Proof(Proof.VERSION, "Huis", "Зоя", "2026-01-31", 1, "x", "y", 47, "participant");
        assertThat(words(sheet(cyrillic, "nl"))).contains("Зоя");
    }

    @Test
    void whoeverIsGivenAFileChecksIt() throws Exception {
        for (var language : new String[] {"nl", "en"}) {
            assertThat(location(given(sheet(PROOF, language)))).isEqualTo("/proof/" + proofs.token(PROOF));
        }
        assertThat(location(given(fetched("/proof.json").getContentAsByteArray())))
                .isEqualTo("/proof/" + proofs.token(PROOF));
        assertThat(location(typed(proofs.token(PROOF).replaceAll("(.{40})", "$1\n "))))
                .isEqualTo("/proof/" + proofs.token(PROOF));
        assertThat(location(typed(" https://elders.example/proof/" + proofs.token(PROOF))))
                .isEqualTo("/proof/" + proofs.token(PROOF));
    }

    @Test
    void aChangedFileIsRefusedWhereverItIsChanged() throws Exception {
        var sheet = sheet(PROOF, "nl");
        for (int at : new int[] {6, sheet.length / 3, sheet.length / 2, sheet.length - 300, sheet.length - 2}) {
            for (int bit : new int[] {1, 2, 4}) {
                var changed = sheet.clone();
                changed[at] ^= (byte) bit;
                refused(changed);
            }
        }
        refused(Arrays.copyOf(sheet, sheet.length - 60));
        var longer = Arrays.copyOf(sheet, sheet.length + 1);
        longer[sheet.length] = '\n';
        refused(longer);
        refused(retold(sheet));
        var json = new String(fetched("/proof.json").getContentAsByteArray(), StandardCharsets.UTF_8);
        refused(json.replace("\"minutes\" : 45", "\"minutes\" : 450").getBytes(StandardCharsets.UTF_8));
        refused(json.replace("Jonas", "Tess").getBytes(StandardCharsets.UTF_8));
        for (var changed : new String[] {
            json.replaceFirst("\n", "\n  \"grade\" : 10,\n"),
            json.replace("\"signature\" :", "\"grade\" : 10,\n  \"signature\" :"),
            json.replace("\n}", ",\n  \"grade\" : \"10\"\n}"),
            json.replace("\"minutes\" : 45", "\"minutes\" : 450, \"minutes\" : 45"),
            json.replaceFirst("\\{", "{\"proof\" : {}, "),
            json.replace(" : ", ":"),
            json.replace("\n", "\r\n"),
            json.replace("/proof/", "https://elders.example/proof/"),
            " " + json,
            json + "\n",
            json + json,
        }) {
            assertThat(changed).isNotEqualTo(json);
            refused(changed.getBytes(StandardCharsets.UTF_8));
        }
        for (var nonsense : new String[] {
            "{}", "null", "[]", "%PDF-", "%PDF-1.7\n%zwerm-proof a.b c\n", "x", "{\"proof\":1}", "\"\n}", "\"\"\n}"
        }) {
            refused(nonsense.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void aFileOfBeforeZwermMovedIsStillGenuine() throws Exception {
        var before = proofs.file(PROOF, proofs.token(PROOF), "https://voorheen.example");
        assertThat(new String(before, StandardCharsets.UTF_8)).contains("https://voorheen.example/proof/");
        assertThat(location(given(before))).isEqualTo("/proof/" + proofs.token(PROOF));
    }

    @Test
    void aFileThatIsTooLargeIsRefusedUnread() throws Exception {
        var unread = new MockMultipartFile("file", "proof.pdf", "application/pdf", new byte[1_000_001]) {
            @Override
            public byte[] getBytes() {
                throw new AssertionError("it was read");
            }
        };
        var answer = web.perform(
                        multipart("/proof").file(unread).param("code", "abc").with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(text(answer)).contains("te groot om een bewijs van hier te zijn", ">abc</textarea>");
    }

    @Test
    void aCodeHasNoSecondWayToBeWritten() {
        var token = proofs.token(PROOF);
        var signs = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        assertThat(signs.chars()
                        .mapToObj(sign -> token.substring(0, token.length() - 1) + (char) sign)
                        .filter(other -> proofs.read(other).isPresent()))
                .containsExactly(token);
        assertThat(proofs.read(token + "=")).isEmpty();
    }

    @Test
    void aCodeThatIsNoneIsKeptAndSaidSo() throws Exception {
        var answer = typed("a.<b>");
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(text(answer)).contains("a.&lt;b&gt;", "Dit is geen bewijs van hier");
        assertThat(text(typed(" "))).contains("Kies een bestand");
    }

    @Test
    void aProofThatIsNoneHasNoFile() throws Exception {
        var path = "/proof/" + proofs.token(PROOF) + "A/proof.pdf";
        assertThat(web.perform(get(path)).andReturn().getResponse().getStatus()).isEqualTo(404);
    }

    /** The file of one proof with the mark of another: both are ours, and together they are not. */
    private byte[] retold(byte[] sheet) {
        var other = new Proof(
                Proof.VERSION,
                "De Linde",
                "Tess",
                "2026-03-30",
                450,
                "Vijfstappenmethode",
                "Five-step method",
                3,
                "owner");
        var mark = new String(sheet(other, "nl"), StandardCharsets.ISO_8859_1);
        var text = new String(sheet, StandardCharsets.ISO_8859_1);
        return (text.substring(0, text.lastIndexOf("%zwerm-proof")) + mark.substring(mark.lastIndexOf("%zwerm-proof")))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private byte[] sheet(Proof proof, String language) {
        return proofs.sheet(proofs.token(proof), Words.locale(language)).orElseThrow();
    }

    private MockHttpServletResponse fetched(String file) throws Exception {
        return web.perform(get("/proof/" + proofs.token(PROOF) + file))
                .andReturn()
                .getResponse();
    }

    private void refused(byte[] file) throws Exception {
        var answer = given(file);
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(text(answer)).contains("Dit bestand is hier niet gemaakt");
    }

    private MockHttpServletResponse given(byte[] file) throws Exception {
        return web.perform(multipart("/proof")
                        .file(new MockMultipartFile("file", "proof.pdf", "application/pdf", file))
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse typed(String code) throws Exception {
        return web.perform(multipart("/proof").param("code", code).with(csrf()))
                .andReturn()
                .getResponse();
    }

    private static String words(byte[] sheet) throws Exception {
        try (PDDocument read = Loader.loadPDF(sheet)) {
            return new PDFTextStripper().getText(read);
        }
    }

    private static String outline(PDStructureNode node) {
        var all = new StringBuilder();
        for (var kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                all.append(element.getStructureType()).append(' ').append(outline(element));
            }
        }
        return all.toString();
    }

    private static String texts(PDStructureNode node) {
        var all = new StringBuilder();
        for (var kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                all.append(Objects.requireNonNullElse(element.getActualText(), ""))
                        .append(texts(element));
            }
        }
        return all.toString();
    }
}
