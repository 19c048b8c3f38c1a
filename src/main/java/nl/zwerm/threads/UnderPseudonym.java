package nl.zwerm.threads;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.PseudonymousPosts;
import nl.zwerm.contributions.Pseudonyms;
import nl.zwerm.files.Files;
import nl.zwerm.people.NamesInText;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.PublicId;
import nl.zwerm.shared.Said;
import nl.zwerm.spaces.Space;
import nl.zwerm.spaces.Spaces;
import nl.zwerm.text.Mentions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What may be said under a pseudonym, and where: never where it would hide nobody, and never about a colleague by name. */
@Service
@Transactional(readOnly = true)
public class UnderPseudonym {

    /** The value of the field {@code as} with which a form asks for it; see {@link #asked}. */
    public static final String CHOICE = "pseudonym";

    private static final String NAME = "name";

    /** Among fewer it hides nobody. */
    static final int FEWEST = 5;

    private static final Pattern PERSON = Pattern.compile("/people/[0-9a-z]{12}");
    private static final Pattern PICTURE = Pattern.compile("/files/[0-9a-z]{12}");

    private final Spaces spaces;
    private final NamesInText names;
    private final PseudonymousPosts posts;
    private final Pseudonyms pseudonyms;
    private final Files files;

    UnderPseudonym(Spaces spaces, NamesInText names, PseudonymousPosts posts, Pseudonyms pseudonyms, Files files) {
        this.spaces = spaces;
        this.names = names;
        this.posts = posts;
        this.pseudonyms = pseudonyms;
        this.files = files;
    }

    /** Whether something else than one's name was asked for: what nobody understands never stands under a name. */
    public static boolean asked(String as) {
        return !as.isEmpty() && !NAME.equals(as);
    }

    /** What no form of ours asks for. */
    public static Optional<Said> unclear(String as) {
        return asked(as) && !CHOICE.equals(as) ? Optional.of(Said.of("threads.as.unclear")) : Optional.empty();
    }

    /** Places that are kept for a few hide nobody. */
    public static boolean offeredIn(Space space) {
        return space.heldFor() == null || space.team();
    }

    /** Why this cannot be said under a pseudonym here, if so; pictures stand in {@code body} alone. */
    public Optional<Said> refusal(Space space, String body, String around, Viewer viewer) {
        if (PICTURE.matcher(around).find()) {
            return Optional.of(Said.of("threads.pseudonym.picture.place"));
        }
        return refusal(space, around + "\n" + body)
                .or(() -> files.showsOthers(body, space.id(), viewer)
                        ? Optional.of(Said.of("threads.pseudonym.picture"))
                        : Optional.empty());
    }

    private Optional<Said> refusal(Space space, String text) {
        if (!offeredIn(space) || !spaces.hasAtLeast(space.id(), FEWEST)) {
            return Optional.of(Said.of("threads.pseudonym.too-few"));
        }
        if (!Mentions.of(text).isEmpty() || PERSON.matcher(text).find()) {
            return Optional.of(Said.of("threads.pseudonym.mention"));
        }
        return names.find(text).map(name -> new Said("threads.pseudonym.name", Map.of("name", name)));
    }

    /** The same beneath something, where a steward may have silenced the viewer's pseudonym. */
    public Optional<Said> refusalBeneath(ContributionId root, Space space, String text, Viewer viewer) {
        return posts.isSilenced(root, viewer)
                ? Optional.of(Said.of("threads.pseudonym.silenced"))
                : refusal(space, text, "", viewer);
    }

    /** This is to stand under a pseudonym: nothing ties its pictures any more to what was kept until now. */
    @Transactional
    public void hide(String body, Viewer viewer) {
        files.hide(body, viewer);
    }

    /** The id of what this form makes: the same when it is sent again, and no sign of who sent it. */
    public ContributionId id(PersonId person, String once, String words) {
        return once.isEmpty()
                ? ContributionId.of(PublicId.next())
                : ContributionId.of(pseudonyms.number("post", person, once + "\n" + words));
    }
}
