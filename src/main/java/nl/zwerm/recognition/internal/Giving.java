package nl.zwerm.recognition.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.notifications.Notifications;
import nl.zwerm.people.People;
import nl.zwerm.people.PeoplePick;
import nl.zwerm.people.PeoplePick.Picked;
import nl.zwerm.people.PersonCard;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Pick;
import nl.zwerm.people.Picking;
import nl.zwerm.people.TeamId;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.Changes;
import nl.zwerm.shared.Limits;
import nl.zwerm.shared.PublicId;
import nl.zwerm.shared.Said;
import nl.zwerm.spaces.SpaceId;
import nl.zwerm.spaces.SpaceKind;
import nl.zwerm.spaces.Spaces;
import nl.zwerm.threads.Reading;
import nl.zwerm.web.Pages.Errors;
import nl.zwerm.web.Pages.FieldError;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives a compliment: to a few colleagues, each in a space of the two, or to a whole team in its own. */
@Service
@Transactional
class Giving {

    static final String HELD_FOR = "recognition";
    static final int LONGEST = 280;

    private static final int MOST_COLLEAGUES = 5;
    private static final int MOST_A_DAY = 30;
    private static final int MOST_TOLD = 200;

    /** What came of giving. */
    sealed interface Outcome {
        record Given() implements Outcome {}

        record Mend(Errors errors, Pick pick) implements Outcome {}
    }

    /** What was read of a form and is fine. */
    private record Fine(
            String text,
            List<PersonId> colleagues,
            @Nullable TeamId team,
            Optional<Subject> subject,
            String once) {}

    private final ComplimentStore store;
    private final TeamComplimentStore teams;
    private final ComplimentTexts texts;
    private final Subjects subjects;
    private final Spaces spaces;
    private final PeoplePick picking;
    private final People people;
    private final Notifications notifications;
    private final Changes changes;
    private final Limits limits;
    private final Clock clock;

    Giving(
            ComplimentStore store,
            TeamComplimentStore teams,
            ComplimentTexts texts,
            Subjects subjects,
            Spaces spaces,
            PeoplePick picking,
            People people,
            Notifications notifications,
            Changes changes,
            Limits limits,
            Clock clock) {
        this.store = store;
        this.teams = teams;
        this.texts = texts;
        this.subjects = subjects;
        this.spaces = spaces;
        this.picking = picking;
        this.people = people;
        this.notifications = notifications;
        this.changes = changes;
        this.limits = limits;
        this.clock = clock;
    }

    Outcome give(ComplimentForm form, Viewer viewer) {
        var reading = new Reading();
        var text = reading.line("text", form.text(), LONGEST);
        var subject = subjects.toGive(form.on(), viewer);
        if (!form.on().isEmpty() && subject.isEmpty()) {
            reading.mend("text", Said.of("recognition.about.gone"));
        }
        if (!form.team().isEmpty()) {
            return giveTeam(form, text, subject, reading, viewer);
        }
        return switch (picking.read(form.colleagues(), form.person(), picking(viewer))) {
            case Picked.Unclear unclear ->
                new Outcome.Mend(both(reading.errors(), unclear.errors("colleagues")), unclear.again());
            case Picked.Found found -> {
                var pick = Pick.SEVERAL.with(people.cards(found.people()));
                if (!reading.fine()) {
                    yield new Outcome.Mend(reading.errors(), pick);
                }
                var fine = new Fine(text, found.people(), null, subject, once(form, text, found.people()));
                yield send(fine, form, pick, viewer);
            }
        };
    }

    private Outcome giveTeam(
            ComplimentForm form, String text, Optional<Subject> subject, Reading reading, Viewer viewer) {
        var team = PublicId.read(form.team())
                .map(TeamId::of)
                .filter(id -> people.teamName(id).isPresent());
        if (team.isEmpty()) {
            reading.mend("team", Said.of("recognition.team.gone"));
        } else if (form.namesColleagues()) {
            reading.mend("team", Said.of("recognition.team.or-colleagues"));
        }
        var pick = form.namesColleagues() ? picked(form, viewer) : Pick.SEVERAL;
        if (!reading.fine()) {
            return new Outcome.Mend(reading.errors(), pick);
        }
        var fine = new Fine(text, List.of(), team.orElseThrow(), subject, once(form, text, List.of()));
        return send(fine, form, pick, viewer);
    }

