package nl.zwerm.questions.internal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Contributions;
import nl.zwerm.contributions.PseudonymousPosts;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.PublicId;
import nl.zwerm.spaces.Space;
import nl.zwerm.spaces.SpaceId;
import nl.zwerm.spaces.Spaces;
import nl.zwerm.text.PlainText;
import nl.zwerm.threads.WaitingComments;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the list of questions shows. */
@Service
@Transactional(readOnly = true)
class QuestionLists {

    private static final int ON_A_PAGE = 30;
    private static final int EXCERPT = 220;
    private static final Pattern CURSOR = Pattern.compile("(\\d{1,17})-([0-9a-z]{12})");

    private static final Comparator<QuestionListStore.Row> NEWEST_FIRST = Comparator.comparing(
                    QuestionListStore.Row::at)
            .thenComparingLong(row -> row.id().value())
            .reversed();

    private final QuestionListStore store;
    private final PseudonymousPosts pseudonymous;
    private final AskingUnderPseudonym asking;
    private final WaitingComments comments;
    private final Contributions contributions;
    private final Spaces spaces;

    QuestionLists(
            QuestionListStore store,
            PseudonymousPosts pseudonymous,
            AskingUnderPseudonym asking,
            WaitingComments comments,
            Contributions contributions,
            Spaces spaces) {
        this.store = store;
        this.pseudonymous = pseudonymous;
        this.asking = asking;
        this.comments = comments;
        this.contributions = contributions;
        this.spaces = spaces;
    }

    /** Where a page begins: just after the last question of the one before it. */
    private record Cursor(Instant at, long id) {

        static final Cursor START = new Cursor(Instant.parse("9999-01-01T00:00:00Z"), Long.MAX_VALUE);

        static Cursor parse(String text) {
            var form = CURSOR.matcher(text);
            if (!form.matches()) {
                return START;
            }
            var at = Instant.EPOCH.plus(Long.parseLong(form.group(1)), ChronoUnit.MICROS);
            return PublicId.read(form.group(2)).map(id -> new Cursor(at, id)).orElse(START);
        }

        static String after(QuestionListStore.Row row) {
            return ChronoUnit.MICROS.between(Instant.EPOCH, row.at()) + "-" + row.id();
        }
    }

    public QuestionsPage list(QuestionTab tab, String before, Viewer viewer) {
        var from = Cursor.parse(before);
        var rows = rows(tab, from, viewer);
        var shown = rows.subList(0, Math.min(rows.size(), ON_A_PAGE));
        boolean mine = tab == QuestionTab.MINE && from.equals(Cursor.START);
        var named =
                spaces.among(shown.stream().map(QuestionListStore.Row::space).toList(), viewer);
        return new QuestionsPage(
                tab,
                shown.stream().map(row -> item(row, named)).toList(),
                rows.size() > ON_A_PAGE ? Cursor.after(shown.getLast()) : "",
                from.equals(Cursor.START),
                contributions
                        .findDraft(Drafts.QUESTION, Optional.empty(), viewer)
                        .isPresent(),
                mine ? asking.waiting(viewer) : List.of(),
                mine ? comments.list(viewer) : List.of(),
                mine ? comments.unplaced(viewer) : List.of(),
                mine ? removed(viewer) : List.of());
    }

    /** But for what a steward put away or what went into another: that nobody puts back so. */
    private List<QuestionsPage.Removed> removed(Viewer viewer) {
        var removed = store.listRemoved(viewer, ON_A_PAGE);
        var restorable = contributions.restorable(
                removed.stream().map(QuestionListStore.Removed::id).toList());
        return removed.stream()
                .filter(one -> restorable.contains(one.id()))
                .map(one -> new QuestionsPage.Removed(one.id().toString(), one.title(), one.language()))
                .toList();
    }

    /** What the viewer asked under a pseudonym stands in no list of theirs: it is found by trying the latest. */
    private List<QuestionListStore.Row> rows(QuestionTab tab, Cursor from, Viewer viewer) {
        var rows = store.list(tab, viewer, from.at(), from.id(), ON_A_PAGE + 1);
        var hidden =
                tab == QuestionTab.MINE ? pseudonymous.ownThreads(Drafts.QUESTION, viewer) : List.<ContributionId>of();
        if (hidden.isEmpty()) {
            return rows;
        }
        return Stream.concat(
                        rows.stream(), store.listThese(hidden, viewer, from.at(), from.id(), ON_A_PAGE + 1).stream())
                .sorted(NEWEST_FIRST)
                .limit(ON_A_PAGE + 1)
                .toList();
    }

    private static QuestionsPage.Item item(QuestionListStore.Row row, Map<SpaceId, Space> named) {
        var space = named.get(row.space());
        return new QuestionsPage.Item(
                row.id().toString(),
                row.title(),
                PlainText.beginning(row.body(), EXCERPT),
                row.language(),
                row.at(),
                row.author(),
                row.unnamed(),
                space == null || space.everyone() ? "" : space.name(),
                row.answers(),
                row.outcome(),
                List.copyOf(row.topics()));
    }
}
