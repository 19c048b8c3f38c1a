package nl.zwerm.boards.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.notifications.Notifications;
import nl.zwerm.people.PeopleArrivals;
import nl.zwerm.people.Topics;
import nl.zwerm.shared.PublicId;
import nl.zwerm.spaces.SpaceId;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.CastOnStage;
import nl.zwerm.testing.Statements;
import nl.zwerm.testing.WebTest;
import nl.zwerm.threads.Retyped;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebTest
class SharingABoardTests {

    private static final String HOIST = "De tilkraan laten smeren";

    @Autowired
    private MockMvcTester web;

    @Autowired
    private CastOnStage cast;

    @Autowired
    private BoardViews boards;

    @Autowired
    private TaskViews tasks;

    @Autowired
    private TasksDue due;

    @Autowired
    private TaskStore store;

    @Autowired
    private PeopleArrivals people;

    @Autowired
    private Topics topics;

    @Autowired
    private Notifications notifications;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Test
    void aTaskStandsOnTheBoardOfItsSpaceForItsReadersAlone() {
        var task = write(cast.closed(), HOIST);

        assertThat(show(Cast.JONAS, board(cast.closed())))
                .hasStatusOk()
                .bodyText()
                .contains(HOIST);
        assertThat(show(Cast.JONAS, "/spaces/" + cast.closed())).bodyText().contains(HOIST, board(cast.closed()));
        assertThat(show(Cast.JONAS, path(task))).bodyText().contains(HOIST, "nog van niemand");
        for (var who : List.of(Cast.TESS, Cast.BEHEER)) {
            assertThat(show(who, board(cast.closed()))).hasStatus(404);
            assertThat(show(who, path(task))).hasStatus(404);
            assertThat(post(who, path(task) + "/place", "to", "done")).hasStatus(404);
            assertThat(post(who, path(task) + "/place", "column", "done")).hasStatus(404);
            assertThat(post(who, path(task) + "/taker")).hasStatus(404);
        }
    }

    @Test
    void ofAConfidentialSpaceNothingIsReadableOutside() {
        var task = write(cast.confidential(), HOIST);

        assertThat(show(Cast.JONAS, board(cast.confidential()))).bodyText().contains(HOIST);
        for (var who : List.of(Cast.TESS, Cast.BEHEER)) {
            assertThat(show(who, board(cast.confidential()))).hasStatus(404);
            assertThat(show(who, path(task))).hasStatus(404);
        }
        assertThat(jdbc.sql("select title from contributions.contribution where id = :id")
                        .param("id", task.value())
                        .query(String.class)
                        .single())
                .doesNotContain("tilkraan");
    }

    @Test
    void whoWritesThereMovesItWithoutScripts() {
        var first = write(cast.closed(), "Eerste");
        var second = write(cast.closed(), "Tweede");
        var third = write(cast.closed(), "Derde");
        assertThat(order(Column.TO_DO)).containsExactly(first, second, third);

        assertThat(post(Cast.JONAS, path(third) + "/place", "to", "up")).hasStatus(303);
        assertThat(order(Column.TO_DO)).containsExactly(first, third, second);
        post(Cast.JONAS, path(first) + "/place", "to", "down");
        assertThat(order(Column.TO_DO)).containsExactly(third, first, second);
        post(Cast.JONAS, path(third) + "/place", "to", "up");
        assertThat(order(Column.TO_DO)).containsExactly(third, first, second);

        post(Cast.JONAS, path(second) + "/place", "to", "done");
        post(Cast.JONAS, path(first) + "/place", "to", "done");
        assertThat(order(Column.DONE)).as("what was done last is on top").containsExactly(first, second);
        assertThat(post(Cast.JONAS, path(first) + "/place", "to", "doing", "stay", "true"))
                .redirectedUrl()
                .isEqualTo(path(first));
        assertThat(order(Column.DOING)).containsExactly(first);
        assertThat(post(Cast.JONAS, path(first) + "/place", "to", "elsewhere")).hasStatus(404);
    }

    @Test
    void whoeverDragsSaysBeforeWhatAndIsToldWhenThatMoved() {
        var first = write(cast.closed(), "Eerste");
        var second = write(cast.closed(), "Tweede");
        for (int i = 0; i < 60; i++) {
            assertThat(drag(second, Column.TO_DO, first)).hasStatus(204);
            assertThat(order(Column.TO_DO)).containsExactly(second, first);
            assertThat(drag(first, Column.TO_DO, second)).hasStatus(204);
        }
        drag(second, Column.DOING, null);
        assertThat(drag(first, Column.TO_DO, second)).hasStatus(409).bodyText().isEqualTo("shifted");
        assertThat(order(Column.TO_DO)).containsExactly(first);
    }

