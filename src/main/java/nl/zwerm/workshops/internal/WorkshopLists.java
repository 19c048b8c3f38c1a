package nl.zwerm.workshops.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.zwerm.contributions.Contributions;
import nl.zwerm.people.Organisations;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.PublicId;
import nl.zwerm.spaces.Space;
import nl.zwerm.spaces.SpaceId;
import nl.zwerm.spaces.Spaces;
import nl.zwerm.text.PlainText;
import nl.zwerm.workshops.internal.Workshop.State;
import nl.zwerm.workshops.internal.WorkshopListStore.Row;
import nl.zwerm.workshops.internal.WorkshopsPage.Item;
import nl.zwerm.workshops.internal.WorkshopsPage.Sought;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the lists of workshops show. */
@Service
@Transactional(readOnly = true)
class WorkshopLists {

    private static final int ON_A_PAGE = 30;
    private static final int EXCERPT = 220;
    private static final int MOST_SOUGHT = 5;
    private static final Pattern CURSOR = Pattern.compile("(\\d{1,17})-([0-9a-z]{12})");

    private final WorkshopListStore store;
    private final Contributions contributions;
    private final Spaces spaces;
    private final Organisations organisations;
    private final Clock clock;

    WorkshopLists(
            WorkshopListStore store,
            Contributions contributions,
            Spaces spaces,
            Organisations organisations,
            Clock clock) {
        this.store = store;
        this.contributions = contributions;
        this.spaces = spaces;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** Where a page begins: just beyond the last of the one before it. */
    private record Cursor(Instant at, long id) {

        private static final Cursor FIRST = new Cursor(Instant.EPOCH, 0);
        private static final Cursor LAST = new Cursor(Instant.parse("9999-01-01T00:00:00Z"), Long.MAX_VALUE);

        static Cursor start(WorkshopTab tab) {
            return tab == WorkshopTab.COMING ? FIRST : LAST;
        }

        static Optional<Cursor> parse(String text) {
            var form = CURSOR.matcher(text);
            return form.matches()
                    ? PublicId.read(form.group(2))
                            .map(id -> new Cursor(
                                    Instant.EPOCH.plus(Long.parseLong(form.group(1)), ChronoUnit.MICROS), id))
                    : Optional.empty();
        }

        static String beyond(Row row, WorkshopTab tab) {
            var meeting = row.meeting();
            var at = meeting == null || tab == WorkshopTab.PROPOSED
                    ? row.at()
                    : tab == WorkshopTab.COMING ? meeting.starts() : meeting.ends();
            return ChronoUnit.MICROS.between(Instant.EPOCH, at) + "-" + row.id();
        }
    }

    public WorkshopsPage list(WorkshopTab tab, String after, Viewer viewer) {
        var start = Cursor.start(tab);
        var from = Cursor.parse(after).orElse(start);
        var now = clock.instant();
        var rows = store.list(tab, viewer, now, from.at(), from.id(), ON_A_PAGE + 1);
        var shown = rows.subList(0, Math.min(rows.size(), ON_A_PAGE));
        var named = spaces.among(shown.stream().map(Row::space).toList(), viewer);
        boolean first = from.equals(start);
        return new WorkshopsPage(
                tab,
                shown.stream().map(row -> item(row, named, viewer)).toList(),
                rows.size() > ON_A_PAGE ? Cursor.beyond(shown.getLast(), tab) : "",
                first,
                contributions
                        .findDraft(Workshops.WORKSHOP, Optional.empty(), viewer)
                        .isPresent(),
                first && tab != WorkshopTab.PAST ? sought(viewer, now) : List.of());
    }

    /** A guest is not shown what the organisation seeks. */
    private List<Sought> sought(Viewer viewer, Instant now) {
        return viewer.guest()
                ? List.of()
                : store.listSought(viewer, now, MOST_SOUGHT).stream()
                        .map(one -> new Sought(one.topic().toString(), one.name(), one.seekers()))
                        .toList();
    }

    private Item item(Row row, Map<SpaceId, Space> named, Viewer viewer) {
        var space = named.get(row.space());
        var meeting = row.state() == State.PLANNED ? row.meeting() : null;
        return new Item(
                row.id().toString(),
                row.title(),
                PlainText.beginning(row.body(), EXCERPT),
                row.language(),
                row.state() == State.CALLED_OFF ? "called-off" : row.teachers().isEmpty() ? "nobody" : "",
                meeting == null ? null : WhenItem.of(meeting, organisations.zone(), viewer),
                meeting == null ? "" : meeting.place(),
                row.teachers(),
                space == null || space.everyone() ? "" : space.name(),
                row.wishes(),
                meeting == null ? 0 : Math.max(0, meeting.room() - row.placed()),
                row.takeaways(),
                row.standing(),
                row.topics());
    }
}
