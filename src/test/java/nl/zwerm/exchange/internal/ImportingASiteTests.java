package nl.zwerm.exchange.internal;

import static nl.zwerm.exchange.internal.SmallDump.answer;
import static nl.zwerm.exchange.internal.SmallDump.comment;
import static nl.zwerm.exchange.internal.SmallDump.history;
import static nl.zwerm.exchange.internal.SmallDump.question;
import static nl.zwerm.exchange.internal.SmallDump.user;
import static nl.zwerm.exchange.internal.SmallDump.vote;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import nl.zwerm.contributions.Contributions;
import nl.zwerm.exchange.StackExchangeImport;
import nl.zwerm.shared.PublicId;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.CastOnStage;
import nl.zwerm.testing.CommittingTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@CommittingTest
class ImportingASiteTests {

    @Autowired
    private StackExchangeImport imports;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Contributions contributions;

    @Autowired
    private CastOnStage cast;

    @Autowired
    private MockMvcTester web;

    @TempDir
    private Path folder;

    private Imported site;

    @BeforeEach
    void aSiteOfItsOwn() {
        site = new Imported(imports, jdbc, PublicId.show(PublicId.next()) + ".stackexchange.com");
    }

    @Test
    void whatWasAskedAndAnsweredStandsHereWithItsAuthorsTimesAndLicence() {
        site.run(whole());

        var asked = site.row("post 2");
        assertThat(asked)
                .containsEntry("kind", "question")
                .containsEntry("title", "How long do we keep it?")
                .containsEntry("author", "Ada")
                .containsEntry("author_state", "expected")
                .containsEntry("language", "en")
                .containsEntry("licence", "CC BY-SA 3.0")
                .containsEntry("imported_votes", 2)
                .containsEntry(
                        "origin_address", "https://" + site.origin().substring("stackexchange:".length()) + "/q/2");
        assertThat(at(asked.get("published_at"))).isEqualTo("2014-01-21T20:26:05.383Z");
        assertThat(at(asked.get("edited_at"))).isEqualTo("2014-02-05T10:00:00Z");
        assertThat(site.row("post 3")).containsEntry("author", "Bram").containsEntry("body", "Two **years**.");
        assertThat(site.row("comment 5"))
                .containsEntry("kind", "comment")
                .containsEntry("parent_id", site.id("post 3"))
                .containsEntry("root_id", site.id("post 2"))
                .containsEntry("author", "user1234")
                .containsEntry("imported_votes", 2);
        assertThat(site.people()).containsExactly("Ada", "Bram", "user1234");
    }

    @Test
    void anAcceptedAnswerHelpedAndNobodyIsAskedAnythingAnyMore() {
        site.run(whole());

        assertThat(site.question("post 2"))
                .containsEntry("outcome", "helped")
                .containsEntry("accepted_answer_id", site.id("post 3"))
                .containsEntry("stage", 4)
                .containsEntry("next_stage_at", null);
        assertThat(at(site.question("post 2").get("closed_at"))).isEqualTo("2014-01-25T00:00:00Z");
        assertThat(site.question("post 1")).containsEntry("outcome", null).containsEntry("next_stage_at", null);
        assertThat(site.question("post 6")).containsEntry("outcome", "obsolete");
        assertThat(site.texts("""
                        select distinct i.state
                        from expertise.invitation i
                        join contributions.contribution c on c.id = i.contribution_id
                        where c.origin = :origin
                        """)).isEmpty();
    }

    @Test
    void factsSayWhatHappenedWhen() {
        site.run(whole());

        assertThat(site.texts("""
                        select c.origin_key || ' ' || f.what || ' ' || to_char(f.happened_at at time zone 'UTC', 'MM-DD HH24')
                        from contributions.fact f
                        join contributions.contribution c on c.id = f.thing_id
                        where c.origin = :origin and f.what <> 'published'
                        """))
                .containsExactlyInAnyOrder(
                        "post 3 accepted 01-25 00",
                        "post 2 imported-vote 01-21 20",
                        "post 2 imported-vote 01-23 00",
                        "post 3 imported-vote 01-24 00");
    }

    @Test
    void linksLeadToWhereThingsStandHere() {
        site.run(whole());

        var first = PublicId.show(site.id("post 1"));
        var question = PublicId.show(site.id("post 2"));
        var answer = PublicId.show(site.id("post 3"));
        assertThat((String) site.row("post 1").get("body"))
                .contains("[this](/questions/" + question + ")")
                .contains("[that](/questions/" + question + "#answer-" + answer + ")")
                .contains("/questions/999/gone)")
                .contains("(https://elsewhere.example/questions/2)")
                .contains("[photo](https://i.example/p.png)")
                .doesNotContain("![");
        assertThat((String) site.row("comment 5").get("body")).isEqualTo("See [it](/questions/" + first + ") <b>");
        assertThat(site.texts("""
                        select a.origin_key || ' ' || l.kind || ' ' || b.origin_key
                        from contributions.link l
                        join contributions.contribution a on a.id = l.from_id
                        join contributions.contribution b on b.id = l.to_id
                        where a.origin = :origin
                        """)).containsExactly("post 1 duplicate post 2");
    }

    @Test
    void tagsAreTopicsThatCanBeRead() {
        site.run(whole());

        assertThat(site.texts("""
                        select distinct t.name
                        from people.topic t
                        join contributions.contribution_topic ct on ct.topic_id = t.id
                        join contributions.contribution c on c.id = ct.contribution_id
                        where c.origin = :origin
                        order by t.name
                        """)).containsExactly("low alcohol", "storage");
    }

