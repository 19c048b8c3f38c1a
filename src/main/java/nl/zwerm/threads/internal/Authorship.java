package nl.zwerm.threads.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.Contributions;
import nl.zwerm.contributions.Hand;
import nl.zwerm.people.PersonCard;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.NotFound;
import nl.zwerm.text.Markdown;
import nl.zwerm.text.MarkdownContext;
import nl.zwerm.text.TextOrigins;
import nl.zwerm.threads.internal.AuthorshipPage.Part;
import nl.zwerm.threads.internal.Histories.Text;
import org.jspecify.annotations.Nullable;
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
        var hands = contributions.hands(now.id(), viewer);
        var written = new ArrayList<Stretch>();
        for (var origin : origins) {
            int index = cut ? origin.version() - 1 : origin.version();
            var text = index < 0 ? null : texts.get(index);
            add(written, new Stretch(text, text == null ? List.of() : writers(text, origin, hands), origin.text()));
        }
        var parts = written.stream().map(this::part).toList();
        return new AuthorshipPage(
                now.id().toString(), root.title(), place, now.language(), parts, cut ? texts.size() : 0);
    }

    private static List<String> prepended(String first, List<String> others) {
        return Stream.concat(Stream.of(first), others.stream()).toList();
    }

    /** Paragraphs of one version and the same writers; those who are not named are empty. */
    private record Stretch(@Nullable Text text, List<Optional<PersonCard>> writers, String markdown) {

        boolean goesOn(Stretch next) {
            return Objects.equals(text, next.text) && writers.equals(next.writers);
        }
    }

    private static void add(List<Stretch> written, Stretch next) {
        if (!written.isEmpty() && written.getLast().goesOn(next)) {
            var last = written.removeLast();
            written.add(new Stretch(last.text(), last.writers(), last.markdown() + "\n\n" + next.markdown()));
        } else {
            written.add(next);
        }
    }

    /** Those who wrote in it where that is known, and otherwise whoever is named with the version. */
    private static List<Optional<PersonCard>> writers(
            Text text, TextOrigins.Part origin, Map<Integer, List<Hand>> hands) {
        var wrote = hands.getOrDefault(text.number() - 2, List.of()).stream()
                .filter(hand -> hand.wrote(origin.lines()))
                .map(hand -> Optional.ofNullable(hand.writer()))
                .toList();
        return wrote.isEmpty() ? List.of(Optional.ofNullable(text.editor())) : wrote;
    }

    /** By whom it is, and when, as the history tells it: where nobody is named the day is all that is told. */
    private Part part(Stretch stretch) {
        var html = markdown.render(stretch.markdown(), MarkdownContext.PAGE);
        var text = stretch.text();
        if (text == null) {
            return new Part(0, List.of(), false, null, html);
        }
        var named = stretch.writers().stream().flatMap(Optional::stream).toList();
        return new Part(text.number(), named, named.size() < stretch.writers().size(), text.at(), html);
    }
}
