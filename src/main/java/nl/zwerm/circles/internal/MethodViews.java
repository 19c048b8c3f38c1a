package nl.zwerm.circles.internal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zwerm.circles.methods.Method;
import nl.zwerm.circles.methods.MethodChooser;
import nl.zwerm.circles.methods.MethodLibrary;
import nl.zwerm.people.People;
import nl.zwerm.people.PersonCard;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.NotFound;
import nl.zwerm.shared.Said;
import nl.zwerm.spaces.Spaces;
import nl.zwerm.web.Pages.Errors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells methods to people. */
@Component
class MethodViews {

    private static final int MOST_CIRCLES = 100;

    private final MethodLibrary library;
    private final Methods methods;
    private final OwnMethods own;
    private final OwnMethodStore store;
    private final CircleStore circles;
    private final CircleTexts texts;
    private final Spaces spaces;
    private final People people;

    MethodViews(
            MethodLibrary library,
            Methods methods,
            OwnMethods own,
            OwnMethodStore store,
            CircleStore circles,
            CircleTexts texts,
            Spaces spaces,
            People people) {
        this.library = library;
        this.methods = methods;
        this.own = own;
        this.store = store;
        this.circles = circles;
        this.texts = texts;
        this.spaces = spaces;
        this.people = people;
    }

    @Transactional(readOnly = true)
    public MethodsPage index() {
        var shared = store.listShared(Methods.MOST_SHARED);
        var cards = people
                .cards(shared.stream().map(OwnMethod.Shared::by).distinct().toList())
                .stream()
                .collect(Collectors.toMap(PersonCard::id, Function.identity()));
        return new MethodsPage(
                library.all().stream().map(MethodViews::item).toList(),
                shared.stream()
                        .map(one -> new MethodsPage.Shared(
                                item(methods.readOnce(one.text())),
                                Objects.requireNonNull(cards.get(one.by())),
                                one.at()))
                        .toList());
    }

    private static MethodsPage.Item item(Method method) {
        return new MethodsPage.Item(
                method.id(), method.name(), method.need(), minutes(method), people(method), safety(method));
    }

    /** Where this viewer finds a method that everybody else does not. */
    @Transactional(readOnly = true)
    public Optional<String> elsewhere(String id, Viewer viewer) {
        return methods.found(id).isPresent()
                ? Optional.empty()
                : OwnMethodId.read(id)
                        .flatMap(one -> store.findCircle(one, viewer.id()).map(circle -> OwnMethod.path(circle, one)));
    }

    @Transactional(readOnly = true)
    public MethodPage show(String id, Errors errors, Viewer viewer) {
        var found = methods.found(id).orElseThrow(NotFound::new);
        return page(found.method(), ours(id, viewer), errors);
    }

    private MethodPage.Ours ours(String id, Viewer viewer) {
        var shared = OwnMethodId.read(id).filter(_ -> methods.isMade(id)).flatMap(store::findShared);
        return new MethodPage.Ours(
                into(viewer),
                Circles.token(),
                shared.flatMap(one -> people.cards(List.of(one.by())).stream().findFirst())
                        .orElse(null),
                shared.map(OwnMethod.Shared::at).orElse(null),
                shared.filter(one -> own.mayTakeBack(one, viewer)).isPresent());
    }

    private List<MethodPage.Into> into(Viewer viewer) {
        var mine = circles.listOf(viewer.id(), MOST_CIRCLES).stream()
                .filter(one -> one.own().agreed())
                .map(CircleStore.Mine::circle)
                .toList();
        if (mine.isEmpty()) {
            return List.of();
        }
        var inside = Set.copyOf(spaces.readable(viewer));
        mine = mine.stream().filter(circle -> inside.contains(circle.space())).toList();
        texts.prepare(mine);
        return mine.stream()
                .map(circle -> new MethodPage.Into(circle.id(), texts.name(circle)))
                .toList();
    }

    static MethodPage page(Method method, MethodPage.Ours ours, Errors errors) {
        return new MethodPage(
                method.id(),
                method.name(),
                method.need(),
                method.keeps(),
                method.caution(),
                method.source(),
                minutes(method),
                people(method),
                safety(method),
                Said.of(
                        method.trainedLeader()
                                ? "circles.methods.lead.trained"
                                : "circles.methods.lead." + word(method.lead())),
                Said.of("circles.methods.owner." + word(method.owner())),
                roles(method),
                method.loops().stream().map(loop -> loop(method, loop)).toList(),
                method.phases().stream().map(PhaseWords::step).toList(),
                ours,
                errors);
    }

    ChoicePage choose(ChoiceForm form) {
        var advice = form.wish().map(wish -> MethodChooser.advise(library.all(), wish));
        return new ChoicePage(
                form,
                ChoiceForm.needs(),
                ChoiceForm.MINUTES,
                ChoiceForm.safeties(),
                ChoiceForm.MOST_PEOPLE,
                advice.map(found -> List.of(Said.of(
                                "circles.methods.choice." + word(found.match()),
                                "count",
                                found.proposals().size())))
                        .orElse(List.of()),
                advice.map(found -> found.proposals().stream()
                                .map(proposal -> new ChoicePage.Item(
                                        proposal.method().id(),
                                        proposal.method().name(),
                                        proposal.method().need(),
                                        proposal.reasons()))
                                .toList())
                        .orElse(List.of()),
                form.asked() ? form.errors() : Errors.NONE);
    }

    private static Said minutes(Method method) {
        return Said.of("circles.methods.minutes", "minutes", method.minutes());
    }

    private static Said people(Method method) {
        var group = method.group();
        return group.min() == group.max()
                ? Said.of("circles.methods.people.exactly", "people", group.min())
                : new Said("circles.methods.people", Map.of("min", group.min(), "max", group.max()));
    }

    private static Said safety(Method method) {
        return Said.of("circles.methods.safety." + word(method.safetyNeeded()));
    }

    /** In the order in which the roles are known, those that must be there first. */
    private static List<Said> roles(Method method) {
        var needed = Stream.of(Method.Role.values()).filter(method.required()::contains);
        var possible = Stream.of(Method.Role.values()).filter(method.optional()::contains);
        return Stream.concat(
                        needed.map(role -> Said.of("circles.methods.role." + word(role))),
                        possible.map(role -> Said.of("circles.methods.role-if-wanted." + word(role))))
                .toList();
    }

    private static Said loop(Method method, Method.Loop loop) {
        int first = method.phases().get(loop.first()).number();
        int last = method.phases().get(loop.last()).number();
        return loop.over() == Method.Loop.Over.OWNERS
                ? new Said("circles.methods.loop.owners", Map.of("first", first, "last", last))
                : new Said(
                        "circles.methods.loop.topics",
                        Map.of("first", first, "last", last, "minutes", PhaseWords.list(loop.minutes())));
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
