package nl.zwerm.recognition.internal;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.zwerm.people.People;
import nl.zwerm.people.PersonCard;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Pick;
import nl.zwerm.people.TeamId;
import nl.zwerm.people.Viewer;
import nl.zwerm.recognition.internal.ComplimentsPage.Line;
import nl.zwerm.recognition.internal.NewComplimentPage.TeamOption;
import nl.zwerm.shared.NotFound;
import nl.zwerm.shared.PublicId;
import nl.zwerm.spaces.SpaceKeys;
import nl.zwerm.spaces.Spaces;
import nl.zwerm.threads.Cursor;
import nl.zwerm.threads.Posts;
import nl.zwerm.web.Pages.Errors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the pages show, each to one of the two, or to the team. */
@Component
@Transactional(readOnly = true)
class ComplimentViews {

    private static final int ON_A_PAGE = 20;

    /** A line with the moment and number by which the list goes on. */
    private record Placed(Instant at, long id, Function<Names, Line> line) {}

    /** What names there are for the people and teams of a list. */
    private record Names(Map<PersonId, PersonCard> people, Map<TeamId, String> teams) {

        String of(PersonId person) {
            return Optional.ofNullable(people.get(person)).map(PersonCard::name).orElse("");
        }
    }

    private final ComplimentStore store;
    private final TeamComplimentStore teams;
    private final ComplimentTexts texts;
    private final Subjects subjects;
    private final Signatures signatures;
    private final Giving giving;
    private final Receiving receiving;
    private final Spaces spaces;
    private final SpaceKeys keys;
    private final People people;

    ComplimentViews(
            ComplimentStore store,
            TeamComplimentStore teams,
            ComplimentTexts texts,
            Subjects subjects,
            Signatures signatures,
            Giving giving,
            Receiving receiving,
            Spaces spaces,
            SpaceKeys keys,
            People people) {
        this.store = store;
        this.teams = teams;
        this.texts = texts;
        this.subjects = subjects;
        this.signatures = signatures;
        this.giving = giving;
        this.receiving = receiving;
        this.spaces = spaces;
        this.keys = keys;
        this.people = people;
    }

    ComplimentsPage received(Cursor from, Viewer viewer) {
        var found = store.listReceived(viewer.id(), from, ON_A_PAGE + 1);
        return page(false, shown(found, viewer), List.of(), found, from, viewer);
    }

    ComplimentsPage given(Cursor from, Viewer viewer) {
        var found = store.listGiven(viewer.id(), from, ON_A_PAGE + 1);
        return page(true, shown(found, viewer), teams.listGiven(viewer.id(), from, ON_A_PAGE + 1), found, from, viewer);
    }

    NewComplimentPage begin(String to, String team, String on, String text, Viewer viewer) {
        var about = on.isEmpty()
                ? Optional.<Subject>empty()
                : Optional.of(subjects.toGive(on, viewer).orElseThrow(NotFound::new));
        var whom = about.map(Subject::author)
                .or(() -> PublicId.read(to).map(PersonId::of))
                .filter(_ -> team.isEmpty())
                .flatMap(person -> giving.receiver(person, viewer));
        return again(
                ComplimentForm.begin(text, team, about.isPresent() ? on : ""),
                Pick.SEVERAL.with(whom.stream().toList()),
                Errors.NONE,
                viewer);
    }

    /** With what was typed; what it was about is left out where it is not there any more. */
    NewComplimentPage again(ComplimentForm form, Pick pick, Errors errors, Viewer viewer) {
        var about = subjects.toGive(form.on(), viewer);
        return new NewComplimentPage(
                about.isPresent() ? form : form.aboutNothing(),
                pick,
                about.orElse(null),
                teamOptions(form.team(), viewer),
                viewer.mayOrganise() ? signatures.organisation() : "",
                Giving.LONGEST,
                errors);
    }

    ComplimentPage show(ComplimentId id, Viewer viewer) {
        var compliment = receiving.require(id, viewer);
        boolean received = compliment.receivedBy(viewer);
        var other = people.findCard(compliment.other(viewer)).orElseThrow(NotFound::new);
        var giver = received ? other.name() : viewer.name();
        var text = texts.text(compliment);
        return new ComplimentPage(
                id,
                text,
                Posts.language(text, viewer),
                other,
                signatures.of(giver, compliment.official(), viewer),
                received,
                compliment.at(),
                texts.about(compliment)
                        .flatMap(about -> subjects.find(about, viewer))
                        .orElse(null),
                compliment.chosenAt() != null,
                compliment.shared(),
                compliment.shareable(),
                received ? receiving.teamOf(viewer).flatMap(people::teamName).orElse(null) : null,
                compliment.thankedAt() != null,
                spaces.resting(compliment.space(), viewer).contains(other.id()));
    }

