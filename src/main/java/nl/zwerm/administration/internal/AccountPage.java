package nl.zwerm.administration.internal;

import nl.zwerm.people.Account;
import nl.zwerm.shared.Said;
import nl.zwerm.web.Template;
import org.jspecify.annotations.Nullable;

/** One account and what can be done with it; {@code link} stands there once, right after it was made. */
@Template("administration/account")
public record AccountPage(
        Account account, @Nullable String link, @Nullable Said refusal) {}