    @Test
    void earlierTextsAreItsHistory() {
        site.run(whole());

        assertThat(site.row("post 2")).containsEntry("version", 2);
        assertThat(site.texts("""
                        select r.version || ': ' || r.title || ' / ' || r.body || ' by ' || p.name || ', ' || r.note
                        from contributions.revision r
                        join contributions.contribution c on c.id = r.contribution_id
                        left join people.person p on p.id = r.editor_id
                        where c.origin = :origin
                        order by r.version
                        """))
                .containsExactly(
                        "0: How long? / We have *much*. by Ada, ",
                        "1: How long to keep? / We have *much*. by Bram, clearer");
    }

    @Test
    void colleaguesReadItAndTheSpaceHasASteward() {
        var report = site.run(whole());

        var id = nl.zwerm.contributions.ContributionId.of(site.id("post 2"));
        assertThat(contributions.find(id, cast.viewer(Cast.TESS))).isPresent();
        assertThat(report.spaceOpened()).isTrue();
        assertThat(report.quarantinedRows()).isZero();
        assertThat(jdbc.sql("""
                        select m.role
                        from spaces.membership m
                        join spaces.space s on s.id = m.space_id
                        where s.name = :name and m.person_id = :person
                        """)
                        .param("name", report.space())
                        .param("person", cast.id(Cast.BEHEER).value())
                        .query(String.class)
                        .list())
                .containsExactly("steward");
    }

    @Test
    void itsPageNamesTheSiteTheOriginalsAndTheirLicences() {
        site.run(whole());
        var host = site.origin().substring("stackexchange:".length());
        var signedIn = cast.as(Cast.TESS).postProcessRequest(new MockHttpServletRequest());

        assertThat(web.get()
                        .uri("/questions/" + PublicId.show(site.id("post 2")))
                        .cookie(signedIn.getCookies()))
                .hasStatusOk()
                .bodyText()
                .contains("href=\"https://" + host + "/q/2\"", "Overgenomen van " + host + "<")
                .contains("href=\"https://" + host + "/a/3\"")
                .contains("href=\"https://" + host + "/q/3#comment5_3\"")
                .contains("href=\"https://creativecommons.org/licenses/by-sa/3.0/\"")
                .contains("2 stemmen elders");
    }

    @Test
    void postsAloneWillDo() {
        var dump = new SmallDump(folder)
                .with(
                        "Posts.xml",
                        answer(3, 2, "<p>Two.</p>", "OwnerUserId=\"8\""),
                        question(2, "How long?", "<p>Long</p>", "OwnerUserId=\"7\" AcceptedAnswerId=\"3\""));

        site.run(dump);

        assertThat(site.people()).containsExactly("user7", "user8");
        assertThat(site.row("post 2")).containsEntry("imported_votes", 3).containsEntry("version", 0);
        assertThat(at(site.question("post 2").get("closed_at"))).isEqualTo("2014-01-22T20:26:05Z");
    }

    /** The answers stand before their questions, and two authors are known by number or by name alone. */
    private SmallDump whole() {
        var host = site.origin().substring("stackexchange:".length());
        return new SmallDump(folder)
                .with(
                        "Posts.xml",
                        answer(3, 2, "<p>Two <b>years</b>.</p>", "OwnerUserId=\"8\""),
                        question(
                                1,
                                "Where do we keep it?",
                                "<p><a href=\"http://" + host
                                        + "/questions/2/how-long\">this</a> <a href=\"/a/3\">that</a> "
                                        + "<a href=\"/questions/999/gone\">gone</a> "
                                        + "<a href=\"https://elsewhere.example/questions/2\">else</a> "
                                        + "<img src=\"https://i.example/p.png\" alt=\"photo\"></p>",
                                "OwnerUserId=\"7\" Tags=\"|storage|\""),
                        question(
                                2,
                                "How long do we keep it?",
                                "<p>We have much of it, and the cellar is full.</p>",
                                "OwnerUserId=\"7\" AcceptedAnswerId=\"3\" LastEditDate=\"2014-02-05T10:00:00\" "
                                        + "Tags=\"&lt;storage&gt;&lt;low-alcohol&gt;\""),
                        question(6, "Off topic?", "<p>x</p>", "OwnerUserId=\"7\" ClosedDate=\"2014-03-01T00:00:00\""))
                .with("Users.xml", user(-1, "Community"), user(7, "Ada"), user(8, "Bram"), user(9, "Silent"))
                .with(
                        "Comments.xml",
                        comment(5, 3, "See [it](http://" + host + "/q/1) <b>", "UserDisplayName=\"user1234\""))
                .with(
                        "Votes.xml",
                        vote(1, 2, 2, "2014-01-21"),
                        vote(2, 2, 2, "2014-01-23"),
                        vote(3, 3, 2, "2014-01-24"),
                        vote(4, 3, 3, "2014-01-24"),
                        vote(5, 3, 1, "2014-01-25"))
                .with(
                        "PostHistory.xml",
                        history(1, 1, 2, "a", "How long?", "UserId=\"7\""),
                        history(2, 2, 2, "a", "We have *much*.", "UserId=\"7\""),
                        history(3, 4, 2, "b", "How long to keep?", "UserId=\"8\" Comment=\"clearer\""),
                        history(4, 6, 2, "c", "storage", "UserId=\"8\""),
                        history(5, 5, 2, "d", "We have much of it, and the cellar is full.", "UserId=\"8\""))
                .with(
                        "PostLinks.xml",
                        "<row Id=\"1\" PostId=\"1\" RelatedPostId=\"2\" LinkTypeId=\"3\" CreationDate=\"2014-02-01T00:00:00\"/>");
    }

    private static Instant at(Object column) {
        return ((Timestamp) column).toInstant();
    }
}
