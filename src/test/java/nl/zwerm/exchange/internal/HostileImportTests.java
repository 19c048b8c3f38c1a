package nl.zwerm.exchange.internal;

import static nl.zwerm.exchange.internal.SmallDump.answer;
import static nl.zwerm.exchange.internal.SmallDump.comment;
import static nl.zwerm.exchange.internal.SmallDump.question;
import static nl.zwerm.exchange.internal.SmallDump.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.zwerm.exchange.ImportRefused;
import nl.zwerm.exchange.StackExchangeImport;
import nl.zwerm.shared.PublicId;
import nl.zwerm.shared.ZwermSettings;
import nl.zwerm.spaces.SpaceKind;
import nl.zwerm.spaces.Spaces;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.CastOnStage;
import nl.zwerm.testing.CommittingTest;
import nl.zwerm.web.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CommittingTest
class HostileImportTests {

    @Autowired
    private StackExchangeImport imports;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Spaces spaces;

    @Autowired
    private CastOnStage cast;

    @Autowired
    private Words words;

    @Autowired
    private ZwermSettings settings;

    @Autowired
    private ImportLockStore locks;

    @TempDir
    private Path folder;

    private Imported site;

    @BeforeEach
    void aSiteOfItsOwn() {
        site = new Imported(imports, jdbc, PublicId.show(PublicId.next()) + ".stackexchange.com");
    }

    @Test
    void badRowsArePutAsideAndTheOthersComeIn() throws IOException {
        var towers = "a" + "\u0301".repeat(500);
        var dump = new SmallDump(folder)
                .with(
                        "Posts.xml",
                        question(1, "Good?", "<p>Good</p>", "OwnerUserId=\"7\" Tags=\"|" + "t|".repeat(2_000) + "\""),
                        question(2, "Towers " + towers, "<p>x</p>", "OwnerUserId=\"7\""),
                        question(3, "Script?", "<script>alert(1)</script><p>Yes</p>", "OwnerUserId=\"7\""),
                        question(4, "Later?", "<p>x</p>", "OwnerUserId=\"7\"").replace("2014-01-21", "2098-01-21"),
                        answer(5, 2, "<p>To what was put aside</p>", "OwnerUserId=\"7\""),
                        answer(6, 1, "<script>nothing to read</script>", "OwnerUserId=\"7\""),
                        answer(7, 1, "<div>".repeat(20_000) + "deep", "OwnerUserId=\"7\""),
                        "<row Id=\"8\" PostTypeId=\"1\" nonsense")
                .with("Users.xml", user(7, "\u202Egnikcart" + "\u200B"))
                .with("Comments.xml", comment(9, 2, "To what was put aside", ""), comment(10, 1, "Fine", ""));

        var report = site.run(dump);

        assertThat(site.keys())
                .contains("comment 10", "post 1", "post 3")
                .doesNotContain("post 2", "post 4", "post 5", "post 6");
        assertThat(site.row("post 3")).containsEntry("body", "Yes");
        var posts = report.files().getFirst();
        assertThat(posts.read()).isEqualTo(8);
        assertThat(posts.accepted() + posts.skipped() + posts.quarantined()).isEqualTo(8);
        assertThat(posts.reasons())
                .containsEntry("exchange.refusal.text-unfit", 1L)
                .containsEntry("exchange.refusal.date-ahead", 1L)
                .containsEntry("exchange.refusal.parent-refused", 1L)
                .containsEntry("exchange.refusal.text-empty", 1L);
        assertThat(Files.readString(report.quarantine().resolve("Posts.xml.rejected.txt")))
                .contains("It is dated in the future\tId=4 Later?");
        assertThat(Files.readString(report.quarantine().resolve("summary.txt")))
                .contains("Comments.xml\tIt belongs to a post that was put aside\t1");
        for (var language : Words.LANGUAGES) {
            report.files()
                    .forEach(file -> file.reasons()
                            .keySet()
                            .forEach(key -> assertThat(words.keys(language)).contains(key)));
        }
    }

