package nl.zwerm.administration.internal;

import java.util.List;
import nl.zwerm.people.Accounts.Act;
import nl.zwerm.web.Template;

/** What administrators did to accounts. */
@Template("administration/acts")
public record ActsPage(List<Act> acts, int size) {

    public boolean more() {
        return acts.size() == size;
    }
}
