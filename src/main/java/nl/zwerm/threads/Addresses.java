package nl.zwerm.threads;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.shared.PublicId;

/** Reads addresses that people paste. */
public final class Addresses {

    private static final Pattern NUMBER = Pattern.compile("(?<![0-9a-z])[0-9a-z]{12}(?![0-9a-z])");

    private Addresses() {}

    /** What an address leads to: the part after the mark, or else the thread; whichever stands last. */
    public static Optional<ContributionId> last(String address) {
        return NUMBER.matcher(address)
                .results()
                .map(MatchResult::group)
                .reduce((_, last) -> last)
                .flatMap(PublicId::read)
                .map(ContributionId::of);
    }
}
