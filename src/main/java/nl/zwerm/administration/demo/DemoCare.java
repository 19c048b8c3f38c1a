package nl.zwerm.administration.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import nl.zwerm.contributions.Arrivals;
import nl.zwerm.contributions.Arriving;
import nl.zwerm.contributions.Care;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Contributions;
import nl.zwerm.contributions.Merging;
import nl.zwerm.contributions.Reports;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Viewer;
import nl.zwerm.questions.ArrivingQuestion;
import nl.zwerm.questions.QuestionArrivals;
import nl.zwerm.spaces.Spaces;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the stewards of the hospital looked after: one remark hidden, one question closed, two that became one, an
 * answer that no longer holds, one report that waits.
 */
@Component
@Order(DemoCare.AFTER_WHAT_IS_CARED_FOR)
class DemoCare implements DemoPart {

    static final int AFTER_WHAT_IS_CARED_FOR = 3;

    private static final String RUDE = "Dat weet toch iedereen. Lees eens een protocol.";
    private static final String AGAIN = "Dubbele controle van een pomp in de nacht: wie bel je?";

    private final Arrivals arrivals;
    private final QuestionArrivals questions;
    private final Contributions contributions;
    private final Merging merging;
    private final Care care;
    private final Reports reports;
    private final Spaces spaces;
    private final JdbcClient jdbc;

    DemoCare(
            Arrivals arrivals,
            QuestionArrivals questions,
            Contributions contributions,
            Merging merging,
            Care care,
            Reports reports,
            Spaces spaces,
            JdbcClient jdbc) {
        this.arrivals = arrivals;
        this.questions = questions;
        this.contributions = contributions;
        this.merging = merging;
        this.care = care;
        this.reports = reports;
        this.spaces = spaces;
        this.jdbc = jdbc;
    }

    @Override
    public void fill(Stage stage, Instant now) {
        var place = stage.space("everyone");
        var steward = new Viewer(spaces.stewards(place.id()).getFirst(), "", false, false, locale(), amsterdam(), 0);
        var lotte = new Viewer(stage.person("lotte"), "", false, false, locale(), amsterdam(), 0);
        var controle = question("Wie doet de dubbele controle%");
        var remark = ContributionId.next();
        arrivals.take(List.of(written(
                remark, "comment", controle, place, stage.person("pim"), "", RUDE, now.minus(Duration.ofDays(11)))));
        reports.report(remark, "unkind", "Zo durft niemand meer iets te vragen.", lotte);
        care.hide(
                remark,
                "Dit is niet vriendelijk. Vragen mag hier altijd. Zeg het gerust op een andere manier.",
                steward);
        care.lock(
                question("Mag bezoek nog komen%"),
                "De buikgriep is voorbij. Stel een nieuwe vraag als het weer speelt.",
                steward);
        var outdated = contributions
                .find(answer("Waar laat je een gebruikte pijnpleister%"), steward)
                .orElseThrow();
        care.outdate(outdated, "Sinds dit voorjaar staat er op elke afdeling een aparte bak.", null, steward);
        merge(stage, place, controle, steward, now);
        reports.report(answer("Helpt zo''n hesje%"), "misplaced", "Dit gaat over een andere afdeling.", lotte);
    }

    /** Asked a second time, with an answer of its own. */
    private void merge(Stage stage, Stage.Place place, ContributionId into, Viewer steward, Instant now) {
        var again = ContributionId.next();
        var asked = now.minus(Duration.ofDays(9));
        arrivals.take(List.of(
                written(again, "question", null, place, stage.person("nora"), AGAIN, "", asked),
                written(
                        ContributionId.next(),
                        "answer",
                        again,
                        place,
                        stage.person("priya"),
                        "",
                        "Bij ons belt de nacht de SEH, daar is altijd iemand bevoegd.",
                        asked.plus(Duration.ofHours(5)))));
        questions.take(List.of(new ArrivingQuestion(
                again, place.id(), place.sealed(), "", "", "whenever", null, null, null, 0, null)));
        merging.merge(
                contributions.find(again, steward).orElseThrow(),
                contributions.find(into, steward).orElseThrow(),
                "Dezelfde vraag: zo staan de antwoorden bij elkaar.",
                steward);
    }

    private static Arriving written(
            ContributionId id,
            String kind,
            @Nullable ContributionId beneath,
            Stage.Place place,
            PersonId by,
            String title,
            String body,
            Instant at) {
        return new Arriving(
                id,
                kind,
                place.id(),
                place.sealed(),
                beneath,
                beneath == null ? id : beneath,
                by,
                title,
                body,
                "nl",
                at,
                null,
                0,
                0,
                null,
                List.of());
    }

    private ContributionId question(String starts) {
        return one("select id from contributions.contribution where kind = 'question' and title like '" + starts + "'");
    }

    private ContributionId answer(String starts) {
        return one(
                "select a.id from contributions.contribution a join contributions.contribution q on q.id = a.root_id "
                        + "where a.kind = 'answer' and q.title like '" + starts
                        + "' order by a.published_at desc limit 1");
    }

    private ContributionId one(String sql) {
        return ContributionId.of(jdbc.sql(sql).query(Long.class).single());
    }

    private static Locale locale() {
        return Locale.of("nl");
    }

    private static ZoneId amsterdam() {
        return ZoneId.of("Europe/Amsterdam");
    }
}
