package nl.zwerm.administration.internal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.zwerm.people.Account;
import nl.zwerm.people.Invitations.Waiting;
import nl.zwerm.web.Template;
import org.jspecify.annotations.Nullable;

/** Accounts, or with the state {@code invited} those who were asked in and have not come yet. */
@Template("administration/accounts")
public record AccountsPage(
        String q,
        String state,
        List<Account> accounts,
        List<Waiting> waiting,
        @Nullable String nextAfter) {

    public static final List<String> STATES = List.of("active", "administrator", "invited", "expected", "deactivated");

    public String nextPath() {
        return "/administration/people?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8) + "&state=" + state
                + "&after=" + nextAfter;
    }
}
