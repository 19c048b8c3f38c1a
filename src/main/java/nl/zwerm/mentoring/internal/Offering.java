package nl.zwerm.mentoring.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.zwerm.people.TopicId;
import nl.zwerm.people.Topics;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.Said;
import nl.zwerm.spaces.Spaces;
import nl.zwerm.threads.Reading;
import nl.zwerm.web.Pages.Errors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Offers and seeks. What somebody seeks is kept in their notebook, and shown to nobody else. */
@Service
@Transactional
class Offering {

    private static final int LONGEST_SENTENCE = 200;

    /** What is sought, as only its owner reads it. */
    record Sought(List<TopicId> topics, String sentence) {}

    private final OfferStore store;
    private final MentoringTexts texts;
    private final Topics topics;
    private final Spaces spaces;
    private final Matching matching;

    Offering(OfferStore store, MentoringTexts texts, Topics topics, Spaces spaces, Matching matching) {
        this.store = store;
        this.texts = texts;
        this.topics = topics;
        this.spaces = spaces;
        this.matching = matching;
    }

    /** What must be mended, if anything. */
    Errors offer(OfferForm form, Viewer viewer) {
        var reading = new Reading();
        var offered = topics(form.topics(), reading);
        var sentence = reading.line("sentence", form.sentence(), LONGEST_SENTENCE);
        int room = "1".equals(form.room()) ? 1 : Offer.MOST_ROOM;
        if (!"1".equals(form.room()) && !"2".equals(form.room())) {
            reading.mend("room", Said.of("mentoring.offer.room.choose"));
        }
        if (matching.isNew(viewer)) {
            reading.mend("sentence", Said.of("mentoring.offer.new"));
        }
        if (reading.fine()) {
            store.save(new Offer(viewer.id(), room, sentence, false, offered));
        }
        return reading.errors();
    }

    void pause(boolean paused, Viewer viewer) {
        store.markPaused(viewer.id(), paused);
    }

    Errors seek(OfferForm form, Viewer viewer) {
        var reading = new Reading();
        var sought = topics(form.topics(), reading);
        var sentence = reading.line("sentence", form.sentence(), LONGEST_SENTENCE);
        if (reading.fine()) {
            var notebook = spaces.notebook(viewer.id());
            var sealed = texts.sealSought(notebook, viewer.id(), sentence);
            store.saveSeek(viewer.id(), new OfferStore.Seek(notebook, sealed), sought);
        }
        return reading.errors();
    }

    void stopSeeking(Viewer viewer) {
        store.deleteSeek(viewer.id());
    }

    /** Nothing where its notebook is closed to them. */
    @Transactional(readOnly = true)
    public Optional<Sought> findSought(Viewer viewer) {
        return store.findSeek(viewer.id())
                .filter(seek -> spaces.findNotebook(viewer.id())
                        .filter(seek.space()::equals)
                        .flatMap(notebook -> spaces.findInside(notebook, viewer))
                        .isPresent())
                .map(seek -> new Sought(store.listSought(viewer.id()), texts.openSought(seek, viewer.id())));
    }

    private List<TopicId> topics(String typed, Reading reading) {
        var names = reading.topics("topics", typed);
        if (reading.fine() && names.isEmpty()) {
            reading.mend("topics", Said.of("mentoring.topics.missing"));
        }
        var found = new ArrayList<TopicId>();
        for (var name : names) {
            var topic = topics.find(name);
            if (topic.isEmpty() && !name.isEmpty()) {
                reading.mend("topics", Said.of("mentoring.topics.unknown", "name", name));
            }
            topic.filter(id -> !found.contains(id)).ifPresent(found::add);
        }
        return found;
    }
}
