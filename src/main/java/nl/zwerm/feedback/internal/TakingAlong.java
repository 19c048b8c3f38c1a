package nl.zwerm.feedback.internal;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.zwerm.people.People;
import nl.zwerm.people.Viewer;
import nl.zwerm.spaces.Spaces;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an asker takes along: their question, and the answers as far as they can read them. */
@Component
@Transactional(readOnly = true)
class TakingAlong {

    private final Receiving receiving;
    private final FeedbackStore store;
    private final FeedbackTexts texts;
    private final Spaces spaces;
    private final People people;
    private final Clock clock;

    TakingAlong(
            Receiving receiving, FeedbackStore store, FeedbackTexts texts, Spaces spaces, People people, Clock clock) {
        this.receiving = receiving;
        this.store = store;
        this.texts = texts;
        this.spaces = spaces;
        this.people = people;
        this.clock = clock;
    }

    Map<String, Object> of(RequestId id, Viewer viewer) {
        var request = receiving.require(id, viewer);
        var file = new LinkedHashMap<String, Object>();
        file.put("asked_at", request.askedAt().toString());
        file.put("until", request.until().toString());
        file.put("situation", texts.situation(request));
        file.put("question", texts.question(request));
        file.put("answers", request.revealed(clock.instant()) ? answers(id, viewer) : List.of());
        var intention = texts.intention(request);
        if (intention != null) {
            file.put("intention", intention);
        }
        return file;
    }

    private List<Map<String, String>> answers(RequestId id, Viewer viewer) {
        var inside = Set.copyOf(spaces.readable(viewer));
        var answered = store.listAsked(id).stream()
                .filter(one -> one.answered() && inside.contains(one.space()))
                .toList();
        var names = people.cardsById(answered.stream().map(Asked::person).toList());
        return answered.stream()
                .map(one -> Map.of(
                        "from", Objects.requireNonNull(names.get(one.person())).name(), "text", texts.answer(one)))
                .toList();
    }
}
