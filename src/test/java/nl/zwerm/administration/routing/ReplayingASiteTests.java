package nl.zwerm.administration.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.zwerm.expertise.Rehearsal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReplayingASiteTests {

    private static final int QUESTIONS = 40;
    private static final Instant LONG_AFTER = Instant.parse("2021-01-01T09:00:00Z");

    @TempDir
    Path folder;

    @Test
    void postsAloneWillDo() {
        var outcome = evaluate(Forum.of(QUESTIONS), "alone");
        var line = OutcomeJson.of(outcome);
        assertThat(line).doesNotContain("\n");
        var json = JsonMapper.shared().readTree(line);
        assertThat(json.get("n").asInt()).isBetween(5, 16);
        for (var ranker : List.of("/model", "/fitted", "/baselines/random", "/baselines/active", "/baselines/tag")) {
            assertThat(number(json, ranker + "/mrr")).as(ranker).isBetween(0.01, 1.0);
            assertThat(number(json, ranker + "/p1")).as(ranker).isBetween(0.0, 1.0);
        }
        assertThat(number(json, "/model/mrr")).isGreaterThan(number(json, "/baselines/random/mrr"));
        assertThat(number(json, "/gini/balanced")).isBetween(0.0, 1.0);
        assertThat(String.join("\n", OutcomeLines.of(outcome)))
                .contains("Text and tags are taken as they stand at the end of the dump", "no dated votes", "nDCG@10");
    }

    @Test
    void theSameSiteGivesTheSameFigures() {
        assertThat(OutcomeJson.of(evaluate(Forum.of(QUESTIONS), "one")))
                .isEqualTo(OutcomeJson.of(evaluate(Forum.of(QUESTIONS), "other")));
    }

    @Test
    void whatADumpRecordsAtItsEndIsNotLookedAt() {
        var poison = "Score=\"-77\" AcceptedAnswerId=\"11\" ViewCount=\"999\" CommentCount=\"99\" FavoriteCount=\"9\""
                + " LastActivityDate=\"2031-01-01T00:00:00.000\" LastEditDate=\"2030-01-01T00:00:00.000\""
                + " LastEditorUserId=\"3\" ClosedDate=\"2029-01-01T00:00:00.000\"";
        assertThat(OutcomeJson.of(evaluate(Forum.of(QUESTIONS, poison), "poisoned")))
                .isEqualTo(OutcomeJson.of(evaluate(Forum.of(QUESTIONS), "clean")));
    }

    @Test
    void aPostThatOnlyItsLastActivityDatesIsLeftOut() throws IOException {
        var clean = Forum.of(QUESTIONS).in(folder.resolve("clean"));
        var undated = Forum.of(QUESTIONS).in(folder.resolve("undated"));
        var posts = undated.resolve("Posts.xml");
        Files.writeString(
                posts,
                Files.readString(posts)
                        .replace(
                                "</posts>",
                                "<row Id=\"9001\" PostTypeId=\"2\" ParentId=\"10\" OwnerUserId=\"9\" Body=\"Ja.\""
                                        + " LastActivityDate=\"2020-03-02T09:00:00.000\"/>\n</posts>"));
        var site = SiteReading.read(undated);
        assertThat(site.answers()).isEqualTo(SiteReading.read(clean).answers());
        assertThat(site.remarks()).singleElement().asString().contains("1 posts without a date");
    }

    @Test
    void whatIsWrittenLaterChangesNothingForAnEarlierQuestion() {
        var as = seen(Forum.of(QUESTIONS).in(folder.resolve("before")), QUESTIONS);
        var later = Forum.of(QUESTIONS);
        for (int i = 0; i < 20; i++) {
            var at = LONG_AFTER.plus(Duration.ofHours(i));
            later.question(90_000 + 10L * i, at, 3, "infuus")
                    .answer(90_001 + 10L * i, 90_000 + 10L * i, at.plusSeconds(9), 9, "infuus");
            // Also to questions that were there, and thanks for answers that were.
            later.answer(95_000 + i, 10L * (i + 1), at, 8, "rooster").vote(10L * (i + 1) + 1, 1, "2021-02-03");
        }
        assertThat(as).hasSizeGreaterThan(10);
        assertThat(seen(later.in(folder.resolve("after")), QUESTIONS)).containsAll(as);
    }

    @Test
    void aVoteIsKnownFromTheDayAfterIt() {
        var at = Instant.parse("2020-05-05T12:00:00Z");
        var forum = Forum.of(10)
                .question(5_000, at, 2, "wond")
                .answer(5_001, 5_000, at.plusSeconds(60), 1, "wond")
                .question(5_010, at.plusSeconds(3_600), 2, "wond")
                .answer(5_011, 5_010, at.plusSeconds(3_660), 1, "wond")
                .question(5_020, at.plus(Duration.ofDays(1)), 2, "wond")
                .answer(5_021, 5_020, at.plus(Duration.ofDays(2)), 1, "wond");
        var silent = seen(forum.in(folder.resolve("silent")), 13);
        var thanked = seen(forum.vote(5_001, 1, "2020-05-05").in(folder.resolve("thanked")), 13);
        var same = silent.size() - 1;
        assertThat(thanked.subList(0, same)).isEqualTo(silent.subList(0, same));
        assertThat(thanked.getLast()).isNotEqualTo(silent.getLast());
    }

    @Test
    void nobodyIsRankedForTheirOwnQuestionOrKnownByAnsweringIt() {
        var at = LONG_AFTER;
        var forum = Forum.of(20)
                .question(5_000, at, 77, "wond")
                .answer(5_001, 5_000, at.plusSeconds(60), 77, "wond")
                .question(5_010, at.plus(Duration.ofDays(1)), 1, "wond")
                .answer(5_011, 5_010, at.plus(Duration.ofDays(2)), 77, "wond")
                .answer(5_012, 5_010, at.plus(Duration.ofDays(2)), 2, "wond");
        Replay.run(SiteReading.read(forum.in(folder)), number -> number == 21, (_, stop) -> {
            assertThat(stop.answered()).containsExactly(2L);
            var people = stop.rehearsal()
                    .ask(stop.asked(), stop.at(), Rehearsal.shipped())
                    .people();
            assertThat(people).contains(2L).doesNotContain(1L, 77L);
        });
    }

    @Test
    void severalSitesAreJudgedTogetherAndEachByItself() {
        var one = Forum.of(QUESTIONS).in(folder.resolve("one"));
        var other = Forum.of(30).in(folder.resolve("other"));
        var outcome = new RoutingEvaluation(_ -> {}).run(List.of(one, other), true);
        var json = JsonMapper.shared().readTree(OutcomeJson.of(outcome));
        assertThat(json.get("sites")).hasSize(2);
        assertThat(json.get("n").asInt())
                .isEqualTo(json.at("/sites/0/n").asInt() + json.at("/sites/1/n").asInt());
        assertThat(number(json, "/elsewhere/mrr")).isPositive();
    }

    @Test
    void whatCannotBeReadIsSaid() throws IOException {
        refused(folder.resolve("nowhere"), "There is no folder");
        refused(Files.createDirectory(folder.resolve("empty")), "There is no Posts.xml");
        refused(written("other", "PK\u0003\u0004 not XML at all"), "nothing that looks like a post");
        var whole =
                Files.readString(Forum.of(QUESTIONS).in(folder.resolve("whole")).resolve("Posts.xml"));
        refused(written("broken", whole.substring(0, whole.length() / 2)), "Posts.xml", "breaks off");
        refused(Forum.of(2).in(folder.resolve("few")), "nothing to judge");
    }

    private void refused(Path site, String... words) {
        assertThatThrownBy(() -> new RoutingEvaluation(_ -> {}).run(List.of(site), false))
                .isInstanceOf(EvaluationRefused.class)
                .hasMessageContainingAll(words)
                .hasMessageContaining(site.getFileName().toString());
    }

    private Path written(String name, String posts) throws IOException {
        var site = Files.createDirectory(folder.resolve(name));
        Files.writeString(site.resolve("Posts.xml"), posts);
        return site;
    }

    private Outcome evaluate(Forum forum, String name) {
        return new RoutingEvaluation(_ -> {})
                .run(List.of(forum.in(folder.resolve(name).resolve("site"))), false);
    }

    /** All that routing and the baselines see before each of the first questions. */
    private static List<String> seen(Path site, int questions) {
        var seen = new ArrayList<String>();
        Replay.run(SiteReading.read(site), number -> number < questions, (_, stop) -> {
            var moment = stop.rehearsal().ask(stop.asked(), stop.at(), Rehearsal.shipped());
            seen.add(stop.question().id() + " " + moment.people() + Arrays.toString(moment.relevance())
                    + Arrays.toString(moment.knows())
                    + moment.people().stream().map(stop.activity()::overall).toList());
        });
        return seen;
    }

    private static double number(JsonNode json, String path) {
        return json.at(path).asDouble();
    }
}
