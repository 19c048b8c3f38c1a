package nl.zwerm.exchange.internal.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
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
class ImportingConfluenceTests {

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
    private final StringBuilder entities = new StringBuilder();

    @BeforeEach
    void aSourceOfItsOwn() {
        source = new ImportedPages(imports, jdbc, folder, "confluence");
        object("Space", "1", text("name", "Zorg") + text("key", "ZORG"));
        object("ConfluenceUserImpl", "u1", text("name", "wietske"));
        object(
                "InternalUser",
                "9",
                text("name", "wietske")
                        + text("displayName", "Wietske Tol")
                        + text("emailAddress", "w@elders.example"));
    }

    private void object(String kind, String id, String inside) {
        entities.append(
                "<object class=\"%s\" package=\"x\"><id name=\"id\">%s</id>%s</object>\n".formatted(kind, id, inside));
    }

    private static String text(String name, String value) {
        return "<property name=\"%s\"><![CDATA[%s]]></property>".formatted(name, value.replace("]]>", "]] >"));
    }

    private static String lead(String name, String kind, String id) {
        return "<property name=\"%s\" class=\"%s\"><id name=\"id\">%s</id></property>".formatted(name, kind, id);
    }

    private void page(String id, String title, int version, String more, String body) {
        var person = lead("creator", "ConfluenceUserImpl", "u1") + lead("lastModifier", "ConfluenceUserImpl", "u1");
        object(
                "Page",
                id,
                text("title", title)
                        + text("version", "" + version)
                        + text("creationDate", "2020-01-01 10:00:00.000")
                        + text("lastModificationDate", "2020-01-0" + version + " 10:00:00.000")
                        + text("contentStatus", "current")
                        + person
                        + more);
        body(id, "Page", body);
    }

    private void body(String id, String kind, String body) {
        object("BodyContent", "b" + id, text("body", body) + lead("content", kind, id) + text("bodyType", "2"));
    }

