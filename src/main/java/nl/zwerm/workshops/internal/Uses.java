package nl.zwerm.workshops.internal;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.Said;
import nl.zwerm.threads.Reading;
import nl.zwerm.web.Pages.Errors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Eight weeks later whoever was there is asked once whether they used it. */
@Service
@Transactional
class Uses {

    static final Set<String> ANSWERS = Set.of("yes", "not-yet", "no-longer");

    private static final int LONGEST = 300;

    private final Workshops workshops;
    private final UseStore store;
    private final RegistrationStore registrations;
    private final Clock clock;

    Uses(Workshops workshops, UseStore store, RegistrationStore registrations, Clock clock) {
        this.workshops = workshops;
        this.store = store;
        this.registrations = registrations;
        this.clock = clock;
    }

    /** What is to be mended, if anything. */
    public Optional<Errors> answer(ContributionId id, String answer, String sentence, Viewer viewer) {
        var opened = workshops.lock(id, viewer);
        var reading = new Reading();
        if (!ANSWERS.contains(answer)) {
            reading.mend("answer", Said.of("workshops.use.which"));
        }
        var said = reading.optionalLine("sentence", sentence, LONGEST);
        if (reading.fine() && !mayAnswer(opened, viewer)) {
            reading.mend("answer", Said.of("workshops.use.not-asked"));
        }
        if (!reading.fine()) {
            return Optional.of(reading.errors());
        }
        if (store.insert(opened.made(), viewer.id(), answer, said, clock.instant())) {
            workshops.changed(opened);
        }
        return Optional.empty();
    }

    private boolean mayAnswer(Opened opened, Viewer viewer) {
        return opened.workshop().asksWhetherUsed(clock.instant())
                && registrations
                        .find(opened.id(), viewer.id())
                        .filter(one -> one.thereAt() != null)
                        .isPresent();
    }
}
