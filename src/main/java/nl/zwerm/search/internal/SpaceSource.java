package nl.zwerm.search.internal;

import java.util.Collection;
import java.util.List;
import nl.zwerm.search.IndexedDocument;
import nl.zwerm.spaces.FindableSpace;
import nl.zwerm.spaces.FindableSpaces;
import nl.zwerm.spaces.SpaceId;
import nl.zwerm.text.LanguageGuess;
import nl.zwerm.text.PlainText;
import org.springframework.stereotype.Component;

/** Name and purpose of every space that is not confidential. */
@Component
class SpaceSource implements IndexSource {

    static final String KIND = "space";

    private final FindableSpaces spaces;

    SpaceSource(FindableSpaces spaces) {
        this.spaces = spaces;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<IndexedDocument> after(long id, int limit) {
        return documents(spaces.after(new SpaceId(id), limit));
    }

    @Override
    public List<IndexedDocument> read(Collection<Long> ids) {
        return documents(spaces.of(ids.stream().map(SpaceId::new).toList()));
    }

    @Override
    public Collection<Long> touchedBy(Collection<Long> subjects) {
        return subjects;
    }

    @Override
    public Collection<Long> about(Collection<Long> topics) {
        return List.of();
    }

    private static List<IndexedDocument> documents(List<FindableSpace> found) {
        return found.stream().map(SpaceSource::document).toList();
    }

    private static IndexedDocument document(FindableSpace space) {
        return new IndexedDocument(
                space.id().value(),
                space.id().value(),
                KIND,
                Places.OUTSIDE_SPACES,
                null,
                LanguageGuess.of(space.name() + " " + space.purpose(), LanguageGuess.DUTCH),
                space.name(),
                PlainText.of(space.purpose()),
                "",
                List.of(),
                List.of(),
                space.createdAt(),
                true);
    }
}
