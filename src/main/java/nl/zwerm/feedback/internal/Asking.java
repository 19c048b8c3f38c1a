package nl.zwerm.feedback.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.zwerm.notifications.Notifications;
import nl.zwerm.people.People;
import nl.zwerm.people.PeoplePick;
import nl.zwerm.people.PeoplePick.Picked;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Pick;
import nl.zwerm.people.Picking;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.Limits;
import nl.zwerm.shared.Said;
import nl.zwerm.spaces.SpaceId;
import nl.zwerm.spaces.SpaceKind;
import nl.zwerm.spaces.Spaces;
import nl.zwerm.threads.Reading;
import nl.zwerm.web.Pages.Errors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks one question of a few colleagues: each of them in a space of the two. */
@Service
@Transactional
class Asking {

    static final String HELD_FOR = "feedback";
    static final int MOST_COLLEAGUES = 5;
    static final int MOST_DAYS = 60;

    /** The dots that the form begins with. */
    private static final Pattern UNFILLED = Pattern.compile("\\s(?:…|\\.{3})\\s*\\?");

    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_QUESTION = 400;
    private static final int MOST_A_DAY = 10;
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

    /** What came of asking. */
    sealed interface Outcome {
        record Sent(RequestId id) implements Outcome {}

        record Mend(Errors errors, Pick pick) implements Outcome {}
    }

    private final FeedbackStore store;
    private final FeedbackTexts texts;
    private final Spaces spaces;
    private final PeoplePick picking;
    private final People people;
    private final Notifications notifications;
    private final Limits limits;
    private final Clock clock;

    Asking(
            FeedbackStore store,
            FeedbackTexts texts,
            Spaces spaces,
            PeoplePick picking,
            People people,
            Notifications notifications,
            Limits limits,
            Clock clock) {
        this.store = store;
        this.texts = texts;
        this.spaces = spaces;
        this.picking = picking;
        this.people = people;
        this.notifications = notifications;
        this.limits = limits;
        this.clock = clock;
    }

    Outcome ask(AskForm form, Viewer viewer) {
        var reading = new Reading();
        var situation = reading.line("situation", form.situation(), LONGEST_LINE);
        var question = reading.line("question", form.question(), LONGEST_QUESTION);
        if (UNFILLED.matcher(question).find()) {
            reading.mend("question", Said.of("feedback.ask.question.unfilled"));
        }
        var today = LocalDate.ofInstant(clock.instant(), viewer.zone());
        var until = reading.day("until", form.until(), today.plusDays(1), today.plusDays(MOST_DAYS));
        return switch (picking.read(form.colleagues(), form.person(), picking(viewer))) {
            case Picked.Unclear unclear ->
                new Outcome.Mend(both(reading.errors(), unclear.errors("colleagues")), unclear.again());
            case Picked.Found found -> {
                if (!reading.fine()) {
                    yield new Outcome.Mend(reading.errors(), Pick.SEVERAL.with(people.cards(found.people())));
                }
                var moment = until.atTime(END_OF_DAY).atZone(viewer.zone()).toInstant();
                yield new Outcome.Sent(send(situation, question, moment, found.people(), form.once(), viewer));
            }
        };
    }

    private RequestId send(
            String situation, String question, Instant until, List<PersonId> colleagues, String once, Viewer viewer) {
        var before = store.findMade(viewer.id(), once);
        if (before.isPresent()) {
            return before.get();
        }
        limits.take("feedback.ask", viewer.id().value(), MOST_A_DAY, Duration.ofDays(1));
        return keep(viewer.id(), situation, question, until, clock.instant(), colleagues, once);
    }

    RequestId keep(
            PersonId asker,
            String situation,
            String question,
            Instant until,
            Instant at,
            List<PersonId> colleagues,
            String once) {
        var all = Stream.concat(Stream.of(asker), colleagues.stream()).toList();
        var space = hold(all);
        var made = texts.seal(
                new Request(RequestId.next(), asker, space, situation, question, until, at, null, null, 0, 0));
        if (!store.insert(made, once)) {
            spaces.release(space);
            return store.findMade(asker, once).orElseThrow();
        }
        for (var colleague : colleagues) {
            var id = AskedId.next();
            store.insertAsked(id, made.id(), colleague, hold(List.of(asker, colleague)));
            notifications.tell(colleague, Telling.ASKED, Asked.path(id));
        }
        return made.id();
    }

    private SpaceId hold(List<PersonId> members) {
        return spaces.hold(HELD_FOR, SpaceKind.CONFIDENTIAL, "", members);
    }

    private static Picking picking(Viewer viewer) {
        return Picking.between(1, MOST_COLLEAGUES).except(viewer.id());
    }

    private static Errors both(Errors some, Errors more) {
        return new Errors(
                Stream.concat(some.list().stream(), more.list().stream()).toList());
    }
}
