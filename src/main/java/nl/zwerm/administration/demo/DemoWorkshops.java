package nl.zwerm.administration.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import nl.zwerm.contributions.Arriving;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.people.PersonId;
import nl.zwerm.workshops.ArrivingWorkshop;
import nl.zwerm.workshops.ArrivingWorkshop.Planned;
import nl.zwerm.workshops.ArrivingWorkshop.Taken;
import nl.zwerm.workshops.ArrivingWorkshop.Used;
import nl.zwerm.workshops.WorkshopArrivals;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the hospital teaches itself: wanted, planned, full, called off, and given. */
@Component
@Order(1)
class DemoWorkshops implements DemoPart {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    private final WorkshopArrivals workshops;

    DemoWorkshops(WorkshopArrivals workshops) {
        this.workshops = workshops;
    }

    @Override
    public void fill(Stage stage, Instant now) {
        Entry.list("workshops.yaml")
                .forEach(entry -> workshops.take(
                        made(stage, entry, now),
                        new ArrivingWorkshop(
                                people(stage, entry, "teachers"),
                                people(stage, entry, "wanted"),
                                planned(stage, entry, now),
                                entry.find("calledOff").orElse(""))));
    }

    private static Arriving made(Stage stage, Entry entry, Instant now) {
        var id = ContributionId.next();
        var place = stage.space(entry.text("space"));
        return new Arriving(
                id,
                "workshop",
                place.id(),
                place.sealed(),
                null,
                id,
                stage.person(entry.text("by")),
                entry.text("title"),
                entry.find("body").orElse(""),
                entry.text("language"),
                now.minus(Duration.ofMinutes(Math.round(entry.number("daysAgo") * 24 * 60))),
                null,
                0,
                null,
                entry.texts("topics").stream().map(stage::topic).toList());
    }

    private static @Nullable Planned planned(Stage stage, Entry entry, Instant now) {
        if (entry.find("place").isEmpty()) {
            return null;
        }
        var starts = starts(entry, now);
        return new Planned(
                starts,
                starts.plus(Duration.ofMinutes(Math.round(entry.number("minutes")))),
                entry.text("place"),
                (int) entry.number("room"),
                people(stage, entry, "registered"),
                people(stage, entry, "waiting"),
                people(stage, entry, "there"),
                entry.all("takeaways").stream()
                        .map(one -> new Taken(
                                stage.person(one.text("by")),
                                one.text("text"),
                                one.find("when").orElse(""),
                                one.find("then").orElse("")))
                        .toList(),
                entry.all("used").stream()
                        .map(one -> new Used(
                                stage.person(one.text("by")),
                                one.text("answer"),
                                one.find("sentence").orElse("")))
                        .toList());
    }

    /** So many hours from now, or so many days at that time of day. */
    private static Instant starts(Entry entry, Instant now) {
        return entry.find("inHours").isPresent()
                ? now.plus(Duration.ofMinutes(Math.round(entry.number("inHours") * 60)))
                : LocalDate.ofInstant(now, AMSTERDAM)
                        .plusDays((long) entry.number("inDays"))
                        .atTime(LocalTime.parse(entry.text("at")))
                        .atZone(AMSTERDAM)
                        .toInstant();
    }

    private static List<PersonId> people(Stage stage, Entry entry, String key) {
        return entry.texts(key).stream().map(stage::person).toList();
    }
}
