package nl.zwerm.exchange.stackexchange;

import static nl.zwerm.exchange.stackexchange.Dumps.answer;
import static nl.zwerm.exchange.stackexchange.Dumps.comment;
import static nl.zwerm.exchange.stackexchange.Dumps.history;
import static nl.zwerm.exchange.stackexchange.Dumps.question;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingADumpTests {
    @TempDir
    Path folder;

    private Dumps dumps;

    @BeforeEach
    void begin() {
        dumps = new Dumps(folder);
    }

    @Test
    void postsAloneWillDo() {
        var dump = dumps.with("Posts.xml", question(1, "AcceptedAnswerId=\"2\""), answer(2, 1))
                .open();

        assertThat(Dumps.posts(dump))
                .containsExactly(
                        new SePost(
                                1,
                                SePost.Type.QUESTION,
                                null,
                                2L,
                                Instant.parse("2014-01-21T20:26:05.383Z"),
                                true,
                                null,
                                3,
                                "How many?",
                                "<p>How?</p>",
                                List.of("ward", "night-shift"),
                                7L,
                                null,
                                "CC BY-SA 3.0",
                                null),
                        new SePost(
                                2,
                                SePost.Type.ANSWER,
                                1L,
                                null,
                                Instant.parse("2014-01-22T20:26:05Z"),
                                true,
                                null,
                                1,
                                null,
                                "Two.",
                                List.of(),
                                8L,
                                null,
                                "CC BY-SA 3.0",
                                null));
        assertThat(Dumps.users(dump)).isEmpty();
        assertThat(Dumps.comments(dump)).isEmpty();
        assertThat(Dumps.revisions(dump)).isEmpty();
        assertThat(dump.links()).isEmpty();
        assertThat(dump.votes().of(1)).isEqualTo(new SeVotes.OfPost(0, 0, 0, null));
        assertThat(dump.report().files()).extracting(Report.OfFile::file).containsExactly("Posts.xml");
        assertThat(dumps.rejected()).isEmpty();
    }

    @Test
    void fileNamesMayBeWrittenAnyhow() {
        var dump = dumps.with("posts.XML", question(1, ""))
                .with("USERS.xml", "<row Id=\"7\" DisplayName=\"Ann\"/>")
                .open();

        assertThat(Dumps.postIds(dump)).containsExactly(1L);
        assertThat(Dumps.users(dump)).extracting(SeUser::displayName).containsExactly("Ann");
    }

    @Test
    void whoGivesAWrongFolderIsToldSo() {
        assertThatThrownBy(() -> StackExchangeDump.open(folder.resolve("absent")))
                .isInstanceOfSatisfying(
                        DumpRefused.class,
                        refused -> assertThat(refused.wordsKey()).isEqualTo("exchange.refused.no-folder"));
        assertThatThrownBy(dumps::open)
                .isInstanceOfSatisfying(
                        DumpRefused.class,
                        refused -> assertThat(refused.wordsKey()).isEqualTo("exchange.refused.no-posts"));
    }

    @Test
    void tagsComeInEveryNotation() {
        assertThat(PlainText.tags("<c#><night-shift>")).containsExactly("c#", "night-shift");
        assertThat(PlainText.tags("|c++|night-shift|")).containsExactly("c++", "night-shift");
        assertThat(PlainText.tags(";a;b;")).containsExactly("a", "b");
        assertThat(PlainText.tags("a b a")).containsExactly("a", "b");
        assertThat(PlainText.tags("")).isEmpty();
        assertThat(PlainText.tags("<t>" + "<x1>".repeat(1000))).containsExactly("t", "x1");
    }

    @Test
    void anAnswerMayComeBeforeItsQuestionButNotWithoutIt() {
        var dump = dumps.with("Posts.xml", answer(2, 5), answer(3, 4), question(5, ""), answer(6, 2))
                .open();

        assertThat(Dumps.postIds(dump)).containsExactly(2L, 5L);
        assertThat(dumps.rejected()).containsExactly("Posts.xml 2 question-unknown", "Posts.xml 4 question-unknown");
    }

    @Test
    void theSameRowTwiceIsCountedButAnotherWithItsNumberIsPutAside() {
        var dump = dumps.with("Posts.xml", question(1, ""), question(1, ""), question(1, "ViewCount=\"9\""))
                .with(
                        "Comments.xml",
                        comment(1, 1),
                        comment(1, 1),
                        comment(1, 1).replace("Thanks", "Other"))
                .with(
                        "Users.xml",
                        "<row Id=\"7\" DisplayName=\"Ann\"/>",
                        "<row Id=\"7\" DisplayName=\"Ann\"/>",
                        "<row Id=\"7\" DisplayName=\"Bob\"/>")
                .open();

        assertThat(Dumps.postIds(dump)).containsExactly(1L);
        assertThat(Dumps.comments(dump)).hasSize(1);
        assertThat(Dumps.users(dump)).hasSize(1);
        assertThat(dumps.rejected())
                .containsExactly("Posts.xml 3 id-taken", "Comments.xml 3 id-taken", "Users.xml 3 id-taken");
        assertThat(dump.report().files()).allSatisfy(file -> {
            assertThat(file.skipped()).containsEntry(Reason.REPEATED, 1L);
            assertThat(file.read()).isEqualTo(file.accepted() + file.skippedRows() + file.quarantinedRows());
        });
    }

    @Test
    void deletedPostsStayAwayAndWhatHangsOnThemToo() {
        var dump = dumps.with(
                        "Posts.xml",
                        question(1, "DeletionDate=\"2014-03-01T00:00:00\""),
                        answer(2, 1),
                        question(3, ""),
                        question(4, ""),
                        answer(5, 4))
                .with(
                        "PostHistory.xml",
                        history(1, 12, 3, "a", ""),
                        history(2, 13, 3, "b", ""),
                        history(3, 12, 4, "c", ""))
                .with("Comments.xml", comment(1, 2), comment(2, 3), comment(3, 99))
                .open();

        assertThat(Dumps.postIds(dump)).containsExactly(3L);
        assertThat(Dumps.comments(dump)).extracting(SeComment::id).containsExactly(2L);
        assertThat(Dumps.revisions(dump))
                .extracting(SeRevision::type)
                .containsExactly(SeRevision.Type.DELETED, SeRevision.Type.UNDELETED);
        assertThat(dump.report().files().getFirst().skipped()).containsEntry(Reason.POST_DELETED, 4L);
        assertThat(dumps.rejected()).containsExactly("Comments.xml 3 post-unknown");
    }

    @Test
    void otherKindsOfPostAreCountedAndAreNoError() {
        var wiki = question(2, "").replace("PostTypeId=\"1\"", "PostTypeId=\"5\"");
        var dump = dumps.with("Posts.xml", question(1, ""), wiki)
                .with("Comments.xml", comment(1, 2))
                .open();

        assertThat(Dumps.postIds(dump)).containsExactly(1L);
        assertThat(Dumps.comments(dump)).isEmpty();
        assertThat(dump.report().files().getFirst().skipped()).containsExactly(Map.entry(Reason.POST_KIND, 1L));
        assertThat(dumps.rejected()).isEmpty();
    }

    @Test
    void authorsAreNumbersOrNamesOrNobody() {
        var dump = dumps.with(
                        "Posts.xml",
                        question(1, "").replace("OwnerUserId=\"7\"", "OwnerDisplayName=\" user\u202E150&#xA;\""),
                        question(2, "").replace("OwnerUserId=\"7\"", ""),
                        question(3, "").replace("OwnerUserId=\"7\"", "OwnerUserId=\"-1\""),
                        question(4, ""))
                .with(
                        "Users.xml",
                        "<row Id=\"-1\" DisplayName=\"Community\"/>",
                        "<row Id=\"7\" DisplayName=\"&#x200B;&#x200D;\" WebsiteUrl=\"javascript:alert(1)\"/>",
                        "<row Id=\"8\" DisplayName=\"Zoë\" WebsiteUrl=\"https://zwerm.example\" AboutMe=\"&lt;p&gt;\"/>",
                        "<row DisplayName=\"Nobody\"/>")
                .open();

        assertThat(Dumps.posts(dump)).extracting(SePost::ownerName).containsExactly("user150", null, null, null);
        assertThat(Dumps.posts(dump)).extracting(SePost::ownerId).containsExactly(null, null, null, 7L);
        assertThat(dump.report().files().getFirst().noted()).containsEntry(Reason.AUTHOR_UNKNOWN, 2L);
        assertThat(Dumps.users(dump))
                .containsExactly(
                        new SeUser(7, "user7", "", null, null, ""),
                        new SeUser(8, "Zoë", "<p>", null, "https://zwerm.example", ""));
        assertThat(dumps.rejected()).containsExactly("Users.xml 4 id-unreadable");
    }

    @Test
    void aQuestionWithoutTitleTakesItsFirstWords() {
        var untitled = question(1, "").replace("Title=\"How many?\"", "");
        var dump = dumps.with(
                        "Posts.xml",
                        untitled,
                        untitled.replace("<row Id=\"1\"", "<row Id=\"2\"").replace("How?", "word ".repeat(60)),
                        untitled.replace("<row Id=\"1\"", "<row Id=\"3\"").replace("How?", ""),
                        question(4, "").replace("How many?", "T".repeat(1_000_000)))
                .open();

        assertThat(Dumps.posts(dump))
                .extracting(SePost::title)
                .containsExactly("How?", "word ".repeat(16).strip() + " …");
        assertThat(dumps.rejected()).containsExactly("Posts.xml 3 text-missing", "Posts.xml 4 title-too-long");
    }

    @Test
    void anAcceptedAnswerMustAnswerThisQuestion() {
        var dump = dumps.with(
                        "Posts.xml",
                        question(1, "AcceptedAnswerId=\"4\""),
                        question(2, "AcceptedAnswerId=\"99\""),
                        question(3, "AcceptedAnswerId=\"0\""),
                        answer(4, 3))
                .open();

        assertThat(Dumps.posts(dump)).extracting(SePost::acceptedAnswerId).containsOnlyNulls();
        assertThat(dump.report().files().getFirst().noted()).containsEntry(Reason.ACCEPTED_ANSWER_UNKNOWN, 2L);
    }

    @Test
    void rowsOfOneActAreOneRevision() {
        var dump = dumps.with("Posts.xml", question(1, ""), question(2, ""))
                .with(
                        "PostHistory.xml",
                        history(1, 2, 1, "g1", "the *body*&#xA;"),
                        history(2, 2, 2, "g2", "other"),
                        history(3, 1, 1, "g1", "the title"),
                        history(4, 3, 1, "g1", "|a|b|"),
                        history(5, 24, 1, "g3", "ignored"),
                        history(6, 5, 1, "g3", "new body"),
                        history(7, 10, 1, "g4", "{}")
                                .replace("UserId=\"7\"", "UserDisplayName=\"Ann\" Comment=\"102\""),
                        history(8, 2, 9, "g5", "orphan"))
                .open();

        var revisions = Dumps.revisions(dump);

        assertThat(revisions).extracting(SeRevision::id).containsExactly(1L, 2L, 6L, 7L);
        assertThat(revisions.getFirst().title()).isEqualTo("the title");
        assertThat(revisions.getFirst().body()).isEqualTo("the *body*\n");
        assertThat(revisions.getFirst().tags()).containsExactly("a", "b");
        assertThat(revisions.getFirst().type()).isEqualTo(SeRevision.Type.FIRST);
        assertThat(revisions.get(2).type()).isEqualTo(SeRevision.Type.EDITED);
        assertThat(revisions.get(2).title()).isNull();
        assertThat(revisions.getLast().type()).isEqualTo(SeRevision.Type.CLOSED);
        assertThat(revisions.getLast().editorName()).isEqualTo("Ann");
        assertThat(revisions.getLast().comment()).isEqualTo("102");
        assertThat(dumps.rejected()).containsExactly("PostHistory.xml 8 post-unknown");
    }

    @Test
    void votesAreSummedForEachPost() {
        var votes = new ArrayList<String>();
        var kinds = new int[] {2, 2, 2, 3, 5, 1, 16};
        for (int i = 0; i < kinds.length; i++) {
            votes.add("<row Id=\"%d\" PostId=\"2\" VoteTypeId=\"%d\" CreationDate=\"2014-01-23T00:00:00.000\"/>"
                    .formatted(i + 1, kinds[i]));
        }
        votes.add(votes.getFirst());
        votes.add(votes.getFirst().replace("Id=\"1\" PostId=\"2\"", "Id=\"50\" PostId=\"77\""));
        var dump = dumps.with("Posts.xml", question(1, ""), answer(2, 1))
                .with("Votes.xml", votes.toArray(String[]::new))
                .open();

        assertThat(dump.votes().of(2)).isEqualTo(new SeVotes.OfPost(3, 1, 1, Instant.parse("2014-01-23T00:00:00Z")));
        assertThat(dump.report().files().getLast().skipped())
                .containsOnly(
                        Map.entry(Reason.VOTE_KIND, 1L),
                        Map.entry(Reason.REPEATED, 1L),
                        Map.entry(Reason.POST_NOT_HERE, 1L));
    }

    @Test
    void linksJoinPostsThatWereTaken() {
        var link =
                "<row Id=\"%d\" CreationDate=\"2014-01-21T21:04:25\" PostId=\"%d\" RelatedPostId=\"%d\" LinkTypeId=\"%d\"/>";
        var dump = dumps.with("Posts.xml", question(1, ""), question(2, ""))
                .with(
                        "PostLinks.xml",
                        link.formatted(1, 1, 2, 1),
                        link.formatted(2, 2, 1, 3),
                        link.formatted(3, 1, 9, 1),
                        link.formatted(4, 1, 1, 1))
                .open();

        assertThat(dump.links())
                .extracting(SeLink::postId, SeLink::relatedId, SeLink::type)
                .containsExactly(tuple(1L, 2L, SeLink.Type.LINKED), tuple(2L, 1L, SeLink.Type.DUPLICATE));
        assertThat(dumps.rejected()).isEmpty();
    }

    @Test
    void theLicenceIsTheRowsOwnOrFollowsFromItsDate() {
        var dump = dumps.with(
                        "Posts.xml",
                        question(1, "").replace("2014-01-21", "2010-01-21"),
                        question(2, "").replace("2014-01-21", "2019-01-21"),
                        question(3, "ContentLicense=\"CC BY-SA 4.0\""))
                .open();

        assertThat(Dumps.posts(dump))
                .extracting(SePost::licence)
                .containsExactly("CC BY-SA 2.5", "CC BY-SA 4.0", "CC BY-SA 4.0");
    }

    @Test
    void theSiteIsGuessedFromTheFolderOrTheTexts() {
        var guess = new SiteGuess();
        for (int i = 0; i < 6; i++) {
            guess.look("http://meta.stackexchange.com/a");
        }
        guess.look("https://datascience.stackexchange.com and https://datascience.stackexchange.com/q/1");
        guess.look("https://datascience.meta.stackexchange.com");

        assertThat(guess.guess("anything").name()).isEqualTo("datascience.stackexchange.com");
        assertThat(guess.guess("stackexchange-datascience-meta").name())
                .isEqualTo("datascience.meta.stackexchange.com");
        assertThat(guess.guess("beer.stackexchange.com").name()).isEqualTo("beer.stackexchange.com");
        assertThat(new SiteGuess().guess("our-archive")).isEqualTo(new SeSite("our-archive"));
        assertThat(new SeSite("our-archive").addressOfUser(3)).isEmpty();
        assertThat(new SeSite("beer.stackexchange.com").addressOfUser(3))
                .contains("https://beer.stackexchange.com/users/3");
    }
}
