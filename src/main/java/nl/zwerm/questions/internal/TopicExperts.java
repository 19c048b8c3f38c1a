package nl.zwerm.questions.internal;

import nl.zwerm.contributions.Contribution;
import nl.zwerm.expertise.Expertise;
import nl.zwerm.people.Viewer;
import nl.zwerm.threads.Experts;
import org.springframework.stereotype.Component;

/** Whoever looks after a topic, or of whom an answer about it helped, knows when something about it no longer holds. */
@Component
class TopicExperts implements Experts {

    private final Expertise expertise;

    TopicExperts(Expertise expertise) {
        this.expertise = expertise;
    }

    @Override
    public boolean knows(Contribution thing, Viewer viewer) {
        return expertise.knows(thing, viewer);
    }
}
