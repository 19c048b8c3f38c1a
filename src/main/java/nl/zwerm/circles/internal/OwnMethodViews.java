package nl.zwerm.circles.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.zwerm.circles.internal.OwnMethodPage.Option;
import nl.zwerm.circles.internal.OwnMethodPage.Options;
import nl.zwerm.circles.internal.OwnMethodPage.Past;
import nl.zwerm.circles.methods.Draft;
import nl.zwerm.circles.methods.DraftFile.Place;
import nl.zwerm.circles.methods.DraftFile.Trouble;
import nl.zwerm.circles.methods.Kind;
import nl.zwerm.circles.methods.Method;
import nl.zwerm.circles.methods.Method.OwnerBy;
import nl.zwerm.circles.methods.Method.Role;
import nl.zwerm.people.People;
import nl.zwerm.people.PersonCard;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.NotFound;
import nl.zwerm.shared.Said;
import nl.zwerm.web.Pages.Errors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what is shown of methods of a circle's own to one of its own. */
@Component
@Transactional(readOnly = true)
class OwnMethodViews {

    private static final Said NONE = Said.of("circles.own.none");

    private final OwnMethods own;
    private final OwnMethodStore store;
    private final Methods methods;
    private final MethodTroubles troubles;
    private final CircleTexts texts;
    private final People people;

    OwnMethodViews(
            OwnMethods own,
            OwnMethodStore store,
            Methods methods,
            MethodTroubles troubles,
            CircleTexts texts,
            People people) {
        this.own = own;
        this.store = store;
        this.methods = methods;
        this.troubles = troubles;
        this.texts = texts;
        this.people = people;
    }

    /** Nothing where the agreement comes first, here and below. */
    Optional<OwnMethodsPage> index(CircleId id, Viewer viewer) {
        return own.enter(id, viewer).map(circle -> {
            var all = store.listOf(id, 3 * Methods.MOST_OWN);
            var cards = people.cardsById(all.stream().map(OwnMethod::savedBy).toList());
            return new OwnMethodsPage(
                    circle.path(),
                    texts.name(circle),
                    all.stream()
                            .filter(one -> !one.removed())
                            .map(one -> item(one, cards))
                            .toList(),
                    all.stream()
                            .filter(OwnMethod::removed)
                            .map(one -> new OwnMethodsPage.Removed(
                                    one.path(), methods.open(one).method().name()))
                            .toList());
        });
    }

    private OwnMethodsPage.Item item(OwnMethod one, Map<PersonId, PersonCard> cards) {
        var method = methods.open(one).method();
        return new OwnMethodsPage.Item(
                one.path(),
                method.name(),
                method.need(),
                method.minutes(),
                method.phases().size(),
                card(cards, one.savedBy()),
                one.savedAt(),
                one.sharing() != null);
    }

    Optional<OwnMethodPage> edit(CircleId circle, OwnMethodId id, Viewer viewer) {
        return own.enter(circle, viewer).map(entered -> {
            var one = there(circle, id);
            var method = methods.open(one).method();
            return page(
                    entered,
                    one,
                    method,
                    new Shown(Draft.of(method), one.version(), false, null, -1),
                    List.of(),
                    viewer);
        });
    }

    /** The page with what was typed, after a button that saves nothing. */
    Optional<OwnMethodPage> changed(CircleId circle, OwnMethodId id, MethodForm form, Viewer viewer) {
        return own.enter(circle, viewer).map(entered -> {
            var one = there(circle, id);
            var shown = new Shown(form.draft(), form.version(), true, null, form.open());
            return page(entered, one, methods.open(one).method(), shown, List.of(), viewer);
        });
    }

    /** The page with what was typed, and why it is not saved. */
    OwnMethodPage again(
            CircleId circle,
            OwnMethodId id,
            MethodForm form,
            List<Trouble> wrong,
            @Nullable OwnMethod late,
            Viewer viewer) {
        var entered = own.enter(circle, viewer).orElseThrow(NotFound::new);
        var one = there(circle, id);
        var shown = new Shown(form.draft(), late == null ? form.version() : late.version(), true, late, -1);
        return page(entered, one, methods.open(one).method(), shown, wrong, viewer);
    }

    Optional<DryRunPage> run(CircleId circle, OwnMethodId id, Viewer viewer) {
        return own.enter(circle, viewer).map(_ -> {
            var one = there(circle, id);
            return DryRuns.page(one.path(), methods.open(one).method());
        });
    }

    private OwnMethod there(CircleId circle, OwnMethodId id) {
        var one = own.require(circle, id);
        if (one.removed()) {
            throw new NotFound();
        }
        return one;
    }

    /** What the form shows. */
    private record Shown(
            Draft draft,
            int version,
            boolean unsaved,
            @Nullable OwnMethod late,
            int open) {}

