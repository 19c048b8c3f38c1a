package nl.zwerm.threads.internal;

import java.util.List;
import java.util.stream.Stream;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.Contributions;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.NotFound;
import nl.zwerm.text.Markdown;
import nl.zwerm.text.MarkdownContext;
import nl.zwerm.text.TextOrigins;
import nl.zwerm.threads.internal.AuthorshipPage.Part;
import nl.zwerm.threads.internal.Histories.Text;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers who wrote which part of a text last, from the versions that are kept. */
@Service
@Transactional(readOnly = true)
class Authorship {

    private final Contributions contributions;
    private final Histories histories;
    private final Markdown markdown;

    Authorship(Contributions contributions, Histories histories, Markdown markdown) {
        this.contributions = contributions;
        this.histories = histories;
        this.markdown = markdown;
    }

    AuthorshipPage show(Contribution now, String place, Viewer viewer) {
        if (now.draft()) {
            throw new NotFound();
        }
        var root = contributions.find(now.root(), viewer).orElseThrow(NotFound::new);
        var kept = contributions.history(now.id(), viewer);
        var texts = histories.texts(now, kept).reversed();
        var bodies = texts.stream().map(Text::body).toList();
        boolean cut = texts.getFirst().number() > 1;
        var origins = cut ? TextOrigins.of(prepended(kept.getLast().body(), bodies)) : TextOrigins.of(bodies);
        var parts = origins.stream()
                .map(origin -> part(origin, cut ? origin.version() - 1 : origin.version(), texts))
                .toList();
        return new AuthorshipPage(
                now.id().toString(), root.title(), place, now.language(), parts, cut ? texts.size() : 0);
    }

    private static List<String> prepended(String first, List<String> others) {
        return Stream.concat(Stream.of(first), others.stream()).toList();
    }

    /** By whom it is, and when, as the history tells it: where nobody is named the day is all that is told. */
    private Part part(TextOrigins.Part origin, int index, List<Text> texts) {
        var html = markdown.render(origin.text(), MarkdownContext.PAGE);
        if (index < 0) {
            return new Part(0, null, null, html);
        }
        var text = texts.get(index);
        return new Part(text.number(), text.editor(), text.at(), html);
    }
}