    TeamComplimentPage showOfTeam(ComplimentId id, Viewer viewer) {
        var one = receiving.requireOfTeam(id, viewer);
        var names = people.cardsById(
                Stream.of(one.giver(), one.receiver()).filter(Objects::nonNull).toList());
        var giver = Objects.requireNonNull(names.get(one.giver()));
        return new TeamComplimentPage(
                id,
                one.text(),
                Posts.language(one.text(), viewer),
                giver,
                signatures.of(giver.name(), one.official(), viewer),
                one.receiver() == null ? null : names.get(one.receiver()),
                one.team().toString(),
                people.teamName(one.team()).orElse(""),
                one.at(),
                one.about() == null ? null : subjects.find(one.about(), viewer).orElse(null),
                receiving.mayTakeBack(one, viewer));
    }

    /** Those in whose space the viewer's place does not rest. */
    private List<Compliment> shown(List<Compliment> found, Viewer viewer) {
        var inside = found.isEmpty() ? Set.of() : Set.copyOf(spaces.readable(viewer));
        var shown = found.stream().filter(one -> inside.contains(one.space())).toList();
        keys.prepare(shown.stream().map(Compliment::space).toList());
        return shown;
    }

    private ComplimentsPage page(
            boolean given,
            List<Compliment> compliments,
            List<TeamCompliment> toTeams,
            List<Compliment> found,
            Cursor from,
            Viewer viewer) {
        var all = Stream.concat(
                        compliments.stream().map(one -> placed(one, given, viewer)),
                        toTeams.stream().map(ComplimentViews::placed))
                .sorted(Comparator.comparing(Placed::at)
                        .thenComparingLong(Placed::id)
                        .reversed())
                .toList();
        boolean more = found.size() > ON_A_PAGE || toTeams.size() > ON_A_PAGE || all.size() > ON_A_PAGE;
        var shown = all.stream().limit(ON_A_PAGE).toList();
        var last = shown.isEmpty() ? null : shown.getLast();
        var names = names(compliments, toTeams, viewer);
        return new ComplimentsPage(
                given,
                shown.stream().map(one -> one.line().apply(names)).toList(),
                more && last != null ? new Cursor(last.at(), last.id()).toString() : "",
                from.first());
    }

    private Placed placed(Compliment one, boolean given, Viewer viewer) {
        var state = one.shared() ? "shared" : one.chosenAt() == null ? "new" : "kept";
        return new Placed(
                one.at(),
                one.id().value(),
                names -> new Line(
                        one.path(),
                        texts.text(one),
                        given ? names.of(one.receiver()) : signatures.of(names.of(one.giver()), one.official(), viewer),
                        one.at(),
                        given ? null : "recognition.state." + state));
    }

    private static Placed placed(TeamCompliment one) {
        return new Placed(
                one.at(),
                one.id().value(),
                names -> new Line(one.path(), one.text(), names.teams().getOrDefault(one.team(), ""), one.at(), null));
    }

    private Names names(List<Compliment> compliments, List<TeamCompliment> toTeams, Viewer viewer) {
        return new Names(
                people.cardsById(
                        compliments.stream().map(one -> one.other(viewer)).toList()),
                people.teamNames(
                        toTeams.stream().map(TeamCompliment::team).distinct().toList()));
    }

    /** One's own team, those one leads, and the one that was asked for. */
    private List<TeamOption> teamOptions(String asked, Viewer viewer) {
        var ids = new LinkedHashSet<TeamId>();
        PublicId.read(asked).map(TeamId::of).ifPresent(ids::add);
        receiving.teamOf(viewer).ifPresent(ids::add);
        ids.addAll(people.leads(viewer.id()));
        var named = people.teamNames(ids);
        return ids.stream()
                .filter(named::containsKey)
                .map(id -> new TeamOption(id.toString(), Objects.requireNonNull(named.get(id))))
                .toList();
    }
}
