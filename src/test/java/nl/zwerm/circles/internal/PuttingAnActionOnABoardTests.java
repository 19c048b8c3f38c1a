package nl.zwerm.circles.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import nl.zwerm.shared.PublicId;
import nl.zwerm.testing.Cast;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

/** What amina means to do after a session goes on a board as any task of hers would; nothing tells where it came from. */
class PuttingAnActionOnABoardTests extends CirclesTrial {

    private static final String ACTION = "De roerdomp bellen voor zijn ronde";

    @Autowired
    private Outcomes outcomes;

    private String circle = "";
    private String session = "";
    private String outcome = "";

    @BeforeEach
    void keep() throws Exception {
        circle = agreed();
        session = planned(circle);
        outcome = OwnOutcome.path(keep(ACTION));
    }

    private OutcomeId keep(String action) {
        var today = LocalDate.now(ZoneOffset.UTC);
        return outcomes.keep(
                SessionId.of(number(session)),
                cast.id(Cast.AMINA),
                new OutcomeText(
                        "Hoe dan?",
                        "",
                        List.of(),
                        "",
                        List.of(new OutcomeText.Action(0, action, today.plusDays(5), false, null, null)),
                        null,
                        List.of(),
                        List.of()),
                today);
    }

    @Test
    void itBecomesATaskOfHersInASpaceSheChooses() throws Exception {
        var page = main(outcome, Cast.AMINA);
        assertThat(page).contains("wie in die ruimte mag lezen, leest deze zin");
        assertThat(Jsoup.parse(page).select("select[name=space] option[value]").eachAttr("value"))
                .contains("", cast.everyone().toString(), cast.closed().toString())
                .doesNotContainAnyElementsOf(jdbc
                        .sql("select space_id from circles.circle union all select space_id"
                                + " from circles.session union all select space_id from circles.outcome")
                        .query(Long.class)
                        .list()
                        .stream()
                        .map(PublicId::show)
                        .toList());

        assertThat(put("").getStatus()).as("no space was chosen").isEqualTo(422);
        assertThat(put(cast.closed().toString()).getStatus()).isEqualTo(303);

        var task = task();
        assertThat(main(outcome, Cast.AMINA))
                .contains("Staat op een bord", task)
                .doesNotContain("Zet op een bord");
        assertThat(main(task, Cast.JONAS)).contains(ACTION, Cast.AMINA.shownName() + " doet het");
        assertThat(status(task, Cast.TESS)).isEqualTo(404);
    }

    @Test
    void twiceMakesOneUntilItWasRemoved() throws Exception {
        put(cast.closed().toString());
        put(cast.closed().toString());
        assertThat(tasks()).hasSize(1);

        assertThat(send("/contributions/" + PublicId.show(tasks().getFirst()) + "/removed", Cast.AMINA)
                        .getStatus())
                .isEqualTo(303);
        assertThat(main(outcome, Cast.AMINA)).contains("Zet op een bord").doesNotContain("Staat op een bord");
        put(cast.closed().toString());
        assertThat(tasks()).hasSize(2);
    }

    @Test
    void itComesBackToHerOnItsDayAllTheSame() {
        var day = LocalDate.now(ZoneOffset.UTC);
        var text = new OutcomeText(
                "Hoe dan?",
                "",
                List.of(),
                "",
                List.of(new OutcomeText.Action(0, ACTION, day, false, null, "/tasks/0000000000q1")),
                null,
                List.of(),
                List.of());
        assertThat(text.dues()).containsExactly(new OutcomeDue(OutcomeDue.About.ACTION, 0, day, false));
    }

    @Test
    void whatIsAStepIsNotPutThereToo() throws Exception {
        send(outcome + "/actions/0/step", Cast.AMINA);
        assertThat(put(cast.closed().toString()).getStatus()).isEqualTo(404);
        assertThat(tasks()).isEmpty();
    }

