package nl.zwerm.boards.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.zwerm.boards.internal.BoardPage.Lane;
import nl.zwerm.people.People;
import nl.zwerm.people.PersonCard;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.NotFound;
import nl.zwerm.spaces.Space;
import nl.zwerm.spaces.SpaceId;
import nl.zwerm.spaces.Spaces;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what boards show. */
@Component
@Transactional(readOnly = true)
class BoardViews {

    /** Then what is done folds away. */
    static final Duration DONE_SHOWN = Duration.ofDays(30);

    static final int EACH = 50;

    private static final int FURTHEST = 10_000;
    private static final int MOST_TAKEN = 100;

    private final CardStore store;
    private final Spaces spaces;
    private final People people;
    private final Clock clock;

    BoardViews(CardStore store, Spaces spaces, People people, Clock clock) {
        this.store = store;
        this.spaces = spaces;
        this.people = people;
        this.clock = clock;
    }

    BoardPage board(SpaceId id, Viewer viewer) {
        var space = requireReadable(id, viewer);
        var rows = store.listBoard(id, clock.instant().minus(DONE_SHOWN), EACH + 1, viewer);
        var cards = cards(rows).stream().collect(Collectors.groupingBy(Card::column));
        var lanes = Arrays.stream(Column.values())
                .map(column -> lane(column, cards.getOrDefault(column, List.of())))
                .toList();
        return new BoardPage(space, lanes, space.mayWrite(viewer), today(viewer));
    }

    private static Lane lane(Column column, List<Card> cards) {
        return new Lane(column, cards.subList(0, Math.min(cards.size(), EACH)), cards.size() > EACH);
    }

    ColumnPage column(SpaceId id, String word, int from, Viewer viewer) {
        var space = requireReadable(id, viewer);
        var column = Column.find(word).orElseThrow(NotFound::new);
        int first = Math.clamp(from, 0, FURTHEST);
        var rows = store.listColumn(id, column, first, EACH + 1, viewer);
        var shown = rows.subList(0, Math.min(rows.size(), EACH));
        return new ColumnPage(space, column, cards(shown), first, rows.size() > EACH ? first + EACH : 0, today(viewer));
    }

    TasksPage taken(Viewer viewer) {
        var rows = store.listTaken(MOST_TAKEN, viewer);
        var places =
                spaces.among(rows.stream().map(CardStore.Row::space).distinct().toList(), viewer);
        var cards = people(rows);
        var items = rows.stream()
                .flatMap(row ->
                        Optional.ofNullable(places.get(row.space()))
                                .map(space -> new TasksPage.Item(card(row, cards), space))
                                .stream())
                .toList();
        return new TasksPage(items, spaces.mine(viewer), today(viewer));
    }

    LocalDate today(Viewer viewer) {
        return LocalDate.ofInstant(clock.instant(), viewer.zone());
    }

    private List<Card> cards(Collection<CardStore.Row> rows) {
        var cards = people(rows);
        return rows.stream().map(row -> card(row, cards)).toList();
    }

    private Map<PersonId, PersonCard> people(Collection<CardStore.Row> rows) {
        return people.cardsById(rows.stream()
                .map(CardStore.Row::taker)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    }

    private static Card card(CardStore.Row row, Map<PersonId, PersonCard> takers) {
        var taker = row.taker() == null ? null : takers.get(row.taker());
        return new Card(row.id().toString(), row.column(), row.title(), row.language(), taker, row.dueOn());
    }

    private Space requireReadable(SpaceId id, Viewer viewer) {
        var space = spaces.require(id, viewer);
        if (!space.readable()) {
            throw new NotFound();
        }
        return space;
    }
}
