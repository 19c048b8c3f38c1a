package nl.zwerm.threads.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.Contributions;
import nl.zwerm.contributions.Kinds;
import nl.zwerm.contributions.Revision;
import nl.zwerm.people.People;
import nl.zwerm.people.PersonCard;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.NotFound;
import nl.zwerm.spaces.Spaces;
import nl.zwerm.text.TextDiff;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers the versions of a text, each beside the one before. */
@Service
@Transactional(readOnly = true)
class Histories {

    /** Comparing takes time for long texts, so a page holds a few. */
    private static final int ON_A_PAGE = 10;

    private final Contributions contributions;
    private final People people;
    private final Kinds kinds;
    private final Spaces spaces;

    Histories(Contributions contributions, People people, Kinds kinds, Spaces spaces) {
        this.kinds = kinds;
        this.spaces = spaces;
        this.contributions = contributions;
        this.people = people;
    }

    /** One version: by whom it was written so. */
    record Text(int number, @Nullable PersonCard editor, Instant at, String why, String title, String body) {}

    /** {@code before} is the number of the version to go on beneath; zero for the latest. */
    HistoryPage show(Contribution now, int before, boolean beside, String place, Viewer viewer) {
        if (now.draft()) {
            throw new NotFound();
        }
        var root = contributions.find(now.root(), viewer).orElseThrow(NotFound::new);
        var texts = texts(now, contributions.history(now.id(), viewer)).stream()
                .filter(text -> before <= 0 || text.number() < before)
                .toList();
        var shown = new ArrayList<HistoryPage.Version>();
        for (int i = 0; i < Math.min(texts.size(), ON_A_PAGE); i++) {
            shown.add(version(texts.get(i), i + 1 < texts.size() ? texts.get(i + 1) : null));
        }
        int older = texts.size() > ON_A_PAGE ? shown.getLast().number() : 0;
        return new HistoryPage(
                now.id().toString(),
                root.title(),
                place,
                List.copyOf(shown),
                older,
                beside,
                restorable(now, viewer),
                kinds.isKeptTogether(now.kind()));
    }

    /** What is kept together can be put back by whoever may change it, while it stands there. */
    private boolean restorable(Contribution now, Viewer viewer) {
        return now.published()
                && kinds.isKeptTogether(now.kind())
                && spaces.mayWrite(now.space(), viewer)
                && !contributions.waits(now, viewer);
    }

    /** What stood there at that version, if it is not the present one. */
    Optional<Revision> version(Contribution now, int number, Viewer viewer) {
        return contributions.history(now.id(), viewer).stream()
                .filter(revision -> revision.version() == number - 1)
                .findFirst();
    }

    /** The latest first. A kept version names whoever replaced it, so each text belongs to the editor of the one before. */
    List<Text> texts(Contribution now, List<Revision> kept) {
        var author = now.author() == null ? null : people.findCard(now.author()).orElse(null);
        var texts = new ArrayList<Text>();
        var at = now.editedAt() == null ? now.at() : now.editedAt();
        var title = now.title();
        var body = now.body();
        int number = now.version() + 1;
        for (var revision : kept) {
            texts.add(new Text(number, revision.editor(), at, revision.note(), title, body));
            number = revision.version() + 1;
            at = revision.writtenAt();
            title = revision.title();
            body = revision.body();
        }
        if (number == 1) {
            texts.add(new Text(number, author, at, "", title, body));
        }
        return texts;
    }

    private static HistoryPage.Version version(Text text, @Nullable Text before) {
        return new HistoryPage.Version(
                text.number(),
                text.editor(),
                text.at(),
                text.why(),
                TextDiff.between(before == null ? text.title() : before.title(), text.title()),
                TextDiff.between(before == null ? text.body() : before.body(), text.body()));
    }
}
