package nl.zwerm.threads;

import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.zwerm.contributions.Care;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Contributions;
import nl.zwerm.contributions.Edit;
import nl.zwerm.contributions.NewContribution;
import nl.zwerm.people.TopicId;
import nl.zwerm.people.Topics;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.Limits;
import nl.zwerm.shared.PublicId;
import nl.zwerm.shared.Said;
import nl.zwerm.spaces.Space;
import nl.zwerm.spaces.SpaceId;
import nl.zwerm.spaces.Spaces;
import nl.zwerm.text.LanguageGuess;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door to writing anything: kept as a draft, published once however often it is sent, edited. */
@Service
@Transactional
public class Posts {

    static final int MOST_IN_AN_HOUR = 100;

    private final Contributions contributions;
    private final Care care;
    private final SentForms sent;
    private final Spaces spaces;
    private final Topics topics;
    private final Limits limits;

    Posts(Contributions contributions, Care care, SentForms sent, Spaces spaces, Topics topics, Limits limits) {
        this.contributions = contributions;
        this.care = care;
        this.sent = sent;
        this.spaces = spaces;
        this.topics = topics;
        this.limits = limits;
    }

    /**
     * Publishes it. A module that keeps more of it than every contribution has does so in the same transaction; it is
     * told of {@link Posted.New} only once.
     */
    public Posted post(NewPost post, Viewer viewer) {
        if (post.space().confidential() && hasNewTopic(post.topics())) {
            return new Posted.Refused("topics", Said.of("threads.topics.new-in-confidential"));
        }
        var source = source(post.from(), viewer);
        if (staysWhereItIs(source, post.space(), viewer)) {
            return new Posted.Refused("space", Said.of("threads.space.not-carried"));
        }
        var digested = digested(post);
        var earlier = sent.claim(viewer, post.once(), digested);
        if (earlier.isPresent()) {
            return new Posted.Known(earlier.get());
        }
        var wait = limits.tryTake(post.kind(), viewer.id().value(), MOST_IN_AN_HOUR, Duration.ofHours(1));
        if (wait.isPresent()) {
            sent.release(viewer, post.once(), digested);
            return new Posted.Refused(
                    post.parent() == null ? "title" : "body",
                    Said.of("threads.too-many", "minutes", 1 + wait.get().toMinutes()));
        }
        var refused = closed(post.parent(), post.space(), viewer);
        if (refused.isPresent()) {
            sent.release(viewer, post.once(), digested);
            return new Posted.Refused(post.parent() == null ? "title" : "body", refused.get());
        }
        var draft = keep(post, viewer);
        sent.made(viewer, post.once(), digested, draft.id());
        if (post.parent() == null) {
            contributions.setTopics(draft.id(), ids(post.topics()));
        }
        source.ifPresent(from -> contributions.makeFrom(draft, from.id(), viewer));
        return new Posted.New(contributions.publish(draft, viewer));
    }

    /** Why nothing can be added here now: the thread is closed, or everybody takes their time. */
    @Transactional(readOnly = true)
    public Optional<Said> closed(@Nullable Contribution parent, Space space, Viewer viewer) {
        var root = parent == null ? null : parent.root();
        if (root != null && care.locked(root)) {
            return Optional.of(Said.of("threads.locked"));
        }
        return care.waitUntil(root, space.id(), viewer)
                .map(again -> Said.of(
                        "threads.slow",
                        "at",
                        DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                                .withLocale(viewer.locale())
                                .format(again.plusSeconds(59).atZone(viewer.zone()))));
    }

    /** Why the viewer must wait a while before sending more of this kind, if so; counted in memory alone. */
    public Optional<Said> tooMany(String kind, Viewer viewer) {
        return limits.tryTake(kind, viewer.id().value(), MOST_IN_AN_HOUR, Duration.ofHours(1))
                .map(wait -> Said.of("threads.too-many", "minutes", 1 + wait.toMinutes()));
    }

