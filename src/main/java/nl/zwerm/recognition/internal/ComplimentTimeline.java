package nl.zwerm.recognition.internal;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.zwerm.people.TimelineEntry;
import nl.zwerm.people.TimelineEntry.Chapter;
import nl.zwerm.people.TimelineSource;
import nl.zwerm.people.Viewer;
import nl.zwerm.recognition.internal.ComplimentStore.Past;
import nl.zwerm.shared.Said;
import nl.zwerm.spaces.SpaceId;
import nl.zwerm.spaces.SpaceKeys;
import nl.zwerm.spaces.Spaces;
import nl.zwerm.threads.Posts;
import nl.zwerm.web.Capabilities;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the viewer was thanked for, and thanked others for, for their own eyes. */
@Component
@Transactional(readOnly = true)
class ComplimentTimeline implements TimelineSource {

    private final ComplimentStore store;
    private final ComplimentTexts texts;
    private final Spaces spaces;
    private final SpaceKeys keys;
    private final Capabilities capabilities;

    ComplimentTimeline(
            ComplimentStore store, ComplimentTexts texts, Spaces spaces, SpaceKeys keys, Capabilities capabilities) {
        this.store = store;
        this.texts = texts;
        this.spaces = spaces;
        this.keys = keys;
        this.capabilities = capabilities;
    }

    @Override
    public List<TimelineEntry> of(Viewer viewer, Instant before, int limit) {
        var past = store.listPast(viewer.id(), before, limit);
        if (past.isEmpty()) {
            return List.of();
        }
        var inside = Set.copyOf(spaces.readable(viewer));
        var shown = past.stream()
                .filter(one -> one.space() == null || inside.contains(one.space()))
                .toList();
        keys.prepare(shown.stream().map(Past::space).filter(Objects::nonNull).toList());
        boolean on = capabilities.isOn(RecognitionOffers.KEY);
        return shown.stream().map(one -> entry(one, on, viewer)).toList();
    }

    private TimelineEntry entry(Past one, boolean on, Viewer viewer) {
        SpaceId space = one.space();
        var text = space == null ? one.text() : texts.text(one.id(), space, one.text());
        var path = space == null ? TeamCompliment.path(one.id()) : Compliment.path(one.id());
        return new TimelineEntry(
                one.at(),
                one.received() ? Chapter.THANKED : Chapter.ANSWERED,
                Said.of(one.received() ? "recognition.timeline.received" : "recognition.timeline.gave"),
                text,
                Posts.language(text, viewer),
                on ? path : null);
    }
}
