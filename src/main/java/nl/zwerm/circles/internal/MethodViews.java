package nl.zwerm.circles.internal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import nl.zwerm.circles.methods.Method;
import nl.zwerm.circles.methods.MethodChooser;
import nl.zwerm.circles.methods.MethodLibrary;
import nl.zwerm.shared.NotFound;
import nl.zwerm.shared.Said;
import nl.zwerm.web.Pages.Errors;
import org.springframework.stereotype.Component;

/** Tells methods to people. */
@Component
class MethodViews {

    private final MethodLibrary library;

    MethodViews(MethodLibrary library) {
        this.library = library;
    }

    MethodsPage index() {
        return new MethodsPage(library.all().stream()
                .map(method -> new MethodsPage.Item(
                        method.id(), method.name(), method.need(), minutes(method), people(method), safety(method)))
                .toList());
    }

    MethodPage show(String id) {
        var method = library.find(id).orElseThrow(NotFound::new);
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
                method.phases().stream().map(PhaseWords::step).toList());
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
