package nl.zwerm.threads.internal;

import java.util.Map;
import java.util.Optional;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Contributions;
import nl.zwerm.contributions.Edit;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.NotFound;
import nl.zwerm.shared.Said;
import nl.zwerm.spaces.Spaces;
import nl.zwerm.threads.Posts;
import nl.zwerm.web.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an earlier version said stands there again, as a new version: nothing that was written since is lost. */
@Service
@Transactional
class Restoring {

    private final Contributions contributions;
    private final Histories histories;
    private final Posts posts;
    private final Spaces spaces;
    private final Words words;

    Restoring(Contributions contributions, Histories histories, Posts posts, Spaces spaces, Words words) {
        this.contributions = contributions;
        this.histories = histories;
        this.posts = posts;
        this.spaces = spaces;
        this.words = words;
    }

    /** Why it is not done, if so. */
    public Optional<Said> restore(ContributionId id, int number, Viewer viewer) {
        var now = contributions.requireRewritable(id, viewer);
        var earlier = histories.version(now, number, viewer).orElseThrow(NotFound::new);
        var closed = posts.closed(now, spaces.requireAround(now.space(), viewer), viewer);
        if (closed.isPresent()) {
            return closed;
        }
        var why = words.say(viewer.locale(), "threads.history.restored-why", Map.of("number", number));
        var language = Posts.language(earlier.title() + "\n" + earlier.body(), viewer);
        var edit = contributions.rewrite(id, now.version(), earlier.title(), earlier.body(), language, why, viewer);
        return edit instanceof Edit.Done ? Optional.empty() : Optional.of(Said.of("threads.someone-was-faster"));
    }
}
