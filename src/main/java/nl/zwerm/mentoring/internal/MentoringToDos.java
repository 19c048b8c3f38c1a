package nl.zwerm.mentoring.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.zwerm.mentoring.internal.Mentorship.State;
import nl.zwerm.notifications.ToDo;
import nl.zwerm.notifications.ToDos;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.Said;
import nl.zwerm.spaces.Spaces;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A request to be a mentor, the question after four weeks, and the end of the course; nobody is named. */
@Component
@Transactional(readOnly = true)
class MentoringToDos implements ToDos {

    private static final int LOOKED_AT = 20;

    private final MentorshipStore store;
    private final Spaces spaces;
    private final Clock clock;

    MentoringToDos(MentorshipStore store, Spaces spaces, Clock clock) {
        this.store = store;
        this.spaces = spaces;
        this.clock = clock;
    }

    @Override
    public List<ToDo> of(Viewer viewer, int limit) {
        var ours = store.listOf(viewer.id(), LOOKED_AT);
        if (ours.isEmpty()) {
            return List.of();
        }
        var inside = Set.copyOf(spaces.readable(viewer));
        return ours.stream()
                .filter(one -> inside.contains(one.space()))
                .flatMap(one -> toDo(one, viewer).stream())
                .limit(limit)
                .toList();
    }

    private Optional<ToDo> toDo(Mentorship one, Viewer viewer) {
        var now = clock.instant();
        if (one.state() == State.ASKED && one.isMentor(viewer.id())) {
            return Optional.of(of(one, "mentoring.to-do.asked", one.askedAt()));
        }
        if (one.over(now)) {
            return Optional.of(of(one, "mentoring.to-do.over", Objects.requireNonNull(one.endsAt())));
        }
        return one.asksWhetherItFits(viewer.id(), now)
                ? Optional.of(of(one, "mentoring.to-do.fits", Objects.requireNonNull(one.acceptedAt())))
                : Optional.empty();
    }

    private static ToDo of(Mentorship one, String word, Instant since) {
        return new ToDo(Said.of(word), one.path(), null, null, since);
    }
}