    @Test
    void whatWasDoneLongAgoFoldsAwayAndIsStillFound() {
        var task = write(cast.closed(), HOIST);
        post(Cast.AMINA, path(task) + "/place", "to", "done");
        assertThat(show(Cast.AMINA, board(cast.closed()))).bodyText().contains(HOIST);
        jdbc.sql("update boards.task set done_at = now() - interval '31 days' where id = :id")
                .param("id", task.value())
                .update();
        assertThat(show(Cast.AMINA, board(cast.closed()))).bodyText().doesNotContain(HOIST);
        assertThat(show(Cast.AMINA, board(cast.closed()) + "?column=done"))
                .bodyText()
                .contains(HOIST);
        assertThat(show(Cast.AMINA, board(cast.closed()) + "?column=elsewhere")).hasStatus(404);
    }

    @Test
    void moreThanFitIsShownBitByBit() throws Exception {
        for (int i = 0; i <= BoardViews.EACH; i++) {
            write(cast.closed(), "Taak nummer " + i + ".");
        }
        assertThat(order(Column.TO_DO)).hasSize(BoardViews.EACH);
        var column = show(Cast.AMINA, board(cast.closed()) + "?column=to-do&from=50");
        assertThat(column).bodyText().contains("Taak nummer 50.").doesNotContain("Taak nummer 49.");
        assertThat(Statements.during(() -> boards.board(cast.closed(), cast.viewer(Cast.AMINA))))
                .as("space, cards, and who takes them")
                .hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void oneTakesItAndWhoIsFasterKeepsIt() {
        var task = write(cast.closed(), HOIST);
        assertThat(post(
                        Cast.JONAS,
                        path(task) + "/taker",
                        "person",
                        cast.id(Cast.JONAS).toString()))
                .hasStatus(303);
        assertThat(show(Cast.AMINA, path(task))).bodyText().contains(Cast.JONAS.shownName() + " doet het");
        assertThat(post(
                        Cast.AMINA,
                        path(task) + "/taker",
                        "person",
                        cast.id(Cast.AMINA).toString()))
                .hasStatus(422)
                .bodyText()
                .contains("Iemand was je voor");
        assertThat(post(
                        Cast.JONAS,
                        path(task) + "/taker",
                        "before",
                        cast.id(Cast.JONAS).toString()))
                .hasStatus(303);
        assertThat(show(Cast.AMINA, path(task))).bodyText().contains("nog van niemand");
    }

    @Test
    void itIsGivenOnlyToWhoMayReadItAndTheyHear() {
        var task = write(cast.closed(), HOIST);
        assertThat(post(Cast.AMINA, path(task) + "/taker", "people", Cast.TESS.shownName()))
                .hasStatus(422)
                .bodyText()
                .contains("kan deze taak niet lezen");
        assertThat(post(Cast.AMINA, path(task) + "/taker", "people", Cast.JONAS.shownName()))
                .hasStatus(303);
        assertThat(notifications.list(cast.viewer(Cast.JONAS), 10))
                .anySatisfy(notice -> assertThat(notice.kind()).isEqualTo(Taking.NOTICE));

        var before = cast.id(Cast.JONAS).toString();
        assertThat(post(Cast.AMINA, path(task) + "/taker", "people", "", "before", before))
                .as("who names nobody takes it from nobody")
                .hasStatus(422);
        assertThat(show(Cast.AMINA, path(task))).bodyText().doesNotContain("nog van niemand");
    }

    @Test
    void dividingShowsWhoKnowsWhoWantsToLearnAndWhoHasRoom() throws Exception {
        var about = topics.named("Tilkranen");
        var team = people.takeTeam("Tilploeg", null);
        for (var who : List.of(Cast.JONAS, Cast.TESS)) {
            people.describe(cast.id(who), team, "", Instant.now(), List.of(about), List.of());
        }
        people.describe(cast.id(Cast.SANNE), team, "", Instant.now(), List.of(), List.of(about));
        var other = write(cast.closed(), "Iets anders");
        post(Cast.JONAS, path(other) + "/taker", "person", cast.id(Cast.JONAS).toString());
        var task = write(cast.closed(), HOIST, "topics", "Tilkranen");

        var page = Jsoup.parse(text(show(Cast.AMINA, path(task))));

        assertThat(page.select("[data-hook='boards.offering'] li").eachText())
                .singleElement()
                .asString()
                .contains(Cast.JONAS.shownName(), "1 taak op dit bord");
        assertThat(page.select("[data-hook='boards.learning'] li").eachText())
                .singleElement()
                .asString()
                .contains(Cast.SANNE.shownName(), "nog geen taak");
        var asked = Statements.during(() -> tasks.show(task, cast.viewer(Cast.AMINA), Retyped.NOTHING));
        assertThat(asked).hasSizeLessThanOrEqualTo(11);
    }

    @Test
    void onItsDayItStandsOnTodayOfWhoeverTakesIt() {
        var today = LocalDate.ofInstant(clock.instant(), cast.viewer(Cast.AMINA).zone());
        var task = write(cast.confidential(), HOIST, "mine", "true", "due", today.toString());
        assertThat(due.of(cast.viewer(Cast.AMINA), 3)).singleElement().satisfies(toDo -> {
            assertThat(toDo.path()).isEqualTo(path(task));
            assertThat(toDo.title()).isEqualTo(HOIST);
        });
        assertThat(due.of(cast.viewer(Cast.JONAS), 3)).isEmpty();
        assertThat(show(Cast.AMINA, "/tasks")).bodyText().contains(HOIST);
        post(Cast.AMINA, path(task) + "/due", "due", today.plusDays(1).toString());
        assertThat(due.of(cast.viewer(Cast.AMINA), 3)).isEmpty();
        assertThat(post(Cast.AMINA, path(task) + "/due", "due", "morgen"))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"morgen\"", "due-error");
    }

