package nl.zwerm.notifications.replies;

import java.time.Duration;
import java.util.Optional;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.Contributions;
import nl.zwerm.contributions.Kinds;
import nl.zwerm.notifications.Notifications;
import nl.zwerm.notifications.ReplyByMail;
import nl.zwerm.notifications.ReplyByMail.Replied;
import nl.zwerm.notifications.replies.ReceivedStore.Outcome;
import nl.zwerm.notifications.replies.ReplyAddresses.Reply;
import nl.zwerm.notifications.replies.ReplyLetters.Back;
import nl.zwerm.notifications.replies.ReplyLetters.Receiver;
import nl.zwerm.people.Account;
import nl.zwerm.people.Accounts;
import nl.zwerm.people.Organisations;
import nl.zwerm.people.People;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.Limits;
import nl.zwerm.shared.MailAddress;
import nl.zwerm.shared.NotFound;
import nl.zwerm.shared.Said;
import nl.zwerm.shared.ZwermSettings;
import nl.zwerm.web.Capabilities;
import nl.zwerm.web.Words;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Whether an answer may become what it is meant to be, asked anew when it comes: the person is here, wrote it themselves
 * from their own address, and may still read what it is about. Whoever may not is told why.
 */
@Component
class Answering {

    private static final int MOST_IN_AN_HOUR = 10;
    private static final int ONCE = 40;

    private final ReplyLetters letters;
    private final People people;
    private final Accounts accounts;
    private final Organisations organisations;
    private final Contributions contributions;
    private final Kinds kinds;
    private final Capabilities capabilities;
    private final Notifications notifications;
    private final Limits limits;
    private final ReplyAddresses addresses;
    private final ZwermSettings settings;
    private final ObjectProvider<ReplyByMail> ways;

    Answering(
            ReplyLetters letters,
            People people,
            Accounts accounts,
            Organisations organisations,
            Contributions contributions,
            Kinds kinds,
            Capabilities capabilities,
            Notifications notifications,
            Limits limits,
            ReplyAddresses addresses,
            ZwermSettings settings,
            ObjectProvider<ReplyByMail> ways) {
        this.letters = letters;
        this.people = people;
        this.accounts = accounts;
        this.organisations = organisations;
        this.contributions = contributions;
        this.kinds = kinds;
        this.capabilities = capabilities;
        this.notifications = notifications;
        this.limits = limits;
        this.addresses = addresses;
        this.settings = settings;
        this.ways = ways;
    }

    /** Mail of ours to ourselves would never end. */
    boolean isOurs(String address) {
        return addresses.ours(address)
                || MailAddress.parse(settings.mailFrom())
                        .filter(from -> from.address().equals(address))
                        .isPresent();
    }

    Outcome answer(Incoming incoming, Reply reply, boolean whole) {
        var account = accounts.find(reply.person()).filter(known -> known.email() != null);
        if (account.isEmpty()) {
            return Outcome.REFUSED;
        }
        if (incoming.refusedByServer()
                || !incoming.sender().equals(account.get().email())) {
            receiver(reply.person()).ifPresent(letters::fromElsewhere);
            return Outcome.REFUSED;
        }
        var viewer = people.findViewer(reply.person());
        if (viewer.isEmpty()) {
            letters.refused(receiver(account.get()), Said.of("notifications.reply.no-account"), Back.NOTHING);
            return Outcome.REFUSED;
        }
        return answer(incoming, reply, whole, viewer.get());
    }

    private Outcome answer(Incoming incoming, Reply reply, boolean whole, Viewer viewer) {
        var about = readable(reply, viewer);
        var text = ReplyText.of(incoming.body().text());
        var objection = objection(incoming, reply, whole, about, text, viewer);
        if (objection.isPresent()) {
            refuse(incoming, reply, objection.get());
            return Outcome.REFUSED;
        }
        var made = way(about.orElseThrow())
                .reply(about.orElseThrow(), text, "mail-" + incoming.key().substring(0, ONCE), viewer);
        return switch (made) {
            case Replied.Done(var id) -> {
                people.wasActive(viewer.id());
                notifications.seen(viewer, reply.about());
                if (incoming.body().attachments()) {
                    receiver(viewer.id()).ifPresent(to -> letters.withoutAttachments(to, id));
                }
                yield Outcome.POSTED;
            }
            case Replied.Refused(var reason) -> {
                refuse(incoming, reply, reason);
                yield Outcome.REFUSED;
            }
        };
    }

    /** Why it cannot become anything, the first reason there is. */
    private Optional<Said> objection(
            Incoming incoming, Reply reply, boolean whole, Optional<Contribution> about, String text, Viewer viewer) {
        if (about.isEmpty()) {
            return said("gone");
        }
        if (about.get().sealed()) {
            return said("confidential");
        }
        if (reply.expired()) {
            return said("expired");
        }
        if (!whole) {
            return Optional.of(Said.of("notifications.reply.too-large", "most", Mailbox.LARGEST >> 20));
        }
        if (text.isEmpty()) {
            return said(incoming.body().unreadable() ? "unreadable" : "empty");
        }
        // One address for answers, however much is sent to it.
        long address = reply.about().value() ^ Long.rotateLeft(viewer.id().value(), 17);
        return limits.tryTake("reply by mail", address, MOST_IN_AN_HOUR, Duration.ofHours(1))
                .flatMap(_ -> said("too-many"));
    }

    /** Says why, and gives back what they wrote, unless it must not go by mail. */
    void refuse(Incoming incoming, Reply reply, Said reason) {
        var about = people.findViewer(reply.person()).flatMap(viewer -> readable(reply, viewer));
        boolean sealed = about.filter(Contribution::sealed).isPresent();
        var back = new Back(
                sealed ? null : ReplyText.of(incoming.body().text()),
                about.isPresent() && !sealed ? reply.about() : null);
        receiver(reply.person()).ifPresent(to -> letters.refused(to, reason, back));
    }

    void sayThatNobodyKnowsAboutWhat(PersonId sender) {
        receiver(sender).ifPresent(to -> letters.refused(to, Said.of("notifications.reply.about-what"), Back.NOTHING));
    }

    private Optional<Contribution> readable(Reply reply, Viewer viewer) {
        return contributions
                .find(reply.about(), viewer)
                .filter(Contribution::published)
                .filter(made -> contributions
                        .find(made.root(), viewer)
                        .filter(root ->
                                root.published() && kinds.find(root.kind()).isPresent())
                        .filter(root -> capabilities.reaches(kinds.place(root)))
                        .isPresent());
    }

    private ReplyByMail way(Contribution about) {
        return ways.orderedStream()
                .filter(way -> way.takes(about.kind()))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private Optional<Receiver> receiver(PersonId person) {
        return people.findReachable(person)
                .map(to -> new Receiver(to.id(), to.name(), to.email(), Words.locale(to.language())));
    }

    /** One who is not here any more; we do not know their language, so it is the one of the organisation. */
    private Receiver receiver(Account account) {
        return new Receiver(
                account.id(),
                account.name(),
                String.valueOf(account.email()),
                Words.locale(organisations.current().language()));
    }

    private static Optional<Said> said(String reason) {
        return Optional.of(Said.of("notifications.reply." + reason));
    }
}
