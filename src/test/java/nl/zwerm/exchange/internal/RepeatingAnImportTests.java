package nl.zwerm.exchange.internal;

import static nl.zwerm.exchange.internal.SmallDump.answer;
import static nl.zwerm.exchange.internal.SmallDump.comment;
import static nl.zwerm.exchange.internal.SmallDump.history;
import static nl.zwerm.exchange.internal.SmallDump.question;
import static nl.zwerm.exchange.internal.SmallDump.user;
import static nl.zwerm.exchange.internal.SmallDump.vote;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.ZoneId;
import nl.zwerm.exchange.ImportProgress;
import nl.zwerm.exchange.ImportRequest;
import nl.zwerm.exchange.StackExchangeImport;
import nl.zwerm.people.NewPerson;
import nl.zwerm.people.Organisations;
import nl.zwerm.people.People;
import nl.zwerm.people.PersonId;
import nl.zwerm.shared.PublicId;
import nl.zwerm.testing.CommittingTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CommittingTest
class RepeatingAnImportTests {

    private static final String ASKED =
            question(2, "How long?", "<p>New</p>", "OwnerUserId=\"7\" AcceptedAnswerId=\"3\"");
    private static final String ANSWERED = answer(3, 2, "<p>Two.</p>", "OwnerUserId=\"8\"");

    @Autowired
    private StackExchangeImport imports;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private People people;

    @Autowired
    private Organisations organisations;

    @TempDir
    private Path folder;

    private Imported site;

    @BeforeEach
    void aSiteOfItsOwn() {
        site = new Imported(imports, jdbc, PublicId.show(PublicId.next()) + ".stackexchange.com");
    }

    @Test
    void changesNothing() {
        var first = site.run(whole());
        var before = site.everything();

        var second = site.run(whole());

        assertThat(first.added()).isGreaterThan(0);
        assertThat(site.everything()).isEqualTo(before);
        assertThat(second.added()).isZero();
        assertThat(second.kinds())
                .allMatch(kind -> kind.known() > 0 || kind.wordKey().endsWith("links"));
    }

    @Test
    void leavesAloneWhatWasEditedHereSince() {
        site.run(whole());
        jdbc.sql("""
                        insert into contributions.revision (contribution_id, version, title, body, written_at)
                        values (:id, 1, 'How long?', 'New', now())
                        """).param("id", site.id("post 2")).update();
        jdbc.sql("update contributions.contribution set body = 'ours', version = 2 where id = :id")
                .param("id", site.id("post 2"))
                .update();
        jdbc.sql("update questions.question set outcome = null, accepted_answer_id = null where id = :id")
                .param("id", site.id("post 2"))
                .update();
        var before = site.everything();

        site.run(whole());

        assertThat(site.everything()).isEqualTo(before);
    }

    @Test
    void goesOnWhereItWasCutOff() {
        site.run(whole());
        var wholeSite = site.keys();
        site = new Imported(imports, jdbc, PublicId.show(PublicId.next()) + ".stackexchange.com");
        var cutOff =
                new SmallDump(folder.resolve("cut")).with("Posts.xml", ASKED).with("Users.xml", user(7, "Ada"));
        site.run(cutOff);
        assertThat(site.question("post 2")).containsEntry("outcome", null);

        site.run(whole());

        assertThat(site.keys()).isEqualTo(wholeSite);
        assertThat(site.question("post 2")).containsEntry("outcome", "helped");
        assertThat(site.people()).containsExactly("Ada", "Bram");
    }

    @Test
    void whoeverArrivesKeepsWhatTheyWrote() {
        site.run(whole());
        var ada = jdbc.sql("select id from people.person where origin = :origin and origin_key = 'user 7'")
                .param("origin", site.origin())
                .query(Long.class)
                .single();
        people.arrive(
                PersonId.of(ada),
                new NewPerson(
                        "Ada de Vries",
                        PublicId.show(ada) + "@zwerm.example",
                        "nl",
                        ZoneId.of("Europe/Amsterdam"),
                        false),
                "zwerm-demo-2026");
        var before = site.everything();

        site.run(whole());

        assertThat(site.everything()).isEqualTo(before);
        assertThat(site.row("post 2")).containsEntry("author", "Ada de Vries").containsEntry("author_state", "active");
    }

    @Test
    void whetherImportedPersonsMayBeAskedStaysAsItIsUnlessSaid() {
        var asked = new ImportRequest(whole().folder(), "Van " + site.origin(), "routed.stackexchange.com", true);

        imports.run(asked, ImportProgress.SILENT);
        site.run(whole());
        assertThat(organisations.routeToImported()).isTrue();

        var no = new ImportRequest(whole().folder(), "Van " + site.origin(), "routed.stackexchange.com", false);
        imports.run(no, ImportProgress.SILENT);
        assertThat(organisations.routeToImported()).isFalse();
    }

    private SmallDump whole() {
        return new SmallDump(folder.resolve("whole"))
                .with("Posts.xml", ASKED, ANSWERED)
                .with("Users.xml", user(7, "Ada"), user(8, "Bram"))
                .with("Comments.xml", comment(5, 3, "Thanks", "UserId=\"7\""))
                .with("Votes.xml", vote(1, 2, 2, "2014-01-21"), vote(5, 3, 1, "2014-01-25"))
                .with(
                        "PostHistory.xml",
                        history(1, 2, 2, "a", "Old", "UserId=\"7\""),
                        history(2, 5, 2, "b", "New", "UserId=\"7\""));
    }
}
