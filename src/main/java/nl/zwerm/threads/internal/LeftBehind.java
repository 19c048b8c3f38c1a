package nl.zwerm.threads.internal;

import java.util.List;
import java.util.Optional;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Contributions;
import nl.zwerm.contributions.Unshown;
import nl.zwerm.people.Viewer;
import nl.zwerm.text.Markdown;
import nl.zwerm.text.MarkdownContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What somebody wrote in a thread that is not there for them any more. Their own words they may still read. */
@Service
@Transactional(readOnly = true)
class LeftBehind {

    private final Contributions contributions;
    private final Unshown unshown;
    private final Markdown markdown;

    LeftBehind(Contributions contributions, Unshown unshown, Markdown markdown) {
        this.contributions = contributions;
        this.unshown = unshown;
        this.markdown = markdown;
    }

    Optional<LeftBehindPage> find(ContributionId id, Viewer viewer) {
        return contributions
                .find(id, viewer)
                .filter(made -> made.isOf(viewer.id())
                        && contributions.find(made.root(), viewer).isEmpty())
                .map(made -> removed(made.root(), viewer))
                .or(() -> moved(id, viewer));
    }

    private LeftBehindPage removed(ContributionId root, Viewer viewer) {
        return page(
                "removed",
                contributions.thread(root, viewer).stream()
                        .map(item -> item.contribution())
                        .filter(made -> made.published() && made.isOf(viewer.id()))
                        .toList());
    }

    private Optional<LeftBehindPage> moved(ContributionId part, Viewer viewer) {
        return Optional.of(unshown.movedAwayFrom(viewer.id(), part))
                .filter(own -> !own.isEmpty())
                .map(own -> page("moved", own));
    }

    private LeftBehindPage page(String why, List<Contribution> own) {
        return new LeftBehindPage(
                "threads.left-behind." + why, own.stream().map(this::text).toList());
    }

    private LeftBehindPage.Text text(Contribution made) {
        return new LeftBehindPage.Text(markdown.render(made.body(), MarkdownContext.PAGE), made.language(), made.at());
    }
}
