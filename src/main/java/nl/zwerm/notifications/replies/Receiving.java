package nl.zwerm.notifications.replies;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.List;
import nl.zwerm.notifications.replies.Incoming.Sort;
import nl.zwerm.notifications.replies.Mailbox.Arrived;
import nl.zwerm.notifications.replies.Mailbox.Box;
import nl.zwerm.notifications.replies.ReceivedStore.Outcome;
import nl.zwerm.people.People;
import nl.zwerm.shared.Forbidden;
import nl.zwerm.shared.Mail;
import nl.zwerm.shared.NotFound;
import nl.zwerm.shared.Said;
import nl.zwerm.shared.TooMany;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What becomes of a mail, once: what it made and that it was settled stand in one transaction, so that one that lies in the
 * mailbox again after a crash is only put away. Whatever is in a mail, the next one has its turn.
 */
@Service
class Receiving {

    private static final Logger LOG = LoggerFactory.getLogger(Receiving.class);
    private static final int MOST_ATTEMPTS = 3;

    private final ReceivedStore store;
    private final ReplyAddresses addresses;
    private final Answering answering;
    private final People people;
    private final Mail mail;
    private final TransactionTemplate transaction;

    Receiving(
            ReceivedStore store,
            ReplyAddresses addresses,
            Answering answering,
            People people,
            Mail mail,
            TransactionTemplate transaction) {
        this.store = store;
        this.addresses = addresses;
        this.answering = answering;
        this.people = people;
        this.mail = mail;
        this.transaction = transaction;
    }

    Box take(Arrived arrived) {
        Incoming incoming;
        try {
            incoming = Incoming.read(arrived.bytes(), arrived.whole(), this::about);
        } catch (MessagingException | IOException | RuntimeException e) {
            LOG.warn("a mail cannot be read: {}", e.getClass().getSimpleName());
            return setAside(Incoming.digest(arrived.bytes()), "", arrived.size());
        }
        var before = store.find(incoming.key()).filter(outcome -> outcome != Outcome.TRYING);
        return before.map(Receiving::box).orElseGet(() -> settled(incoming, arrived));
    }

    private String about(List<String> recipients) {
        return addresses
                .read(recipients)
                .map(reply -> reply.person() + " " + reply.about())
                .orElse("");
    }

    private Box settled(Incoming incoming, Arrived arrived) {
        try {
            return settle(incoming, arrived);
        } catch (RuntimeException e) {
            LOG.warn("a mail could not be dealt with: {}", e.getClass().getSimpleName(), e);
            var attempts = transaction.execute(_ -> store.tried(incoming.key()));
            return attempts == null || attempts < MOST_ATTEMPTS
                    ? Box.LEFT
                    : setAside(incoming.key(), incoming.sender(), arrived.size());
        }
    }

    private Box settle(Incoming incoming, Arrived arrived) {
        try {
            return settle(incoming, () -> outcome(incoming, arrived));
        } catch (NotFound _) {
            return refuse(incoming, "notifications.reply.gone");
        } catch (Forbidden _) {
            return refuse(incoming, "notifications.reply.not-allowed");
        } catch (TooMany _) {
            return refuse(incoming, "notifications.reply.too-many");
        }
    }

    private Box refuse(Incoming incoming, String key) {
        return settle(incoming, () -> {
            addresses.read(incoming.recipients()).ifPresent(reply -> answering.refuse(incoming, reply, Said.of(key)));
            return Outcome.REFUSED;
        });
    }

    private interface Way {
        Outcome go();
    }

    private Box settle(Incoming incoming, Way way) {
        var settled = transaction.execute(_ -> {
            if (!store.settle(incoming.key(), Outcome.POSTED)) {
                return store.find(incoming.key()).orElseThrow();
            }
            var outcome = way.go();
            store.save(incoming.key(), outcome);
            return outcome;
        });
        return box(settled == null ? Outcome.REFUSED : settled);
    }

    private Outcome outcome(Incoming incoming, Arrived arrived) {
        if (incoming.sort() == Sort.RETURNED) {
            return mail.returned(incoming.returned()) ? Outcome.RETURNED : Outcome.AUTOMATIC;
        }
        if (incoming.sort() == Sort.AUTOMATIC || answering.isOurs(incoming.sender())) {
            return Outcome.AUTOMATIC;
        }
        var reply = addresses.read(incoming.recipients());
        if (reply.isEmpty()) {
            people.findByEmail(incoming.sender())
                    .filter(_ -> !incoming.refusedByServer())
                    .ifPresent(answering::sayThatNobodyKnowsAboutWhat);
            return Outcome.REFUSED;
        }
        return answering.answer(incoming, reply.get(), arrived.whole());
    }

    private Box setAside(String key, String sender, int size) {
        transaction.executeWithoutResult(_ -> {
            if (store.settle(key, Outcome.ASIDE)) {
                store.saveEnvelope(key, sender, size);
            }
        });
        return Box.ASIDE;
    }

    private static Box box(Outcome outcome) {
        return switch (outcome) {
            case POSTED, RETURNED -> Box.HANDLED;
            case REFUSED, AUTOMATIC -> Box.REFUSED;
            case ASIDE -> Box.ASIDE;
            case TRYING -> Box.LEFT;
        };
    }
}
