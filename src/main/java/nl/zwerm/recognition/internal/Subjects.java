package nl.zwerm.recognition.internal;

import java.util.Optional;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Contributions;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.PublicId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a compliment is about, as far as whoever looks may read it. */
@Component
@Transactional(readOnly = true)
class Subjects {

    private final Contributions contributions;

    Subjects(Contributions contributions) {
        this.contributions = contributions;
    }

    /** What {@code on} names, if a compliment about it makes sense: not for one's own. */
    Optional<Subject> toGive(String on, Viewer viewer) {
        return PublicId.read(on)
                .map(ContributionId::of)
                .flatMap(id -> find(id, viewer))
                .filter(subject -> !viewer.id().equals(subject.author()));
    }

    Optional<Subject> find(ContributionId id, Viewer viewer) {
        return contributions.find(id, viewer).filter(Contribution::published).flatMap(made -> subject(made, viewer));
    }

    private Optional<Subject> subject(Contribution made, Viewer viewer) {
        var root = made.id().equals(made.root())
                ? Optional.of(made)
                : contributions.find(made.root(), viewer).filter(Contribution::published);
        return root.map(thread -> new Subject(made.id(), thread.title(), thread.language(), made.author()));
    }
}