    private OwnMethodPage page(
            Circle circle, OwnMethod one, Method saved, Shown shown, List<Trouble> wrong, Viewer viewer) {
        var versions = store.listVersions(one.id(), OwnMethods.MOST_VERSIONS + 2);
        var sharing = one.sharing();
        var cards = people.cardsById(Stream.concat(
                        versions.stream().map(OwnMethod.Version::savedBy),
                        Stream.ofNullable(sharing).map(OwnMethod.Sharing::by))
                .toList());
        int first = saved.phases().getFirst().number();
        var late = shown.late();
        return new OwnMethodPage(
                one.path(),
                OwnMethod.pathOf(circle.id()),
                texts.name(circle),
                saved.name().in(viewer.locale()),
                shown.draft(),
                shown.version(),
                shown.unsaved(),
                late == null
                        ? null
                        : new Past(late.version(), card(cards, late.savedBy()), late.savedAt(), false, true),
                saved.trainedLeader(),
                total(shown.draft(), viewer),
                options(saved, shown.draft(), first, viewer),
                open(shown.open(), wrong),
                shown.open(),
                sharing == null
                        ? null
                        : new OwnMethodPage.Shared(
                                card(cards, sharing.by()), sharing.at(), sharing.version() != one.version()),
                versions.stream()
                        .map(past -> new Past(
                                past.version(),
                                card(cards, past.savedBy()),
                                past.savedAt(),
                                past.version() == 1,
                                past.version() == one.version()))
                        .toList(),
                wrong.isEmpty() ? Errors.NONE : troubles.errors(wrong, first, viewer.locale()));
    }

    private static List<Integer> open(int opened, List<Trouble> wrong) {
        return Stream.concat(
                        Stream.of(opened), wrong.stream().map(Trouble::place).map(Place::phase))
                .filter(phase -> phase >= 0)
                .distinct()
                .toList();
    }

    static String total(Draft draft, Viewer viewer) {
        var sum = BigDecimal.valueOf(draft.sum()).stripTrailingZeros().toPlainString();
        return viewer.language().equals("nl") ? sum.replace('.', ',') : sum;
    }

    private static Options options(Method saved, Draft draft, int first, Viewer viewer) {
        var kinds = Stream.of(Kind.values()).toList();
        return new Options(
                roles(saved),
                kinds.stream().map(OwnMethodViews::kind).toList(),
                withNone(kinds.stream()
                        .filter(kind -> kind != Kind.NONE && kind != Kind.VOTE)
                        .map(OwnMethodViews::kind)),
                some("circles.own.visibility.", "LIVE", "HUR", "ANON", "TURN", "BACK", "PRIV"),
                withNone(some("circles.own.owner.", "write", "read", "out").stream()),
                withNone(some("circles.own.groups.", "2", "4").stream()),
                withNone(some("circles.own.order.", "lowest_first").stream()),
                withNone(some("circles.own.chooses.", "owner", "topic", "going_on").stream()),
                some("circles.own.kept.", "session", "until_closed", "days_30"),
                some("circles.own.lead.", "facilitator", "engine"),
                withNone(IntStream.range(0, draft.parts().size())
                        .mapToObj(index -> phase(draft.parts().get(index), first + index, viewer))));
    }

    private static List<Option> roles(Method saved) {
        var roles = EnumSet.of(Role.CON, Role.ALL, Role.FAC, Role.SCR);
        roles.addAll(saved.required());
        roles.addAll(saved.optional());
        if (saved.owner() != OwnerBy.NONE) {
            roles.add(Role.OWN);
        }
        return roles.stream()
                .map(role -> new Option(role.name(), Said.of("circles.methods.role." + MethodViews.word(role))))
                .toList();
    }

    private static Option kind(Kind kind) {
        return new Option(kind.name().toLowerCase(Locale.ROOT), Said.of("circles.kind." + kind.name()));
    }

    private static Option phase(Draft.Part part, int number, Viewer viewer) {
        var title = part.title().in(viewer.language());
        return new Option(
                part.key(),
                new Said(
                        "circles.own.phase-name",
                        Map.of(
                                "number",
                                number,
                                "title",
                                title.isBlank() ? part.title().dutch() : title)));
    }

    private static List<Option> some(String words, String... values) {
        return Stream.of(values)
                .map(value -> new Option(value, Said.of(words + value)))
                .toList();
    }

    private static List<Option> withNone(Stream<Option> options) {
        var all = new ArrayList<Option>();
        all.add(new Option("", NONE));
        options.forEach(all::add);
        return all;
    }

    private static PersonCard card(Map<PersonId, PersonCard> cards, PersonId person) {
        return Objects.requireNonNull(cards.get(person));
    }
}
