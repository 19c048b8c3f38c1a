package nl.zwerm.welcome;

import nl.zwerm.people.PersonId;
import nl.zwerm.welcome.internal.FirstStepsStore;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door to the first steps of newcomers. Nothing is kept of them but that somebody is done. */
@Service
@Transactional
public class FirstSteps {

    private final FirstStepsStore store;

    FirstSteps(FirstStepsStore store) {
        this.store = store;
    }

    /** Whether somebody is new and neither did them nor put them away. */
    @Transactional(readOnly = true)
    public boolean lieAhead(PersonId person) {
        return store.isNewcomer(person);
    }

    public void done(PersonId person) {
        store.insertDone(person);
    }
}
