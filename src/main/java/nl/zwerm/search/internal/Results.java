package nl.zwerm.search.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Kinds;
import nl.zwerm.people.Viewer;
import nl.zwerm.search.EnclosedTexts.Enclosed;
import nl.zwerm.search.IndexedText;
import nl.zwerm.search.SearchHits;
import nl.zwerm.shared.PublicId;
import nl.zwerm.spaces.FindableSpace;
import nl.zwerm.spaces.SpaceId;
import nl.zwerm.text.PlainText;
import nl.zwerm.web.Capabilities;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes of what the index proposes what this viewer may see of it, with the places marked where it answers. */
@Component
class Results {

    private static final int PASSAGES = 2;

    private final FoundStore store;
    private final Kinds kinds;
    private final FindableKinds findable;
    private final Offered offered;
    private final List<IndexedText> more;
    private final AnsweringFiles files;
    private final Capabilities capabilities;

    Results(
            FoundStore store,
            Kinds kinds,
            FindableKinds findable,
            Offered offered,
            List<IndexedText> more,
            AnsweringFiles files,
            Capabilities capabilities) {
        this.store = store;
        this.kinds = kinds;
        this.findable = findable;
        this.offered = offered;
        this.more = more;
        this.files = files;
        this.capabilities = capabilities;
    }

    /** {@code authorName}: the person whose texts are sought, by name also when an id was given. */
    record Drawn(List<Result> list, String authorName) {}

    /** What the database says of what the index proposed, and of the person whose texts are sought. */
    record Proposed(List<Long> ids, Map<Long, FoundText> texts, Set<Long> overdue) {

        /** The spaces in which they stand, and whatever of it may be a space itself. */
        Set<Long> spaces() {
            var spaces = texts.values().stream().map(FoundText::space).collect(Collectors.toCollection(HashSet::new));
            ids.stream().filter(id -> !texts.containsKey(id)).forEach(spaces::add);
            return spaces;
        }
    }

    Proposed proposed(SearchHits hits, Set<Long> overdue, Authors.Sought author, Viewer viewer) {
        var asked = new ArrayList<>(hits.ids());
        PublicId.read(author.typed()).ifPresent(asked::add);
        return new Proposed(hits.ids(), store.find(asked, viewer), overdue);
    }

    Drawn of(Proposed proposed, String query, Authors.Sought author, List<FindableSpace> known, Viewer viewer) {
        var texts = proposed.texts();
        var spaces = known.stream()
                .collect(Collectors.toMap(space -> space.id().value(), Function.identity(), (one, _) -> one));
        var marker = new Highlighter(query);
        var added = added(texts, marker);
        var answering = files.of(silent(texts, added, marker), marker);
        var drawn = new ArrayList<Result>();
        var threads = new HashSet<Long>();
        for (var id : proposed.ids()) {
            var text = texts.get(id);
            if (text != null && !threads.add(text.root()) && onlyHoldsWhatIsShown(text, marker)) {
                continue;
            }
            if (text != null && capabilities.reaches(path(text))) {
                drawn.add(text(
                        text,
                        added.getOrDefault(id, ""),
                        answering.get(id),
                        marker,
                        spaces,
                        proposed.overdue().contains(id)));
            } else if (text == null && spaces.containsKey(id) && !viewer.guest()) {
                drawn.add(space(Optional.ofNullable(spaces.get(id)).orElseThrow(), marker, viewer.language()));
            }
        }
        var name = PublicId.read(author.typed())
                .map(texts::get)
                .map(FoundText::title)
                .orElse(author.typed());
        return new Drawn(List.copyOf(drawn), name);
    }

    /** What is not in the text itself, for those that are found by just that. */
    private Map<Long, String> added(Map<Long, FoundText> texts, Highlighter marker) {
        var persons = texts.values().stream()
                .filter(text -> text.kind().equals(PersonSource.KIND))
                .map(FoundText::id)
                .toList();
        var added = new HashMap<>(offered.by(persons));
        for (var one : more) {
            var ids = texts.values().stream()
                    .filter(text -> text.kind().equals(one.kind()) && !answers(text, marker))
                    .map(FoundText::id)
                    .toList();
            if (!ids.isEmpty()) {
                added.putAll(one.texts(ids));
            }
        }
        return added;
    }

    private static List<FoundText> silent(Map<Long, FoundText> texts, Map<Long, String> added, Highlighter marker) {
        return texts.values().stream()
                .filter(text -> !text.kind().equals(PersonSource.KIND) && !answers(text, marker))
                .filter(text -> marker.marks(text.languageOrDutch(), added.getOrDefault(text.id(), ""))
                        .isEmpty())
                .toList();
    }

    /** A question that is found by an answer that is shown already, and says nothing of it itself. */
    private static boolean onlyHoldsWhatIsShown(FoundText text, Highlighter marker) {
        return text.id() == text.root() && !answers(text, marker);
    }

    private static boolean answers(FoundText text, Highlighter marker) {
        return !marker.marks(text.languageOrDutch(), text.title() + "\n\n" + PlainText.of(text.body()))
                .isEmpty();
    }

    private Result text(
            FoundText text,
            String added,
            @Nullable Enclosed file,
            Highlighter marker,
            Map<Long, FindableSpace> spaces,
            boolean overdue) {
        var language = text.languageOrDutch();
        var author = text.authorId();
        var place = spaces.get(text.space());
        return new Result(
                path(text),
                findable.word(text.kind()),
                Piece.of(text.title(), marker.marks(language, text.title())),
                file == null
                        ? passages(marker, language, PlainText.of(text.body() + "\n\n" + added))
                        : passages(marker, language, file.text()),
                file == null ? null : file.name(),
                text.language(),
                name(place),
                place != null && place.everyone(),
                author == null ? null : PublicId.show(author),
                text.authorName(),
                text.at(),
                text.outdated(),
                overdue);
    }

    private static Result space(FindableSpace space, Highlighter marker, String language) {
        return new Result(
                "/spaces/" + space.id(),
                "search.kind." + SpaceSource.KIND,
                Piece.of(space.name(), marker.marks(language, space.name())),
                passages(marker, language, PlainText.of(space.purpose())),
                null,
                null,
                null,
                false,
                null,
                null,
                null,
                false,
                false);
    }

    private static List<List<Piece>> passages(Highlighter marker, String language, String plain) {
        return marker.highlight(language, plain, PASSAGES).stream()
                .map(Piece::of)
                .toList();
    }

    /** The page of a person or a thread; whatever else stands in a thread is a place on its page. */
    private String path(FoundText text) {
        if (text.kind().equals(PersonSource.KIND)) {
            return "/people/" + PublicId.show(text.id());
        }
        return kinds.place(
                text.rootKind(),
                SpaceId.of(text.space()),
                ContributionId.of(text.root()),
                text.kind(),
                ContributionId.of(text.id()));
    }

    private static @Nullable String name(@Nullable FindableSpace space) {
        return space == null || space.everyone() ? null : space.name();
    }
}
