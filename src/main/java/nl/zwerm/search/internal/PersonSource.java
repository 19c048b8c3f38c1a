package nl.zwerm.search.internal;

import java.util.Collection;
import java.util.List;
import nl.zwerm.people.FindablePeople;
import nl.zwerm.people.FindablePerson;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.TopicId;
import nl.zwerm.search.IndexedDocument;
import nl.zwerm.text.PlainText;
import org.springframework.stereotype.Component;

/** Everybody who is here, with what they offer. */
@Component
class PersonSource implements IndexSource {

    static final String KIND = "person";

    private final FindablePeople people;
    private final TopicNames topics;

    PersonSource(FindablePeople people, TopicNames topics) {
        this.people = people;
        this.topics = topics;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<IndexedDocument> after(long id, int limit) {
        return documents(people.after(new PersonId(id), limit));
    }

    @Override
    public List<IndexedDocument> read(Collection<Long> ids) {
        return documents(people.of(ids.stream().map(PersonId::new).toList()));
    }

    @Override
    public Collection<Long> touchedBy(Collection<Long> subjects) {
        return subjects;
    }

    @Override
    public Collection<Long> about(Collection<Long> ids) {
        return people.idsOffering(ids.stream().map(TopicId::new).toList()).stream()
                .map(PersonId::value)
                .toList();
    }

    private List<IndexedDocument> documents(List<FindablePerson> found) {
        var names = topics.of(found.stream().flatMap(person -> person.offered().stream()));
        return found.stream().map(person -> document(person, names)).toList();
    }

    private static IndexedDocument document(FindablePerson person, TopicNames.Names names) {
        return new IndexedDocument(
                person.id().value(),
                person.id().value(),
                KIND,
                Places.OUTSIDE_SPACES,
                null,
                person.language(),
                person.name(),
                person.roleTitle() + "\n\n" + PlainText.of(person.about()),
                "",
                TopicNames.numbers(person.offered()),
                names.of(person.offered()),
                person.since(),
                true);
    }
}