    @Test
    void whatTheDatabaseRefusesIsPutAsideAlone() {
        var asked = new String[] {question(1, "One?", "<p>x</p>", ""), question(2, "Two?", "<p>x</p>", "")};
        site.run(new SmallDump(folder).with("Posts.xml", asked));
        var elsewhere = spaces.open(SpaceKind.OPEN, "Verhuisd " + site.origin(), "", cast.id(Cast.BEHEER));
        jdbc.sql("update contributions.contribution set space_id = :space where id = :id")
                .param("space", elsewhere.value())
                .param("id", site.id("post 1"))
                .update();

        var report = site.run(new SmallDump(folder)
                .with("Posts.xml", asked[0], asked[1], answer(3, 1, "<p>x</p>", ""), answer(4, 2, "<p>x</p>", "")));

        assertThat(site.keys()).containsExactly("post 1", "post 2", "post 4");
        assertThat(report.files().getFirst().reasons()).containsEntry("exchange.refusal.not-stored", 1L);
    }

    @Test
    void aSpaceThatCannotBeUsedIsRefusedBeforeAnythingChanges() {
        var dump = new SmallDump(folder).with("Posts.xml", question(1, "One?", "<p>x</p>", ""));
        var twice = "Dubbel " + site.origin();
        spaces.open(SpaceKind.OPEN, twice, "", cast.id(Cast.BEHEER));
        spaces.open(SpaceKind.CLOSED, twice, "", cast.id(Cast.BEHEER));
        var before = site.everything();

        refused(dump.folder(), "Steun na een incident", "exchange.refused.space-not-usable");
        refused(dump.folder(), twice, "exchange.refused.space-ambiguous");
        refused(dump.folder(), " \u200B ", "exchange.refused.space-name");
        refused(folder.resolve("nowhere"), "Ergens", "exchange.refused.no-folder");
        try (var _ = locks.tryLock(site.origin()).orElseThrow()) {
            refused(dump.folder(), "Ergens", "exchange.refused.running");
        }

        assertThat(site.everything()).isEqualTo(before);
    }

    @Test
    void aFileThatIsNoDumpIsRefusedAndOpensNoSpace() throws IOException {
        var before = site.everything();
        for (var text : new String[] {"", "<html><body>404 Not Found</body></html>", "PK\u0003\u0004 <<<"}) {
            Files.writeString(folder.resolve("Posts.xml"), text);
            refused(folder, "Ergens", "exchange.refused.no-rows");
        }
        assertThat(site.everything()).isEqualTo(before);
    }

    @Test
    void whoCannotBeToldWhatWasPutAsideIsRefusedBeforeAnythingChanges() throws IOException {
        var dump = new SmallDump(folder).with("Posts.xml", question(1, "One?", "<p>x</p>", ""));
        var before = site.everything();
        var imports = settings.data().resolve("imports");
        Files.createDirectories(settings.data());
        var kept = folder.resolve("kept");
        var there = Files.exists(imports);
        if (there) {
            Files.move(imports, kept);
        }
        Files.createFile(imports);
        try {
            refused(dump.folder(), "Ergens", "exchange.refused.no-report");
        } finally {
            Files.delete(imports);
            if (there) {
                Files.move(kept, imports);
            }
        }
        assertThat(site.everything()).isEqualTo(before);
    }

    @Test
    void aSiteStaysInOneSpaceAndEveryoneGoesByItsNameInBothLanguages() {
        var dump = new SmallDump(folder).with("Posts.xml", question(1, "One?", "<p>x</p>", ""));

        assertThat(site.run(dump.folder(), "everyone").spaceOpened()).isFalse();
        assertThat(site.row("post 1")).containsEntry("space_id", cast.everyone().value());
        refused(dump.folder(), "Ergens anders", "exchange.refused.elsewhere");
        assertThat(site.run(dump.folder(), "Iedereen").added()).isZero();
    }

    private void refused(Path from, String space, String key) {
        assertThatThrownBy(() -> site.run(from, space)).isInstanceOfSatisfying(ImportRefused.class, refusal -> {
            assertThat(refusal.wordsKey()).isEqualTo(key);
            assertThat(words.say(Words.ENGLISH, key, refusal.with())).doesNotContain("{");
        });
    }
}
