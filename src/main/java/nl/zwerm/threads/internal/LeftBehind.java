package nl.zwerm.threads.internal;

import java.util.Optional;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Contributions;
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
    private final Markdown markdown;

    LeftBehind(Contributions contributions, Markdown markdown) {
        this.contributions = contributions;
        this.markdown = markdown;
    }

    Optional<LeftBehindPage> find(ContributionId id, Viewer viewer) {
        return contributions
                .find(id, viewer)
                .filter(made -> made.isOf(viewer.id())
                        && contributions.find(made.root(), viewer).isEmpty())
                .map(made -> page(made.root(), viewer));
    }

    private LeftBehindPage page(ContributionId root, Viewer viewer) {
        return new LeftBehindPage(contributions.thread(root, viewer).stream()
                .map(item -> item.contribution())
                .filter(made -> made.published() && made.isOf(viewer.id()))
                .map(this::text)
                .toList());
    }

    private LeftBehindPage.Text text(Contribution made) {
        return new LeftBehindPage.Text(markdown.render(made.body(), MarkdownContext.PAGE), made.language(), made.at());
    }
}
