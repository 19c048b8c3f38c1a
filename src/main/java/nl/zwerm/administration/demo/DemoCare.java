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
import nl.zwerm.contributions.Reports;
import nl.zwerm.people.Viewer;
import nl.zwerm.spaces.Spaces;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the stewards of the hospital looked after: one remark hidden, one question closed, one report that waits. */
@Component
@Order(DemoCare.AFTER_WHAT_IS_CARED_FOR)
class DemoCare implements DemoPart {

    static final int AFTER_WHAT_IS_CARED_FOR = 3;

    private final Arrivals arrivals;
    private final Care care;
    private final Reports reports;
    private final Spaces spaces;
    private final JdbcClient jdbc;

    DemoCare(Arrivals arrivals, Care care, Reports reports, Spaces spaces, JdbcClient jdbc) {
        this.arrivals = arrivals;
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
        arrivals.take(List.of(new Arriving(
                remark,
                "comment",
                place.id(),
                place.sealed(),
                controle,
                controle,
                stage.person("pim"),
                "",
                "Dat weet toch iedereen. Lees eens een protocol.",
                "nl",
                now.minus(Duration.ofDays(11)),
                null,
                0,
                0,
                null,
                List.of())));
        reports.report(remark, "unkind", "Zo durft niemand meer iets te vragen.", lotte);
        care.hide(
                remark,
                "Dit is niet vriendelijk. Vragen mag hier altijd. Zeg het gerust op een andere manier.",
                steward);
        care.lock(
                question("Mag bezoek nog komen%"),
                "De buikgriep is voorbij. Stel een nieuwe vraag als het weer speelt.",
                steward);
        reports.report(answer("Helpt zo''n hesje%"), "misplaced", "Dit gaat over een andere afdeling.", lotte);
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
