package nl.zwerm.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zwerm.people.internal.AdministratorActStore;
import nl.zwerm.people.internal.EntryLinkStore;
import nl.zwerm.people.internal.EntryLinkStore.NewEntry;
import nl.zwerm.people.internal.EntryTokens;
import nl.zwerm.shared.Mail;
import nl.zwerm.shared.MailAddress;
import nl.zwerm.shared.NotFound;
import nl.zwerm.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks people in, by mail and by a link to hand over. */
@Service
@Transactional
public class Invitations {

    /** The path of a link that was just made; it is never shown again. {@code again} when it replaces an earlier one. */
    public record Invited(String address, String name, String path, boolean again) {}

    /** Somebody who was asked in and has not come yet. */
    public record Waiting(String email, String name, Instant madeAt, Instant expiresAt, boolean expired) {}

    public static final Duration LASTING = Duration.ofDays(14);

    private final EntryLinkStore links;
    private final AdministratorActStore acts;
    private final People people;
    private final Organisations organisations;
    private final Mail mail;
    private final Words words;
    private final Clock clock;

    Invitations(
            EntryLinkStore links,
            AdministratorActStore acts,
            People people,
            Organisations organisations,
            Mail mail,
            Words words,
            Clock clock) {
        this.links = links;
        this.acts = acts;
        this.people = people;
        this.organisations = organisations;
        this.mail = mail;
        this.words = words;
        this.clock = clock;
    }

    /** Who has this address already, here or no longer. */
    @Transactional(readOnly = true)
    public Optional<PersonCard> findKnown(MailAddress address) {
        return people.findByEmail(address.address()).flatMap(people::findCard);
    }

    /**
     * Asks somebody in; an earlier invitation ends. {@code claims} is a person who is known and not yet here, whom the
     * invited one turns out to be. {@code base} is the address of this Zwerm.
     */
    public Invited invite(MailAddress to, @Nullable PersonId claims, @Nullable Viewer by, String base) {
        if (claims != null
                && people.findCard(claims)
                        .filter(card -> "expected".equals(card.state()))
                        .isEmpty()) {
            throw new NotFound();
        }
        boolean again = links.deleteOpen(EntryLinkStore.INVITATION, to.address(), claims);
        var token = EntryTokens.next();
        var now = clock.instant();
        var madeBy = by == null ? null : by.id();
        links.insert(new NewEntry(
                token,
                EntryLinkStore.INVITATION,
                claims,
                to.address(),
                to.name(),
                madeBy,
                true,
                now,
                now.plus(LASTING)));
        acts.insert(madeBy, again ? "invited-again" : "invited", claims);
        var path = "/welcome/" + token;
        write(to.address(), base + path, by);
        return new Invited(to.address(), to.name(), path, again);
    }

    public void withdraw(MailAddress address, Viewer by) {
        if (links.deleteOpen(EntryLinkStore.INVITATION, address.address(), null)) {
            acts.insert(by.id(), "invitation-withdrawn", null);
        }
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<Waiting> waiting(int limit) {
        return links.listWaiting(clock.instant(), limit);
    }

    private void write(String address, String link, @Nullable Viewer by) {
        var organisation = organisations.current();
        var locale = Words.locale(organisation.language());
        Map<String, Object> with = Map.of(
                "organisation",
                organisation.name(),
                "by",
                by == null ? organisation.name() : by.name(),
                "link",
                link,
                "days",
                LASTING.toDays());
        mail.send(
                address,
                null,
                "invitation",
                locale,
                words.say(locale, "people.mail.invitation.subject", with),
                words.say(locale, "people.mail.invitation.text", with),
                clock.instant());
    }
}
