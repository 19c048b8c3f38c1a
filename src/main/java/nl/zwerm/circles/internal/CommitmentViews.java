package nl.zwerm.circles.internal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.zwerm.circles.internal.Commitment.Sort;
import nl.zwerm.people.People;
import nl.zwerm.people.PersonCard;
import nl.zwerm.people.Viewer;
import nl.zwerm.web.Pages.Errors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the pages show of what was agreed and learned together. */
@Component
@Transactional(readOnly = true)
class CommitmentViews {

    private static final int SESSIONS = 20;

    private final Commitments commitments;
    private final Circles circles;
    private final CircleTexts texts;
    private final Methods methods;
    private final People people;
    private final ProposalViews proposals;

    CommitmentViews(
            Commitments commitments,
            Circles circles,
            CircleTexts texts,
            Methods methods,
            People people,
            ProposalViews proposals) {
        this.commitments = commitments;
        this.circles = circles;
        this.texts = texts;
        this.methods = methods;
        this.people = people;
        this.proposals = proposals;
    }

    /** {@code mending} is the one whose form could not be taken. */
    CommitmentsPage show(SessionId session, CommitmentsPage.@Nullable Mending mending, Errors errors, Viewer viewer) {
        var held = commitments.require(session, viewer);
        var all = commitments.list(List.of(session));
        var members = people.cardsById(commitments.people(held.space()));
        return new CommitmentsPage(
                circles.find(held.circle(), viewer).map(texts::name).orElse(null),
                Circle.path(held.circle()),
                methods.names(List.of(new Methods.Use(held.method(), held.circle())), viewer.locale())
                        .getOrDefault(new Methods.Use(held.method(), held.circle()), ""),
                held.heldAt(),
                items(all, Sort.ACTION, mending, viewer),
                items(all, Sort.INSIGHT, mending, viewer),
                members.values().stream()
                        .sorted(Comparator.comparing(PersonCard::name, String.CASE_INSENSITIVE_ORDER))
                        .toList(),
                proposals.link(session, viewer),
                errors);
    }

    /** What was agreed and learned in the last session of this circle that the viewer took part in. */
    Together lastTime(CircleId circle, SessionId session, Viewer viewer) {
        var last = commitments.of(circle, session, viewer, 1);
        if (last.isEmpty()) {
            return Together.NOTHING;
        }
        var all = commitments.list(List.of(last.getFirst().session()));
        return new Together(
                Commitments.path(last.getFirst().session()),
                last.getFirst().heldAt(),
                items(all, Sort.ACTION, null, viewer),
                items(all, Sort.INSIGHT, null, viewer));
    }

    /** What was agreed in this circle and is not done, by the sessions the viewer took part in. */
    List<Together> open(CircleId circle, Viewer viewer) {
        var held = commitments.of(circle, new SessionId(0), viewer, SESSIONS);
        var all = commitments
                .list(held.stream().map(CommitmentStore.Held::session).toList())
                .stream()
                .collect(Collectors.groupingBy(Commitment::session));
        return held.stream()
                .map(one -> new Together(
                        Commitments.path(one.session()),
                        one.heldAt(),
                        items(
                                all.getOrDefault(one.session(), List.of()).stream()
                                        .filter(commitment -> !commitment.done())
                                        .toList(),
                                Sort.ACTION,
                                null,
                                viewer),
                        List.of()))
                .toList();
    }

    @Nullable
    String path(SessionId session, Viewer viewer) {
        return commitments
                .find(session, viewer)
                .map(held -> Commitments.path(held.session()))
                .orElse(null);
    }

    private List<CommitmentsPage.Item> items(
            List<Commitment> all, Sort sort, CommitmentsPage.@Nullable Mending mending, Viewer viewer) {
        var some = all.stream().filter(one -> one.sort() == sort).toList();
        var cards = people.cardsById(some.stream()
                .map(Commitment::person)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        var today = commitments.today(viewer);
        return some.stream()
                .map(one -> new CommitmentsPage.Item(
                        Commitments.path(one.session()) + "/items/" + one.id(),
                        commitments.text(one),
                        one.person() == null ? null : cards.get(one.person()),
                        one.day(),
                        one.done(),
                        due(one, today),
                        one.person() == null || one.isOf(viewer.id()),
                        mending != null && mending.id().equals(one.id()) ? mending : null))
                .toList();
    }

    private static boolean due(Commitment one, LocalDate today) {
        var day = one.day();
        return !one.done() && day != null && !day.isAfter(today);
    }
}
