package nl.zwerm.search.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.PublishedText;
import nl.zwerm.contributions.PublishedTexts;
import nl.zwerm.people.TopicId;
import nl.zwerm.search.EnclosedTexts;
import nl.zwerm.search.EnclosedTexts.Enclosed;
import nl.zwerm.search.IndexedDocument;
import nl.zwerm.search.IndexedText;
import nl.zwerm.text.PlainText;
import org.springframework.stereotype.Component;

/**
 * Everything that is published and not sealed, with the topics of its thread and what its own module adds. The names of
 * topics are words of the first of a thread only, or each "thank you" below it would be found by them.
 */
@Component
class ContributionSource implements IndexSource {

    private final PublishedTexts published;
    private final TopicNames topics;
    private final List<IndexedText> more;
    private final EnclosedTexts enclosed;

    ContributionSource(PublishedTexts published, TopicNames topics, List<IndexedText> more, EnclosedTexts enclosed) {
        this.published = published;
        this.topics = topics;
        this.more = more;
        this.enclosed = enclosed;
    }

    @Override
    public String kind() {
        return "contribution";
    }

    @Override
    public List<IndexedDocument> after(long id, int limit) {
        return documents(published.after(new ContributionId(id), limit));
    }

    @Override
    public List<IndexedDocument> read(Collection<Long> ids) {
        return documents(published.of(typed(ids)));
    }

    @Override
    public Collection<Long> touchedBy(Collection<Long> subjects) {
        return numbers(published.idsOf(typed(subjects)));
    }

    @Override
    public Collection<Long> about(Collection<Long> ids) {
        return numbers(published.idsAbout(ids.stream().map(TopicId::new).toList()));
    }

    private List<IndexedDocument> documents(List<PublishedText> texts) {
        var names = topics.of(texts.stream().flatMap(text -> text.topics().stream()));
        var added = added(texts);
        var around = around(texts);
        var bodies = texts.stream().collect(Collectors.toMap(text -> text.id().value(), text -> body(text, added)));
        var files = enclosed.in(bodies);
        return texts.stream()
                .map(text -> document(text, names, body(text, added), around, files))
                .toList();
    }

    /** A short answer has few words of its own, and who seeks what an answer says finds the question by it. */
    private Map<ContributionId, String> around(List<PublishedText> texts) {
        var around = new HashMap<ContributionId, String>();
        var beginnings = texts.stream()
                .filter(text -> text.id().equals(text.root()))
                .map(PublishedText::id)
                .toList();
        around.putAll(published.answers(beginnings));
        var others =
                texts.stream().filter(text -> !text.id().equals(text.root())).toList();
        var titles = published.titles(
                others.stream().map(PublishedText::root).distinct().toList());
        others.forEach(text -> around.put(text.id(), titles.getOrDefault(text.root(), "")));
        return around;
    }

    private Map<Long, String> added(List<PublishedText> texts) {
        var added = new HashMap<Long, String>();
        for (var one : more) {
            var ids = texts.stream()
                    .filter(text -> text.kind().equals(one.kind()))
                    .map(text -> text.id().value())
                    .toList();
            if (!ids.isEmpty()) {
                added.putAll(one.texts(ids));
            }
        }
        return added;
    }

    private static IndexedDocument document(
            PublishedText text,
            TopicNames.Names names,
            String body,
            Map<ContributionId, String> around,
            Map<Long, List<Enclosed>> files) {
        var author = text.author();
        return new IndexedDocument(
                text.id().value(),
                text.root().value(),
                text.kind(),
                text.space().value(),
                author == null ? null : author.value(),
                text.language(),
                text.title(),
                PlainText.of(body),
                PlainText.of(around.getOrDefault(text.id(), "")),
                files.getOrDefault(text.id().value(), List.of()).stream()
                        .map(Enclosed::text)
                        .collect(Collectors.joining("\n\n")),
                TopicNames.numbers(text.topics()),
                text.id().equals(text.root()) ? names.of(text.topics()) : List.of(),
                text.publishedAt(),
                true);
    }

    private static String body(PublishedText text, Map<Long, String> added) {
        return text.body() + "\n\n" + added.getOrDefault(text.id().value(), "");
    }

    private static List<ContributionId> typed(Collection<Long> ids) {
        return ids.stream().map(ContributionId::new).toList();
    }

    private static List<Long> numbers(Collection<ContributionId> ids) {
        return ids.stream().map(ContributionId::value).toList();
    }
}
