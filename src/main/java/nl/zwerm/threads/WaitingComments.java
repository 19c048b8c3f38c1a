package nl.zwerm.threads;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zwerm.contributions.Care;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.PseudonymousDeeds;
import nl.zwerm.contributions.PseudonymousPost;
import nl.zwerm.contributions.Pseudonyms;
import nl.zwerm.contributions.UnplacedPosts;
import nl.zwerm.people.Viewer;
import nl.zwerm.text.Passage;
import nl.zwerm.text.PlainText;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Comments that were sent under a pseudonym and wait for their batch: found by whoever sent them, by computing alone. */
@Service
@Transactional
public class WaitingComments {

    /** The deed that makes one appear, and the kind of what then stands there. */
    public static final String COMMENT = "comment";

    /** The field in which it says what passage it is about. */
    public static final String PASSAGE = "passage";

    private static final int ENOUGH_TO_KNOW = 120;

    private final PseudonymousDeeds deeds;
    private final Pseudonyms pseudonyms;
    private final UnplacedPosts unplaced;
    private final Care care;

    WaitingComments(PseudonymousDeeds deeds, Pseudonyms pseudonyms, UnplacedPosts unplaced, Care care) {
        this.unplaced = unplaced;
        this.care = care;
        this.deeds = deeds;
        this.pseudonyms = pseudonyms;
    }

    /** Opens all that waits, so ask seldom. */
    @Transactional(readOnly = true)
    public List<WaitingComment> list(Viewer viewer) {
        return deeds.waiting(COMMENT, fields -> isOf(fields, viewer)).stream()
                .map(PseudonymousPost::of)
                .map(post -> new WaitingComment(post.id().toString(), beginning(post)))
                .toList();
    }

    /** Those that the viewer sent and that could not appear; opens all that is kept so, so ask seldom. */
    @Transactional(readOnly = true)
    public List<UnplacedComment> unplaced(Viewer viewer) {
        return unplaced.list(viewer).stream()
                .map(post -> new UnplacedComment(post.id().toString(), beginning(post), post.body()))
                .toList();
    }

    /** False when it is not there, or another's. */
    public boolean dropUnplaced(ContributionId id, Viewer viewer) {
        return unplaced.drop(id, viewer);
    }

    private static String beginning(PseudonymousPost post) {
        return PlainText.beginning(post.body(), ENOUGH_TO_KNOW);
    }

    /** One that waits, and what it is about. */
    public record Sent(PseudonymousPost post, Passage passage) {}

    @Transactional(readOnly = true)
    public Optional<Sent> find(ContributionId id, Viewer viewer) {
        return deeds.waiting(COMMENT, fields -> id.toString().equals(fields.get("id")) && isOf(fields, viewer)).stream()
                .map(fields -> new Sent(PseudonymousPost.of(fields), passage(fields)))
                .findFirst();
    }

    public static Passage passage(Map<String, String> fields) {
        return Passage.ofKept(fields.getOrDefault(PASSAGE, ""));
    }

    /** False when it appeared already; otherwise nothing tells that it ever was there. */
    public boolean takeBack(ContributionId id, Viewer viewer) {
        var sent = find(id, viewer);
        sent.map(Sent::post).ifPresent(post -> care.tookBackUnderPseudonym(post.root(), post.space(), viewer));
        return sent.isPresent() && deeds.drop(id.toString());
    }

    private boolean isOf(Map<String, String> fields, Viewer viewer) {
        var post = PseudonymousPost.of(fields);
        return post.alias().equals(pseudonyms.alias(viewer.id(), post.root()));
    }
}
