package nl.zwerm.exchange.confluence;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import nl.zwerm.exchange.source.SourceAuthor;
import org.jspecify.annotations.Nullable;

/** Who wrote what, by the key or by the name that an export gives. */
final class Users {

    private static final Pattern MAIL = Pattern.compile("[^<>@\\s]+@[^<>@\\s]+");

    private final Map<String, Entity> byKey;
    private final Map<String, Entity> byName = new HashMap<>();

    Users(Map<String, Entity> byKey, Collection<Entity> accounts) {
        this.byKey = byKey;
        accounts.forEach(account -> byName.put(account.value("name").toLowerCase(Locale.ROOT), account));
    }

    @Nullable
    SourceAuthor creator(Entity of) {
        return author(of.lead("creator"), of.value("creatorName"));
    }

    @Nullable
    SourceAuthor editor(Entity of) {
        var editor = author(of.lead("lastModifier"), of.value("lastModifierName"));
        return editor == null ? creator(of) : editor;
    }

    /** How somebody is called whom a text names. */
    String name(String key) {
        var author = author(key, "");
        return author == null ? "" : author.name();
    }

    private @Nullable SourceAuthor author(String key, String name) {
        if (key.isEmpty() && name.isEmpty()) {
            return null;
        }
        var user = byKey.get(key);
        var login = user == null ? name : user.value("name");
        var account = byName.get(login.toLowerCase(Locale.ROOT));
        var shown = account == null ? "" : account.value("displayName").strip();
        var mail = account == null ? login : account.value("emailAddress");
        return new SourceAuthor(
                "user " + (key.isEmpty() ? name : key),
                !shown.isEmpty() ? shown.replaceAll("\\s+", " ") : login.replaceFirst("@.*", ""),
                MAIL.matcher(mail).matches() ? mail : null);
    }
}