    @Test
    void whatWasTakenBackIsWrittenOnceMore() {
        var task = write(cast.closed(), HOIST, "mine", "true", "due", "2027-03-01");
        assertThat(post(Cast.AMINA, "/contributions/" + task + "/withdrawn"))
                .redirectedUrl()
                .isEqualTo("/tasks/new?draft=" + task);
        assertThat(show(Cast.AMINA, board(cast.closed()))).bodyText().doesNotContain(HOIST);
        assertThat(show(Cast.AMINA, "/tasks/new?draft=" + task)).bodyText().contains(HOIST, "2027-03-01");
        assertThat(write(cast.closed(), HOIST, "draft", task.toString())).isEqualTo(task);
        assertThat(order(Column.TO_DO)).containsExactly(task);
    }

    @Test
    void itsTextIsItsAuthorsAndKeepsWhatStoodThere() {
        var task = write(cast.closed(), HOIST);
        assertThat(show(Cast.JONAS, path(task) + "/edit")).hasStatus(403);
        assertThat(post(Cast.AMINA, path(task), "title", "De tilkraan laten keuren", "version", "0"))
                .hasStatus(303);
        assertThat(show(Cast.JONAS, "/contributions/" + task + "/history"))
                .bodyText()
                .contains("smeren", "keuren");
        assertThat(post(Cast.AMINA, path(task), "title", "Nog eens", "version", "0"))
                .hasStatus(422)
                .bodyText()
                .contains("Nog eens");
        assertThat(post(
                        Cast.AMINA,
                        "/tasks",
                        "title",
                        "",
                        "due",
                        "morgen",
                        "space",
                        cast.closed().toString()))
                .hasStatus(422)
                .bodyText()
                .contains("title-error", "due-error");
    }

    @Test
    void whoeverLeavesTakesNothingAnyMore() {
        var task = write(cast.closed(), HOIST, "mine", "true");
        store.release(cast.id(Cast.AMINA));
        assertThat(show(Cast.JONAS, path(task))).bodyText().contains("nog van niemand");
    }

    private List<ContributionId> order(Column column) {
        return boards.board(cast.closed(), cast.viewer(Cast.AMINA)).lanes().stream()
                .filter(lane -> lane.column() == column)
                .flatMap(lane -> lane.cards().stream())
                .map(card -> ContributionId.of(PublicId.require(card.id())))
                .toList();
    }

    private MvcTestResult drag(ContributionId task, Column to, ContributionId before) {
        return post(
                Cast.AMINA,
                path(task) + "/place",
                "column",
                to.word(),
                "before",
                before == null ? "" : before.toString());
    }

    private ContributionId write(SpaceId space, String title, String... more) {
        var fields = new ArrayList<>(List.of("title", title, "space", space.toString()));
        fields.addAll(List.of(more));
        var to = post(Cast.AMINA, "/tasks", fields.toArray(String[]::new))
                .getResponse()
                .getRedirectedUrl();
        assertThat(to).startsWith("/tasks/");
        return ContributionId.of(PublicId.require(to.substring("/tasks/".length())));
    }

    private static String board(SpaceId space) {
        return "/spaces/" + space + "/board";
    }

    private static String path(ContributionId task) {
        return "/tasks/" + task;
    }

    private MvcTestResult show(Cast who, String path) {
        return web.get().uri(path).with(cast.as(who)).exchange();
    }

    private static String text(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private MvcTestResult post(Cast who, String path, String... fields) {
        var request = web.post().uri(path).with(cast.as(who)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }
}