    /** What it is made from. When that went away in the meantime, what was typed still stands on its own. */
    @Transactional(readOnly = true)
    public Optional<Contribution> source(@Nullable ContributionId from, Viewer viewer) {
        return Optional.ofNullable(from)
                .flatMap(id -> contributions.find(id, viewer))
                .filter(Contribution::published);
    }

    /** Whether only its author may take it to that space: see {@link Contributions#makeFrom}. */
    @Transactional(readOnly = true)
    public boolean staysWhereItIs(Optional<Contribution> source, Space to, Viewer viewer) {
        return source.filter(from -> !contributions.mayCarry(from, to.id(), viewer))
                .isPresent();
    }

    /** Keeps what was typed so far, where only its author sees it. */
    public Contribution keep(NewPost post, Viewer viewer) {
        var language = language(post.title() + "\n" + post.body(), viewer);
        return findDraft(post.draft(), post.kind(), viewer)
                .filter(found -> post.parent() == null
                        ? found.parent() == null
                        : post.parent().id().equals(found.parent()))
                .map(found -> contributions.saveDraft(found, post.space(), post.title(), post.body(), language))
                .orElseGet(() -> contributions.begin(new NewContribution(
                        post.kind(), post.space(), post.parent(), viewer.id(), post.title(), post.body(), language)));
    }

    /** Whether a form with this token was sent, so that what is kept of it now comes too late. */
    @Transactional(readOnly = true)
    public boolean cameTooLate(String once, Viewer viewer) {
        return sent.sent(viewer, once);
    }

    /** That draft of the viewer's, or else their latest of this kind that begins a thread. */
    @Transactional(readOnly = true)
    public Optional<Contribution> findDraft(String draft, String kind, Viewer viewer) {
        return PublicId.read(draft)
                .map(ContributionId::of)
                .flatMap(id -> contributions.find(id, viewer))
                .filter(found -> found.draft() && found.kind().equals(kind) && found.by(viewer.id()));
    }

    /** Changes what one published; topics as given, by their names. */
    public Edit edit(Contribution mine, int version, String title, String body, List<String> names, Viewer viewer) {
        var edit = contributions.edit(mine.id(), version, title, body, language(title + "\n" + body, viewer), viewer);
        if (edit instanceof Edit.Done && mine.parent() == null) {
            contributions.setTopics(mine.id(), ids(names));
        }
        return edit;
    }

    /** A name that everybody would see must not come out of a confidential space. */
    @Transactional(readOnly = true)
    public boolean hasNewTopic(List<String> names) {
        return names.stream().map(topics::find).anyMatch(Optional::isEmpty);
    }

    public List<TopicId> ids(List<String> names) {
        return names.stream().map(topics::named).toList();
    }

    /** The space chosen, everyone's when none was, if the viewer may write in it. */
    @Transactional(readOnly = true)
    public Optional<Space> space(String chosen, Viewer viewer) {
        var id = chosen.isEmpty() ? spaces.everyone() : PublicId.read(chosen).map(SpaceId::of);
        return id.flatMap(known -> spaces.find(known, viewer)).filter(space -> space.mayWrite(viewer));
    }

    /** The spaces a form offers: those one writes in, and the one that was chosen. */
    @Transactional(readOnly = true)
    public List<SpaceOption> spaces(String chosen, Viewer viewer) {
        var now = space(chosen, viewer);
        var places = new ArrayList<>(spaces.mine(viewer));
        now.filter(space -> places.stream().noneMatch(place -> place.id().equals(space.id())))
                .ifPresent(places::add);
        return places.stream()
                .map(space -> SpaceOption.of(
                        space, now.filter(it -> it.id().equals(space.id())).isPresent()))
                .toList();
    }

    public static String language(String text, Viewer viewer) {
        return LanguageGuess.of(text, viewer.language());
    }

    private static String digested(NewPost post) {
        var beneath = post.parent() == null
                ? post.space().id().toString()
                : post.parent().id().toString();
        return String.join(
                "\n",
                post.kind(),
                beneath,
                post.title(),
                post.body(),
                post.topics().toString(),
                post.own());
    }
}
