package nl.zwerm.spaces.internal;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nl.zwerm.people.PersonCard;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.NotFound;
import nl.zwerm.spaces.Space;
import nl.zwerm.spaces.SpaceContents;
import nl.zwerm.spaces.SpaceFigure;
import nl.zwerm.spaces.SpaceId;
import nl.zwerm.spaces.SpaceSection;
import nl.zwerm.spaces.Spaces;
import nl.zwerm.spaces.internal.SpacePage.Figure;
import nl.zwerm.spaces.internal.SpacePage.Shelf;
import nl.zwerm.spaces.internal.SpacePage.Standing;
import nl.zwerm.spaces.internal.SpaceSearchPage.Hit;
import nl.zwerm.web.Capabilities;
import nl.zwerm.web.Pages.Errors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the pages of spaces show. */
@Component
@Transactional(readOnly = true)
class SpaceViews {

    private static final int NEWEST = 10;
    private static final int FACES = 12;
    private static final int MOST_WAITING = 100;
    private static final int MOST_FOUND = 20;
    private static final int MOST_HITS = 50;

    private final Spaces spaces;
    private final Tended tended;
    private final SpaceStore store;
    private final MembershipStore memberships;
    private final RequestStore requests;
    private final InvitationStore invitations;
    private final SpaceContents contents;
    private final List<SpaceSection> sections;
    private final List<SpaceFigure> figures;
    private final Capabilities capabilities;

    SpaceViews(
            Spaces spaces,
            Tended tended,
            SpaceStore store,
            MembershipStore memberships,
            RequestStore requests,
            InvitationStore invitations,
            SpaceContents contents,
            List<SpaceSection> sections,
            List<SpaceFigure> figures,
            Capabilities capabilities) {
        this.spaces = spaces;
        this.tended = tended;
        this.store = store;
        this.memberships = memberships;
        this.requests = requests;
        this.invitations = invitations;
        this.contents = contents;
        this.sections = sections.stream()
                .sorted(Comparator.comparingInt(SpaceSection::order))
                .toList();
        this.figures = figures;
        this.capabilities = capabilities;
    }

    SpacesPage index(int page, Viewer viewer) {
        var others = store.listOthers(viewer, Paging.SIZE + 1, Paging.offset(page));
        return new SpacesPage(
                invitations.listFor(viewer),
                spaces.mine(viewer),
                Paging.shown(others),
                Paging.of(page, others),
                !viewer.guest());
    }

    SpacePage show(SpaceId id, Errors errors, Viewer viewer) {
        var space = spaces.require(id, viewer);
        var stewards =
                memberships.list(id, true, FACES, 0).stream().map(Member::card).toList();
        if (!space.readable()) {
            return new SpacePage(
                    space, stewards, List.of(), List.of(), 0, List.of(), standing(space, viewer, 0), List.of(), errors);
        }
        int count = memberships.count(id);
        return new SpacePage(
                space,
                stewards,
                shelves(id, viewer),
                memberships.list(id, false, FACES, 0),
                count,
                waiting(space),
                standing(space, viewer, count),
                figures.stream()
                        .flatMap(
                                figure -> figure.of(id, viewer).map(said -> new Figure(said, figure.path(id))).stream())
                        .toList(),
                errors);
    }

    MembersPage members(SpaceId id, int page, Errors errors, Viewer viewer) {
        var space = requireReadable(id, viewer);
        var members = memberships.list(id, false, Paging.SIZE + 1, Paging.offset(page));
        return new MembersPage(
                space,
                viewer.id(),
                Paging.shown(members),
                memberships.count(id),
                Paging.of(page, members),
                space.steward() ? invitations.list(id, MOST_WAITING) : List.of(),
                errors);
    }

    InvitingPage inviting(SpaceId id, String q, Viewer viewer) {
        var space = tended.requireStewarded(id, viewer);
        var name = q.strip();
        return new InvitingPage(
                space, name, name.isEmpty() ? List.of() : invitations.listInvitable(id, name, MOST_FOUND));
    }

    /** Only where no index reaches; elsewhere the search of all serves. */
    SpaceSearchPage search(SpaceId id, String q, Viewer viewer) {
        var space = requireReadable(id, viewer);
        var scan = contents.scan(id, q, viewer, MOST_HITS);
        var hits = scan.items().stream()
                .flatMap(item -> switchedOn()
                        .filter(section -> section.kind().equals(item.kind()))
                        .map(section -> new Hit(place(section, id, item), item)))
                .toList();
        return new SpaceSearchPage(space, q, hits, scan.read(), stopped(scan.end()));
    }

    private static @Nullable String stopped(SpaceContents.End end) {
        return switch (end) {
            case ALL_READ -> null;
            case ENOUGH_READ -> "spaces.search.stopped.read";
            case ENOUGH_FOUND -> "spaces.search.stopped.found";
            case OUT_OF_TIME -> "spaces.search.stopped.time";
        };
    }

    /** A thread, or the way to the place in it where something was found. */
    private static String place(SpaceSection section, SpaceId space, SpaceContents.Item item) {
        return item.id().equals(item.root()) ? section.threadPath(space, item.root()) : "/contributions/" + item.id();
    }

    Space requireReadable(SpaceId id, Viewer viewer) {
        var space = spaces.require(id, viewer);
        if (!space.readable()) {
            throw new NotFound();
        }
        return space;
    }

    private List<Shelf> shelves(SpaceId id, Viewer viewer) {
        return switchedOn()
                .map(section -> new Shelf(section, contents.newest(id, section.kind(), viewer, NEWEST)))
                .toList();
    }

    private Stream<SpaceSection> switchedOn() {
        return sections.stream().filter(section -> capabilities.reaches(section.path()));
    }

    private List<PersonCard> waiting(Space space) {
        return space.steward() ? requests.list(space.id(), MOST_WAITING) : List.of();
    }

    private Standing standing(Space space, Viewer viewer, int count) {
        return space.member()
                ? new Standing(false, false, count == 1)
                : new Standing(
                        requests.exists(space.id(), viewer.id()), invitations.exists(space.id(), viewer.id()), false);
    }
}