    private ImportedPages written() {
        return source.file(
                "entities.xml",
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<hibernate-generic>" + entities + "</hibernate-generic>");
    }

    private void smallSpace() {
        page("10", "Begin", 3, "", "<p>Zie <ac:link><ri:page ri:content-title=\"Infuus\"/></ac:link>.</p>");
        page("11", "Begin", 1, lead("originalVersion", "Page", "10"), "<p>Eerst.</p>");
        page("12", "Begin", 2, lead("originalVersion", "Page", "10") + text("versionComment", "beter"), "<p>Toen.</p>");
        page("20", "Infuus", 1, lead("parent", "Page", "10"), "<p>Prik.</p>");
        page("30", "Geheim", 1, lead("parent", "Page", "10"), "<p>Niet voor allen.</p>");
        page("31", "Onder geheim", 1, lead("parent", "Page", "30"), "<p>Ook niet.</p>");
        object("ContentPermissionSet", "50", text("type", "View") + lead("owningContent", "Page", "30"));
        object("ContentPermission", "51", text("groupName", "chefs") + lead("owningSet", "ContentPermissionSet", "50"));
        object("Label", "60", text("name", "infuusbeleid") + text("namespace", "global"));
        object("Labelling", "61", lead("label", "Label", "60") + lead("content", "Page", "20"));
        object(
                "Comment",
                "70",
                lead("containerContent", "Page", "20")
                        + lead("creator", "ConfluenceUserImpl", "u1")
                        + text("creationDate", "2020-02-01 10:00:00.000")
                        + text("contentStatus", "current"));
        body("70", "Comment", "<p>Welke naald?</p>");
        object(
                "ContentProperty",
                "71",
                text("name", "inline-original-selection")
                        + text("stringValue", "Prik")
                        + lead("content", "Comment", "70"));
        for (int version = 1; version <= 2; version++) {
            object(
                    "Attachment",
                    "8" + version,
                    text("title", "form.pdf")
                            + text("version", "" + version)
                            + text("contentStatus", "current")
                            + lead("containerContent", "Page", "20")
                            + (version == 1 ? lead("originalVersion", "Attachment", "82") : ""));
            source.file("attachments/20/82/" + version, "%PDF " + version);
        }
    }

    @Test
    void aSpaceComesInWholeAndOnce() {
        smallSpace();
        var report = written().run();

        assertThat(report.figures().json())
                .isEqualTo("{\"pages\": 4, \"versions\": 6, \"attachments\": 2, \"comments\": 1, \"quarantined\": 0}");
        assertThat(source.body("Begin")).isEqualTo("Zie [Infuus](/pages/" + source.id("Infuus") + ").");
        assertThat(source.history("Begin")).containsExactly("Eerst.", "Toen.");
        assertThat(source.page("Begin")).containsEntry("author", "Wietske Tol").containsEntry("version", 2);
        assertThat(source.above("Infuus")).isEqualTo("Begin");
        assertThat(source.page("Infuus")).containsEntry("topics", "infuusbeleid");
        assertThat(source.body("Infuus"))
                .containsPattern("(?s)Prik\\.\n\n## .*\\[form\\.pdf]\\(/files/.*\\[1]\\(/files/");
        assertThat(source.texts(
                        "select body from contributions.contribution where origin = :origin and kind = 'comment'"))
                .containsExactly("Welke naald?");
        assertThat(web.get().uri("/pages/" + source.id("Infuus")).with(cast.as(Cast.JONAS)))
                .bodyText()
                .containsPattern("<mark class=\"passage\"[^>]*>Prik</mark>");
        var before = source.everything();

        assertThat(source.run().figures().json())
                .isEqualTo("{\"pages\": 0, \"versions\": 0, \"attachments\": 0, \"comments\": 0, \"quarantined\": 0}");
        assertThat(source.everything()).isEqualTo(before);
    }

    @Test
    void whatNotEverybodyCouldSeeIsNeverMoreOpen() {
        smallSpace();
        var report = written().run();

        assertThat(report.restricted()).hasSize(1);
        assertThat(source.page("Begin")).containsEntry("space_kind", "open");
        assertThat(source.page("Geheim")).containsEntry("space_kind", "closed");
        assertThat(source.page("Onder geheim")).containsEntry("space_kind", "closed");
        assertThat(source.above("Onder geheim")).isEqualTo("Geheim");
        assertThat(web.get().uri("/pages/" + source.id("Geheim")).with(cast.as(Cast.JONAS)))
                .hasStatus(404);

        object("ContentPermissionSet", "52", text("type", "View") + lead("owningContent", "Page", "20"));
        var start = entities.indexOf("<p>Prik.</p>");
        entities.replace(start, start + 12, "<p>Nu geheim.</p>");
        var again = written().run();

        assertThat(again.reasons()).containsKey("exchange.why.restricted-since");
        assertThat(source.body("Infuus")).startsWith("Prik.");
    }

    @Test
    void macrosBecomeWhatWeHaveOrStayToBeSeen() {
        page("10", "Macros", 1, "", """
                <ac:structured-macro ac:name="info"><ac:parameter ac:name="title">Weet</ac:parameter><ac:rich-text-body>\
                <p>Dit.</p></ac:rich-text-body></ac:structured-macro>\
                <ac:structured-macro ac:name="code"><ac:parameter ac:name="language">java</ac:parameter>\
                <ac:plain-text-body><![CDATA[int a = b < c;]]></ac:plain-text-body></ac:structured-macro>\
                <p>Nu <ac:structured-macro ac:name="status"><ac:parameter ac:name="title">KLAAR</ac:parameter>\
                </ac:structured-macro></p>\
                <ac:task-list><ac:task><ac:task-id>1</ac:task-id><ac:task-status>complete</ac:task-status>\
                <ac:task-body>Gedaan</ac:task-body></ac:task></ac:task-list>\
                <p><ac:structured-macro ac:name="jira"><ac:parameter ac:name="server">Jira</ac:parameter>\
                <ac:parameter ac:name="key">ZORG-12</ac:parameter></ac:structured-macro></p>\
                <ac:structured-macro ac:name="toc"/><ac:structured-macro ac:name="roadmap">\
                <ac:parameter ac:name="pid">7</ac:parameter></ac:structured-macro>\
                <table><tbody><tr><th colspan="2">Kop</th></tr><tr><td><p>een</p><p>twee</p></td><td>x|y</td></tr></tbody></table>""");
        written().run();

        assertThat(source.body("Macros"))
                .startsWith(
                        "> [!NOTE]\n>\n> **Weet**\n>\n> Dit.\n\n```java\nint a = b < c;\n```\n\nNu **KLAAR**\n\n- [x] Gedaan\n\n[ZORG-12](https://jira.example/browse/ZORG-12)\n\n> **Macro: roadmap**\n>\n> ```xml\n")
                .contains("<ac:parameter ac:name=\"pid\">7</ac:parameter>")
                .endsWith("| Kop |  |\n| --- | --- |\n| een<br>twee | x\\|y |");
    }

    @Test
    void entitiesOfItsOwnAreNotFollowedAndABrokenFileIsReadSoFar() {
        page("10", "Goed", 1, "", "<p>Tekst \u0001.</p>");
        source.file(
                "entities.xml",
                "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><hibernate-generic>"
                        + entities
                        + "<object class=\"Page\"><id name=\"id\">11</id><property name=\"title\">&a;</prop");

        var report = source.run();

        assertThat(source.titles()).containsExactly("Goed");
        assertThat(report.reasons()).containsKey("exchange.why.unreadable");
    }

    @Test
    void whatIsNoExportIsRefused() {
        source.file("iets.xml", "<x/>");

        assertThatThrownBy(source::run).isInstanceOf(ImportRefused.class).hasMessageContaining("no-entities");
    }

    @Test
    void realSpacesComeInOnce() {
        var data = System.getenv("ZWERM_SAMPLE_DATA");
        if (data == null) {
            System.err.println("ZWERM_SAMPLE_DATA is not set: NO REAL SPACE OF CONFLUENCE IS TRIED");
            return;
        }
        var space = source.run(Path.of(data, "confluence", "space-5.9.zip"), true, null);

        assertThat(space.figures().pages()).isEqualTo(11);
        assertThat(space.figures().attachments()).isEqualTo(22);
        assertThat(source.run(Path.of(data, "confluence", "space-5.9.zip"), true, null)
                        .figures()
                        .versions())
                .isZero();
        assertThat(source.body("Welcome to Confluence"))
                .contains("[What is Confluence?](/pages/" + source.id("What is Confluence? (step 1 of 9)") + ")");
        for (var one : new String[] {"attachhist", "nested", "table", "blogs"}) {
            var other = new ImportedPages(imports, jdbc, folder, "confluence");
            var path = Path.of(data, "confluence", one);
            var first = other.run(path, true, null);
            assertThat(first.figures().pages()).isPositive();
            assertThat(other.run(path, true, null).figures().versions()).isZero();
        }
    }
}
