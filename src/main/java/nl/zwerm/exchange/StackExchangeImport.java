package nl.zwerm.exchange;

import java.util.Collection;
import java.util.Map;
import nl.zwerm.contributions.ContributionId;

/** Brings a Stack Exchange site in. Doing it again adds what is missing and changes nothing that is here. */
public interface StackExchangeImport {

    /** @throws ImportRefused when it cannot begin, with nothing changed */
    ImportReport run(ImportRequest request, ImportProgress progress);

    /** What came in for these posts of a site, by their numbers there. */
    Map<Long, ContributionId> posts(String site, Collection<Long> numbers);
}