    @Test
    void nothingOfTheTaskLeadsBack() throws Exception {
        put(cast.everyone().toString());

        long task = tasks().getFirst();
        var origins = List.of(circle, session, outcome).stream()
                .map(path -> path.replaceAll(".*/", ""))
                .flatMap(id -> List.of(id, Long.toString(PublicId.require(id))).stream())
                .toList();
        var shown = PublicId.show(task);
        int rows = 0;
        for (var table : jdbc.sql("""
                        select format('%I.%I', table_schema, table_name)
                        from information_schema.tables
                        where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
                        """).query(String.class).list()) {
            for (var row : jdbc.sql("select t::text from " + table + " t where t::text like :id or t::text like :shown")
                    .param("id", "%" + task + "%")
                    .param("shown", "%" + shown + "%")
                    .query(String.class)
                    .list()) {
                rows++;
                assertThat(row).as(table).doesNotContain(origins);
            }
        }
        assertThat(rows).isGreaterThan(2);
        assertThat(main("/tasks/" + shown, Cast.TESS)).contains(ACTION).doesNotContain(origins);
    }

    @Test
    void withWhomItIsSharedDoesNotSeeWhereItStands() throws Exception {
        put(cast.closed().toString());
        assertThat(outcomes.text(outcomes.require(id(), cast.viewer(Cast.AMINA)), cast.viewer(Cast.AMINA))
                        .tasks())
                .hasSize(1);
        assertThat(outcomes.text(outcomes.require(id(), cast.viewer(Cast.AMINA)), cast.viewer(Cast.AMINA))
                        .forOthers()
                        .tasks())
                .isEmpty();
    }

    @Test
    void onlyInASpaceOfHersAndOnlyByHer() throws Exception {
        var held = jdbc.sql("select space_id from circles.circle where id = :id")
                .param("id", number(circle))
                .query(Long.class)
                .single();
        for (var space : List.of(PublicId.show(held), "000000000000", "x")) {
            assertThat(put(space).getStatus()).as(space).isEqualTo(422);
        }
        for (var who : List.of(Cast.JONAS, Cast.TESS, Cast.BEHEER)) {
            assertThat(send(
                                    outcome + "/actions/0/task",
                                    who,
                                    "space",
                                    cast.everyone().toString())
                            .getStatus())
                    .isEqualTo(404);
        }
        assertThat(tasks()).isEmpty();
    }

    @Test
    void whatMayPointAtAPatientIsAskedAboutAnewAndANumberIsRefused() throws Exception {
        outcomes.delete(id(), cast.viewer(Cast.AMINA));
        outcome = OwnOutcome.path(keep("Dhr. Roerdomp bellen, geboren 3-4-1951"));

        var asked = put(cast.closed().toString());
        assertThat(asked.getStatus()).isEqualTo(422);
        var sure = Jsoup.parse(asked.getContentAsString())
                .select("input[name=sure]")
                .val();
        assertThat(sure).isNotEmpty();
        assertThat(tasks()).isEmpty();
        assertThat(send(
                                outcome + "/actions/0/task",
                                Cast.AMINA,
                                "space",
                                cast.closed().toString(),
                                "sure",
                                sure)
                        .getStatus())
                .isEqualTo(303);

        outcomes.delete(id(), cast.viewer(Cast.AMINA));
        outcome = OwnOutcome.path(keep("Bellen over 111222333"));
        assertThat(put(cast.closed().toString()).getStatus()).isEqualTo(422);
        assertThat(tasks()).hasSize(1);
    }

    private MockHttpServletResponse put(String space) throws Exception {
        return send(outcome + "/actions/0/task", Cast.AMINA, "space", space);
    }

    private OutcomeId id() {
        return OutcomeId.valueOf(outcome.replaceAll(".*/", ""));
    }

    private String task() {
        return "/tasks/" + PublicId.show(tasks().getFirst());
    }

    private List<Long> tasks() {
        return jdbc.sql("select id from boards.task where taker_id = :amina order by id")
                .param("amina", cast.id(Cast.AMINA).value())
                .query(Long.class)
                .list();
    }
}
