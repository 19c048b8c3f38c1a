package nl.zwerm.people.internal;

import java.util.Comparator;
import java.util.List;
import nl.zwerm.people.Pick;
import nl.zwerm.people.TopicId;
import nl.zwerm.people.TopicSection;
import nl.zwerm.people.Topics;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.NotFound;
import nl.zwerm.shared.PublicId;
import nl.zwerm.web.Pages.Errors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the pages of topics show. */
@Component
@Transactional(readOnly = true)
class TopicViews {

    private static final int ACTS = 30;
    private static final int MOST = 2_000;
    private static final int MOST_PEOPLE = 60;

    /** What was typed into one of the forms on the page, when there is something to mend. */
    record Typed(@Nullable String name, String synonym, String into, Pick steward) {

        static final Typed NOTHING = new Typed(null, "", "", Pick.ONE);

        static Typed name(String typed) {
            return new Typed(typed, "", "", Pick.ONE);
        }

        static Typed synonym(String typed) {
            return new Typed(null, typed, "", Pick.ONE);
        }

        static Typed into(String typed) {
            return new Typed(null, "", typed, Pick.ONE);
        }

        static Typed steward(Pick typed) {
            return new Typed(null, "", "", typed);
        }
    }

    private final TopicStore store;
    private final TopicNameStore names;
    private final TendingTopics tending;
    private final Topics topics;
    private final List<TopicSection> sections;

    TopicViews(
            TopicStore store, TopicNameStore names, TendingTopics tending, Topics topics, List<TopicSection> sections) {
        this.store = store;
        this.names = names;
        this.tending = tending;
        this.topics = topics;
        this.sections = sections;
    }

    TopicsPage list() {
        return new TopicsPage(store.list(MOST));
    }

    /** The topic itself, or what it was merged into. */
    TopicId living(TopicId id) {
        return topics.find(id).orElseThrow(NotFound::new).id();
    }

    TopicPage show(TopicId id, Viewer viewer, Typed typed, Errors errors) {
        return show(id, "", viewer, typed, errors);
    }

    /** {@code before} is the last act of the page of its history that was read; empty for the first page. */
    TopicPage show(TopicId id, String before, Viewer viewer, Typed typed, Errors errors) {
        var topic = topics.find(id).orElseThrow(NotFound::new);
        boolean mayTend = tending.mayTend(topic.id(), viewer);
        var stewards = store.listStewards(topic.id());
        var from = PublicId.read(before).orElse(null);
        var acts = names.listActs(topic.id(), from, ACTS + 1);
        var shown = acts.subList(0, Math.min(acts.size(), ACTS));
        return new TopicPage(
                topic,
                store.listOffering(topic.id(), MOST_PEOPLE),
                store.listSeeking(topic.id(), MOST_PEOPLE),
                stewards,
                viewer.id(),
                stewards.stream().anyMatch(card -> card.id().equals(viewer.id())),
                store.isFollowed(topic.id(), viewer.id()),
                mayTend,
                names.listSynonyms(topic.id()),
                names.listMerged(topic.id()),
                shown,
                acts.size() > ACTS ? PublicId.show(shown.getLast().id()) : "",
                from != null,
                typed.name() == null ? topic.name() : typed.name(),
                typed.synonym(),
                typed.into(),
                mayTend ? topics.list(MOST) : List.of(),
                typed.steward(),
                sections.stream()
                        .sorted(Comparator.comparingInt(TopicSection::order))
                        .flatMap(section -> section.of(topic.id(), viewer).stream())
                        .toList(),
                errors);
    }
}
