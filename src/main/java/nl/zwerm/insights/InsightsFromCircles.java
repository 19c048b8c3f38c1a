package nl.zwerm.insights;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import nl.zwerm.contributions.Care;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.PseudonymousDeeds;
import nl.zwerm.contributions.PseudonymousPost;
import nl.zwerm.contributions.PseudonymousPosts;
import nl.zwerm.contributions.Pseudonyms;
import nl.zwerm.insights.internal.InsightStore;
import nl.zwerm.insights.internal.TellingWithoutNames;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.Said;
import nl.zwerm.spaces.Space;
import nl.zwerm.threads.NewPost;
import nl.zwerm.threads.Posted;
import nl.zwerm.threads.Posts;
import nl.zwerm.threads.UnderPseudonym;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in what somebody tells everybody out of a session of a circle, once its people let it pass. Nothing comes along
 * that says which circle, which session, or who was there but those who chose to be named.
 */
@Service
@Transactional
public class InsightsFromCircles {

    /** {@code once} is the same when it is told again; {@code with} are those who chose to be named beside its author. */
    public record Learned(
            String title, String body, List<String> topics, boolean named, List<PersonId> with, String once) {

        public Learned {
            topics = List.copyOf(topics);
            with = List.copyOf(with);
        }

        private String around() {
            return title + "\n" + String.join("\n", topics);
        }
    }

    /** What came of telling it. */
    public sealed interface Told {

        record Shown(String path) implements Told {}

        /** Without names it appears with the next batch, so that the moment does not tell whose it is. */
        record Soon() implements Told {}

        record Refused(Said reason) implements Told {}
    }

    private final InsightStore store;
    private final Posts posts;
    private final UnderPseudonym rules;
    private final Pseudonyms pseudonyms;
    private final PseudonymousPosts pseudonymous;
    private final PseudonymousDeeds deeds;
    private final Care care;

    InsightsFromCircles(
            InsightStore store,
            Posts posts,
            UnderPseudonym rules,
            Pseudonyms pseudonyms,
            PseudonymousPosts pseudonymous,
            PseudonymousDeeds deeds,
            Care care) {
        this.store = store;
        this.posts = posts;
        this.rules = rules;
        this.pseudonyms = pseudonyms;
        this.pseudonymous = pseudonymous;
        this.deeds = deeds;
        this.care = care;
    }

    /** Why it could not be told as it stands, so that nobody is asked about it in vain. */
    @Transactional(readOnly = true)
    public Optional<Said> refusal(Learned learned, Viewer viewer) {
        var everyone = posts.space("", viewer);
        if (everyone.isEmpty()) {
            return Optional.of(Said.of("threads.space.not-yours"));
        }
        return learned.named()
                ? Optional.empty()
                : rules.refusal(everyone.get(), learned.body(), learned.around(), viewer);
    }

    public Told tell(Learned learned, Viewer viewer) {
        var refusal = refusal(learned, viewer);
        if (refusal.isPresent()) {
            return new Told.Refused(refusal.get());
        }
        var everyone = posts.space("", viewer).orElseThrow();
        return learned.named() ? tellByName(learned, everyone, viewer) : tellWithoutNames(learned, everyone, viewer);
    }

    private Told tellByName(Learned learned, Space everyone, Viewer viewer) {
        var post = new NewPost(
                TellingWithoutNames.INSIGHT,
                everyone,
                null,
                learned.title(),
                learned.body(),
                learned.topics(),
                null,
                "",
                learned.once(),
                "");
        return switch (posts.post(post, viewer)) {
            case Posted.New(var made) -> {
                store.saveFromCircle(made);
                store.saveNamed(made.id(), learned.with());
                yield new Told.Shown(path(made.id()));
            }
            case Posted.Known(var id) -> new Told.Shown(path(id));
            case Posted.Refused(var _, var reason) -> new Told.Refused(reason);
        };
    }

    private Told tellWithoutNames(Learned learned, Space everyone, Viewer viewer) {
        var id = rules.id(
                viewer.id(),
                learned.once(),
                TellingWithoutNames.DEED + "\n" + learned.around() + "\n" + learned.body());
        if (pseudonymous.isThere(id) || deeds.waits(id.toString())) {
            return new Told.Soon();
        }
        var refused = posts.closed(null, everyone, viewer).or(() -> posts.tooMany(TellingWithoutNames.INSIGHT, viewer));
        if (refused.isPresent()) {
            return new Told.Refused(refused.get());
        }
        var post = new PseudonymousPost(
                id,
                TellingWithoutNames.INSIGHT,
                everyone.id(),
                everyone.confidential(),
                null,
                id,
                pseudonyms.alias(viewer.id(), id),
                learned.title(),
                learned.body(),
                Posts.language(learned.title() + "\n" + learned.body(), viewer));
        var fields = new HashMap<>(post.fields());
        fields.put("topics", String.join(",", learned.topics()));
        deeds.keep(TellingWithoutNames.DEED, id.toString(), fields);
        rules.hide(learned.body(), viewer);
        care.wroteUnderPseudonym(null, everyone.id(), viewer);
        return new Told.Soon();
    }

    private static String path(ContributionId id) {
        return "/insights/" + id;
    }
}
