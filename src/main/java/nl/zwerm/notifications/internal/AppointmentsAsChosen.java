package nl.zwerm.notifications.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.zwerm.notifications.AppointmentMail;
import nl.zwerm.people.Reachable;
import nl.zwerm.web.Words;
import org.springframework.stereotype.Component;

/** An appointment stands in no mail of the week: that might come when it is over. */
@Component
class AppointmentsAsChosen implements AppointmentMail {

    private final ChoiceStore choices;
    private final StopLinks stops;
    private final NoticePost post;
    private final Words words;
    private final Clock clock;

    AppointmentsAsChosen(ChoiceStore choices, StopLinks stops, NoticePost post, Words words, Clock clock) {
        this.choices = choices;
        this.stops = stops;
        this.post = post;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public Optional<Way> to(Reachable person) {
        var now = clock.instant();
        return switch (choices.find(person.id()).of(Sort.MEETINGS, null)) {
            case NOW -> Optional.of(way(person, person.hours().nextOpening(now)));
            case DAILY, WEEKLY -> Optional.of(way(person, person.hours().nextStart(now)));
            case NEVER -> Optional.empty();
        };
    }

    private Way way(Reachable person, Instant notBefore) {
        var stop = post.whole(StopLinks.PATH + stops.token(person.id(), Set.of(Sort.MEETINGS)));
        var preferences = post.whole(PreferencesController.PLACE);
        return new Way(
                notBefore,
                stop,
                stop == null || preferences == null
                        ? ""
                        : line(person, "notifications.mail.stop", stop)
                                + line(person, "notifications.mail.preferences", preferences));
    }

    private String line(Reachable person, String word, String address) {
        return words.say(Words.locale(person.language()), word, Map.of()) + ": " + address + "\n";
    }
}
