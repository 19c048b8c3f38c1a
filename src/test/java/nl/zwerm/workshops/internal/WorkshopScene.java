package nl.zwerm.workshops.internal;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Unshown;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.Keys;
import nl.zwerm.spaces.SpaceId;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.CastOnStage;
import nl.zwerm.workshops.internal.Workshop.Meeting;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Workshops as tests need them, made through the front doors; only time is moved by hand. */
final class WorkshopScene {

    static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    static final String TITLE = "Een diepe wond verzorgen";

    private final Proposing proposing;
    private final Planning planning;
    private final Places places;
    private final Attendance attendance;
    private final WorkshopStore store;
    private final Unshown unshown;
    private final Keys keys;
    private final JdbcClient jdbc;
    private final CastOnStage cast;

    WorkshopScene(ApplicationContext context) {
        this.proposing = context.getBean(Proposing.class);
        this.planning = context.getBean(Planning.class);
        this.places = context.getBean(Places.class);
        this.attendance = context.getBean(Attendance.class);
        this.store = context.getBean(WorkshopStore.class);
        this.unshown = context.getBean(Unshown.class);
        this.keys = context.getBean(Keys.class);
        this.jdbc = context.getBean(JdbcClient.class);
        this.cast = context.getBean(CastOnStage.class);
    }

    ContributionId proposed(Cast by) {
        return proposed(cast.viewer(by), WorkshopForm.ME, cast.everyone());
    }

    ContributionId proposed(Viewer by, String lead, SpaceId space) {
        var form =
                new WorkshopForm(TITLE, "Voor wie twijfelt.", lead, "", List.of(), space.toString(), "", "", 0, "", "");
        if (proposing.propose(form, by) instanceof Proposing.Outcome.Sent(var id)) {
            return id;
        }
        throw new AssertionError("not proposed");
    }

    /** A week from now, with room for so many. */
    ContributionId planned(Cast by, int room) {
        var id = proposed(by);
        plan(id, cast.viewer(by), form(7, "14:00", room, 0));
        return id;
    }

    void plan(ContributionId id, Viewer by, PlanForm form) {
        if (planning.plan(id, form, by) instanceof Planning.Outcome.Mend mend) {
            throw new AssertionError("not planned: " + mend.errors());
        }
    }

    static PlanForm form(int inDays, String from, int room, int version) {
        var day = LocalDateTime.now(AMSTERDAM).plusDays(inDays).toLocalDate();
        return new PlanForm(day.toString(), from, "15:30", "Skillslab", Integer.toString(room), version, "");
    }

    /** Moves it so that it ended so long ago; below zero when it has yet to end, an hour after it begins. */
    void endedAgo(ContributionId id, Duration ago) {
        var ends = Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(ago);
        var made = made(id);
        int room = store.lock(made).orElseThrow().planned().orElseThrow().room();
        store.savePlan(made, new Meeting(ends.minus(Duration.ofHours(1)), ends, "Skillslab", room));
    }

    void register(ContributionId id, Cast... whom) {
        for (var one : whom) {
            places.register(id, cast.viewer(one));
        }
    }

    /** They have a place and say that they are there; the workshop is under way. */
    void there(ContributionId id, Cast... whom) {
        register(id, whom);
        endedAgo(id, Duration.ofMinutes(-30));
        for (var one : whom) {
            attendance.here(id, cast.viewer(one)).ifPresent(said -> {
                throw new AssertionError(said.key());
            });
        }
    }

    Contribution made(ContributionId id) {
        return unshown.find(id).orElseThrow();
    }

    List<String> letters(Cast whom) {
        return letters(cast.id(whom));
    }

    /** Oldest first. */
    List<String> letters(PersonId whom) {
        return jdbc.sql("select id, sealed from shared.mail where recipient_id = :id order by written_at")
                .param("id", whom.value())
                .query((row, _) -> new String(
                        keys.open(row.getBytes("sealed"), "mail " + row.getLong("id")), StandardCharsets.UTF_8))
                .list();
    }

    List<String> notices(Cast whom) {
        return jdbc.sql("select kind from notifications.notice where person_id = :id and seen_at is null")
                .param("id", cast.id(whom).value())
                .query(String.class)
                .list();
    }

    static int sequence(String letter) {
        return Integer.parseInt(letter.replaceAll("(?s).*SEQUENCE:(\\d+).*", "$1"));
    }
}
