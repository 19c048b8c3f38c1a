package nl.zwerm.notifications;

import nl.zwerm.contributions.ContributionId;
import nl.zwerm.people.PersonId;
import org.springframework.stereotype.Service;

/** Tells persons that something concerns them. Telling the same thing twice does no harm. */
@Service
public class Notifications {

    /** {@code kind} is a key: {@code notifications.<kind>} is the sentence, {@code .subject} the subject of the mail. */
    public void tell(PersonId person, String kind, ContributionId about) {}
}
