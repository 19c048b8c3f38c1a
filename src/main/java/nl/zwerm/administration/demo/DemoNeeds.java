package nl.zwerm.administration.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.zwerm.contributions.Arrivals;
import nl.zwerm.contributions.Arriving;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.needs.ArrivingNeed;
import nl.zwerm.needs.NeedArrivals;
import nl.zwerm.people.PersonId;
import nl.zwerm.search.SearchedInVain;
import nl.zwerm.text.LanguageGuess;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the hospital needs, what of it is there, and what it sought in vain. */
@Component
@Order(DemoNeeds.AFTER_WHAT_MEETS_THEM)
class DemoNeeds implements DemoPart {

    static final int AFTER_WHAT_MEETS_THEM = 2;

    private static final List<String> SOUGHT = List.of(
            "mantelzorgverklaring",
            "parkeervergunning nachtdienst",
            "bekkenbodemscholing",
            "rouwprotocol collega",
            "visitor badge overnight",
            "kraanwatertest legionella");

    private static final List<String> SEEKERS = List.of("lotte", "mehmet", "elif", "pim", "farida", "sem", "zeynep");

    private final Arrivals arrivals;
    private final NeedArrivals needs;
    private final SearchedInVain searched;
    private final JdbcClient jdbc;

    DemoNeeds(Arrivals arrivals, NeedArrivals needs, SearchedInVain searched, JdbcClient jdbc) {
        this.arrivals = arrivals;
        this.needs = needs;
        this.searched = searched;
        this.jdbc = jdbc;
    }

    @Override
    public void fill(Stage stage, Instant now) {
        Entry.list("needs.yaml").forEach(entry -> take(stage, entry, now));
        SOUGHT.forEach(term -> SEEKERS.forEach(key -> searched.note(term, stage.person(key))));
        searched.publish();
    }

    private void take(Stage stage, Entry entry, Instant now) {
        var id = ContributionId.next();
        var said = now.minus(days(entry.number("daysAgo")));
        var made = new ArrayList<Arriving>();
        made.add(arriving(stage, entry, id, id, "need", entry, said));
        for (var comment : entry.all("comments")) {
            made.add(arriving(stage, entry, ContributionId.next(), id, "comment", comment, later(said, comment)));
        }
        var pointers = new ArrayList<ArrivingNeed.Pointer>();
        for (var pointer : entry.all("pointers")) {
            var one = ContributionId.next();
            made.add(arriving(stage, entry, one, id, "pointer", pointer, later(said, pointer)));
            var target = thread(pointer.text("kind"), pointer.text("starts"));
            pointers.add(new ArrivingNeed.Pointer(one, target, pointer.text("sentence")));
        }
        arrivals.take(made);
        needs.take(new ArrivingNeed(
                id,
                entry.find("state").orElse("open"),
                worker(stage, entry),
                now.minus(days(entry.number("activeDaysAgo"))),
                entry.texts("joined").stream().map(stage::person).toList(),
                pointers));
    }

    private static Arriving arriving(
            Stage stage, Entry need, ContributionId id, ContributionId root, String kind, Entry made, Instant at) {
        boolean first = id.equals(root);
        var place = stage.space(need.text("space"));
        var body = made.find("body").orElse("");
        return new Arriving(
                id,
                kind,
                place.id(),
                place.sealed(),
                first ? null : root,
                root,
                stage.person(made.text("by")),
                made.find("title").orElse(""),
                body,
                first ? need.text("language") : LanguageGuess.of(body, need.text("language")),
                at,
                null,
                0,
                null,
                first ? need.texts("topics").stream().map(stage::topic).toList() : List.of());
    }

    private ContributionId thread(String kind, String starts) {
        var id = jdbc.sql("select id from contributions.contribution where kind = :kind and title like :starts || '%'")
                .param("kind", kind)
                .param("starts", starts)
                .query(Long.class)
                .single();
        return ContributionId.of(id);
    }

    private static @Nullable PersonId worker(Stage stage, Entry entry) {
        return entry.find("worker").map(stage::person).orElse(null);
    }

    private static Instant later(Instant said, Entry made) {
        return said.plus(days(made.number("daysLater")));
    }

    private static Duration days(double days) {
        return Duration.ofSeconds(Math.round(days * 24 * 3600));
    }
}
