package nl.zwerm.notifications.internal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Contributions;
import nl.zwerm.notifications.internal.Letter.Replying;
import nl.zwerm.notifications.internal.LetterStore.Due;
import nl.zwerm.notifications.replies.ReplyAddresses;
import nl.zwerm.people.People;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Viewer;
import nl.zwerm.text.PlainText;
import nl.zwerm.web.Words;
import org.springframework.stereotype.Component;

/**
 * Which letters are answered by mail: those about one thing that somebody said or asked, outside confidential spaces. They
 * carry its text, so that one need not look it up. All others say that one answers in Zwerm.
 */
@Component
class ReplyOffers {

    /** What an answer is meant for, rather than a deed on a page of its own. */
    private static final Set<String> ANSWERED = Set.of(
            "invited", "answered", "followed", "commented", "mentioned", "discussion-message", "discussion-followed");

    private static final int LONGEST = 4_000;

    private final ReplyAddresses addresses;
    private final Contributions contributions;
    private final People people;
    private final Words words;

    ReplyOffers(ReplyAddresses addresses, Contributions contributions, People people, Words words) {
        this.addresses = addresses;
        this.contributions = contributions;
        this.people = people;
        this.words = words;
    }

    ReplyOffer of(PersonId person, List<Due> due) {
        return addresses.configured()
                ? people.findViewer(person).map(viewer -> offer(viewer, due)).orElse(ReplyOffer.NOTHING)
                : ReplyOffer.NOTHING;
    }

    private ReplyOffer offer(Viewer viewer, List<Due> due) {
        return one(due).flatMap(about -> contributions.find(about, viewer))
                .filter(about -> about.published() && !about.sealed())
                .flatMap(about -> addresses
                        .of(viewer.id(), about.id())
                        .map(address -> new ReplyOffer(address, shown(about, viewer.locale()))))
                .orElseGet(() -> new ReplyOffer(
                        null, new Replying("", "", say(viewer.locale(), "notifications.mail.answer-in-zwerm"))));
    }

    /** What a letter is about that tells of one thing. */
    private static Optional<ContributionId> one(List<Due> due) {
        var first = due.getFirst();
        return due.size() == 1
                        && !first.discreet()
                        && first.notice() != null
                        && ANSWERED.contains(first.notice().kind())
                ? Optional.ofNullable(first.notice().about())
                : Optional.empty();
    }

    private Replying shown(Contribution about, Locale locale) {
        var text = PlainText.of(about.body());
        return new Replying(
                say(locale, "notifications.mail.reply-above"),
                text.length() > LONGEST ? text.substring(0, text.offsetByCodePoints(0, LONGEST / 2)) + " …" : text,
                say(locale, "notifications.mail.reply-how"));
    }

    private String say(Locale locale, String key) {
        return words.say(locale, key, Map.of());
    }
}
