package nl.zwerm.mentoring.internal;

import java.time.Duration;
import nl.zwerm.mentoring.MentoringArrivals.Offered;
import nl.zwerm.mentoring.MentoringArrivals.Paired;
import nl.zwerm.mentoring.internal.Mentorship.Meeting;
import nl.zwerm.mentoring.internal.Mentorships.Outcome;
import nl.zwerm.notifications.Notifications;
import nl.zwerm.shared.PublicId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what stood elsewhere, sealed like the rest; nobody is told or invited. */
@Service
@Transactional
public class ArrivingMentoring {

    private static final int MINUTES = 45;

    private final OfferStore offers;
    private final MentorshipStore store;
    private final Mentorships mentorships;
    private final MentoringTexts texts;
    private final Notifications notifications;

    ArrivingMentoring(
            OfferStore offers,
            MentorshipStore store,
            Mentorships mentorships,
            MentoringTexts texts,
            Notifications notifications) {
        this.offers = offers;
        this.store = store;
        this.mentorships = mentorships;
        this.texts = texts;
        this.notifications = notifications;
    }

    public void take(Offered offered) {
        offers.save(new Offer(offered.by(), offered.room(), offered.sentence(), false, offered.topics()));
    }

    public void take(Paired paired) {
        var asked = paired.accepted().minus(Duration.ofDays(2));
        if (!(mentorships.keep(paired.mentor(), paired.mentee(), paired.goal(), Mentorships.token(), asked)
                instanceof Outcome.Sent(var id))) {
            throw new IllegalArgumentException("whoever has a mentor gets no second one");
        }
        var mentorship = store.listOf(paired.mentee(), 1).getFirst();
        notifications.forget(mentorship.path());
        mentorships.accept(mentorship, paired.accepted());
        if (paired.meeting() != null) {
            var place = texts.seal(mentorship.space(), id, MentoringTexts.PLACE, paired.place());
            store.saveMeeting(id, new Meeting(PublicId.next(), 0, paired.meeting(), MINUTES, place));
        }
    }
}
