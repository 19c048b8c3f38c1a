package nl.zwerm.administration.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.zwerm.people.Invitations;
import nl.zwerm.people.PersonCard;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.MailAddress;
import nl.zwerm.shared.Said;
import nl.zwerm.text.Guarded;
import nl.zwerm.text.Guards;
import nl.zwerm.web.Pages.Errors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads a pasted list of addresses and asks in whoever is not here yet. */
@Service
class Inviting {

    private static final int MOST = 500;
    private static final int LONGEST = 100_000;
    private static final int LONGEST_NAME = 100;
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Zs}]+");

    private final Invitations invitations;

    Inviting(Invitations invitations) {
        this.invitations = invitations;
    }

    /** {@code claims} is the one person whom a single address belongs to. */
    @Transactional
    public InvitePage invite(String typed, @Nullable PersonCard claims, Viewer by, String base) {
        var parts = split(typed);
        var refusal = refusal(typed, parts, claims);
        if (refusal != null) {
            return new InvitePage(typed, claims, List.of(), List.of(), List.of(), Errors.of("addresses", refusal));
        }
        var readable = new LinkedHashMap<String, MailAddress>();
        var unread = new ArrayList<String>();
        for (var part : parts) {
            var found = addresses(part);
            found.forEach(address -> readable.putIfAbsent(address.address(), address));
            if (found.isEmpty()) {
                unread.add(part);
            }
        }
        var links = new ArrayList<InvitePage.Link>();
        var known = new ArrayList<InvitePage.Known>();
        for (var address : readable.values()) {
            invitations
                    .findKnown(address)
                    .ifPresentOrElse(
                            card -> known.add(new InvitePage.Known(address.address(), card)),
                            () -> links.add(link(address, claims, by, base)));
        }
        var errors = unread.isEmpty()
                ? Errors.NONE
                : Errors.of("addresses", Said.of("administration.invite.unread", "count", unread.size()));
        return new InvitePage(String.join("\n", unread), claims, links, known, unread, errors);
    }

    /** One address; or several with spaces between them; or one in a row of a table, whose other cells are the name. */
    private static List<MailAddress> addresses(String part) {
        var whole = MailAddress.parse(part);
        if (whole.isPresent()) {
            return List.of(whole.get());
        }
        var words = List.of(SPACES.split(part, -1));
        var found =
                words.stream().flatMap(word -> MailAddress.parse(word).stream()).toList();
        if (found.size() == words.size()) {
            return found;
        }
        var rest =
                words.stream().filter(word -> MailAddress.parse(word).isEmpty()).collect(Collectors.joining(" "));
        return found.size() == 1
                ? List.of(new MailAddress(rest, found.getFirst().address()))
                : List.of();
    }

    private InvitePage.Link link(MailAddress address, @Nullable PersonCard claims, Viewer by, String base) {
        var named = new MailAddress(name(address.name()), address.address());
        var made = invitations.invite(named, claims == null ? null : claims.id(), by, base);
        return new InvitePage.Link(made.address(), base + made.path(), made.again());
    }

    private static @Nullable Said refusal(String typed, List<String> parts, @Nullable PersonCard claims) {
        if (typed.length() > LONGEST || parts.size() > MOST) {
            return Said.of("administration.invite.too-many", "most", MOST);
        }
        if (parts.isEmpty()) {
            return Said.of("administration.invite.none");
        }
        return claims != null && parts.size() > 1 ? Said.of("administration.invite.one") : null;
    }

    /** A line, a comma or a semicolon ends an address; a comma within quotes does not. */
    private static List<String> split(String typed) {
        if (typed.length() > LONGEST) {
            return List.of();
        }
        var parts = new ArrayList<String>();
        var part = new StringBuilder();
        boolean quoted = false;
        for (char c : (typed + "\n").toCharArray()) {
            quoted = c != '\n' && (c == '"') != quoted;
            if (c == '\n' || c == '\r' || (!quoted && (c == ',' || c == ';'))) {
                parts.add(part.toString().strip());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        return parts.stream().filter(found -> !found.isEmpty()).toList();
    }

    private static String name(String typed) {
        return Guards.name(typed, LONGEST_NAME) instanceof Guarded.Fine(var name) ? name : "";
    }
}