    /** The same form is given once, however often and in how many places at once it is sent. */
    private Outcome send(Fine fine, ComplimentForm form, Pick pick, Viewer viewer) {
        store.lockGiver(viewer.id());
        if (store.knows(viewer.id(), fine.once())) {
            return new Outcome.Given();
        }
        var wait = limits.tryTake("recognition.give", viewer.id().value(), MOST_A_DAY, Duration.ofDays(1));
        if (wait.isPresent()) {
            var said = Said.of("threads.too-many", "minutes", 1 + wait.get().toMinutes());
            return new Outcome.Mend(Errors.of("text", said), pick);
        }
        boolean official = form.official() && viewer.mayOrganise();
        var about = fine.subject().map(Subject::id).orElse(null);
        var now = clock.instant();
        if (fine.team() != null) {
            keepForTeam(viewer.id(), fine.team(), fine.text(), about, official, now, fine.once());
        }
        for (var colleague : fine.colleagues()) {
            keep(
                    viewer.id(),
                    colleague,
                    fine.text(),
                    about,
                    official,
                    form.shareable(),
                    now,
                    fine.once(),
                    space -> spaces.findInside(space, viewer).isPresent());
        }
        return new Outcome.Given();
    }

    /** One space for all that one gives to the other, as long as the giver's place in it does not rest. */
    Compliment keep(
            PersonId giver,
            PersonId receiver,
            String text,
            @Nullable ContributionId about,
            boolean official,
            boolean shareable,
            Instant at,
            String once,
            Predicate<SpaceId> usable) {
        var id = ComplimentId.next();
        var space = store.findSpace(giver, receiver)
                .filter(usable)
                .orElseGet(() -> spaces.hold(HELD_FOR, SpaceKind.CONFIDENTIAL, "", List.of(giver, receiver)));
        var made = new Compliment(
                id,
                giver,
                receiver,
                space,
                texts.seal(id, space, text),
                texts.seal(id, space, about),
                official,
                shareable,
                at,
                null,
                null,
                false);
        store.insert(made, once);
        notifications.tell(receiver, Telling.RECEIVED, made.path());
        return made;
    }

    void keepForTeam(
            PersonId giver,
            TeamId team,
            String text,
            @Nullable ContributionId about,
            boolean official,
            Instant at,
            String once) {
        var space = spaces.ofTeam(team);
        var made = new TeamCompliment(ComplimentId.next(), null, team, space, giver, null, text, about, official, at);
        teams.insert(made, once);
        changes.note("teammates", team.value());
        people.belonging(team).stream()
                .filter(person -> !person.equals(giver))
                .limit(MOST_TOLD)
                .forEach(person -> notifications.tell(person, Telling.TEAM, made.path()));
    }

    /** That person, if a compliment can reach them: neither the viewer, nor a guest, nor somebody who is not here. */
    @Transactional(readOnly = true)
    public Optional<PersonCard> receiver(PersonId person, Viewer viewer) {
        return picking.read("", List.of(person.toString()), picking(viewer)) instanceof Picked.Found found
                ? people.cards(found.people()).stream().findFirst()
                : Optional.empty();
    }

    private Pick picked(ComplimentForm form, Viewer viewer) {
        return switch (picking.read(form.colleagues(), form.person(), picking(viewer))) {
            case Picked.Unclear unclear -> unclear.again();
            case Picked.Found found -> Pick.SEVERAL.with(people.cards(found.people()));
        };
    }

    private static Picking picking(Viewer viewer) {
        return Picking.between(1, MOST_COLLEAGUES).except(viewer.id());
    }

    /** Says nothing of the text to whoever does not know the token of the form, which is kept nowhere. */
    private static String once(ComplimentForm form, String text, List<PersonId> colleagues) {
        var whom = colleagues.stream().map(PersonId::toString).sorted().toList();
        var all = String.join("\n", form.once(), text, form.team(), form.on(), whom.toString());
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(all.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static Errors both(Errors some, Errors more) {
        return new Errors(Stream.<FieldError>concat(some.list().stream(), more.list().stream())
                .toList());
    }
}
