package nl.zwerm.discussions.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.zwerm.contributions.Arrivals;
import nl.zwerm.contributions.Arriving;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Kinds;
import nl.zwerm.discussions.DiscussionArrivals;
import nl.zwerm.discussions.DiscussionArrivals.Reacted;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.Statements;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;

/** A page holds a hundred messages; the newest are shown first, and every one has a page. */
class TurningPagesTests extends DiscussionTrial {

    /** Session and viewer, what the discussion has of its own, which messages, those, the space, reactions, care. */
    private static final int MOST_STATEMENTS = 7;

    @Autowired
    private Arrivals contributions;

    @Autowired
    private DiscussionArrivals discussions;

    @Autowired
    private Kinds kinds;

    private final List<ContributionId> said = new ArrayList<>();

    @Test
    void theNewestAreShownAndTheOthersAreAPageAway() {
        var talk = longTalk(230);
        var newest = look(Cast.JONAS, talk);
        assertThat(numbers(newest)).isEqualTo(from(130, 230));
        assertThat(newest.select("#messages-title").text()).isEqualTo("230 berichten");
        assertThat(newest.select("[data-hook=later]")).isEmpty();
        var middle = look(Cast.JONAS, link(newest, "earlier"));
        assertThat(numbers(middle)).isEqualTo(from(30, 130));
        var oldest = look(Cast.JONAS, link(middle, "earlier"));
        assertThat(numbers(oldest)).isEqualTo(from(0, 30));
        assertThat(oldest.select("[data-hook=earlier]")).isEmpty();
        assertThat(numbers(look(Cast.JONAS, link(oldest, "later")))).isEqualTo(from(30, 130));
        assertThat(numbers(look(Cast.JONAS, talk + "?from=beginning"))).isEqualTo(from(0, 100));
        assertThat(numbers(look(Cast.JONAS, talk + "?from=onzin&before=%00"))).isEqualTo(from(130, 230));
    }

    @Test
    void everyMessageHasAPageThatShowsIt() {
        var talk = longTalk(230);
        var place = kinds.place("discussion", cast.confidential(), id(talk), "message", said.get(40));
        assertThat(place).isEqualTo(talk + "?at=" + said.get(40) + "#message-" + said.get(40));
        assertThat(numbers(look(Cast.JONAS, talk + "?at=" + said.get(40)))).isEqualTo(from(0, 90));
        assertThat(numbers(look(Cast.JONAS, talk + "?at=" + said.get(120)))).isEqualTo(from(70, 170));
        assertThat(numbers(look(Cast.JONAS, talk + "?at=" + said.getLast()))).isEqualTo(from(179, 230));
        assertThat(numbers(look(Cast.JONAS, talk + "?at=" + ContributionId.next())))
                .isEqualTo(from(130, 230));
        assertThat(place(get(Cast.JONAS, "/contributions/" + said.get(7)))).contains("?at=" + said.get(7));
    }

    @Test
    void whatOneWritesIsKeptOnEveryPageOnce() {
        var talk = longTalk(130);
        var once =
                look(Cast.JONAS, talk).select("#message-form input[name=once]").val();
        assertThat(look(Cast.JONAS, talk + "?from=beginning")
                        .select("#message-form input[name=once]")
                        .val())
                .isEqualTo(once);
    }

    @Test
    void statementsDoNotGrowWithMessages() throws Exception {
        var few = longTalk(1);
        said.clear();
        var many = longTalk(200);
        statements(few, Cast.AMINA);
        for (var reader : List.of(Cast.AMINA, Cast.JONAS, Cast.SANNE)) {
            assertThat(statements(few, reader)).isLessThanOrEqualTo(MOST_STATEMENTS);
            assertThat(statements(many, reader)).isLessThanOrEqualTo(MOST_STATEMENTS);
            assertThat(statements(many + "?at=" + said.get(20), reader)).isLessThanOrEqualTo(MOST_STATEMENTS);
        }
    }

    /** In confidence, where every text is opened, with reactions to each. */
    private String longTalk(int messages) {
        var root = ContributionId.next();
        var begun = Instant.now().minus(Duration.ofDays(1));
        var all = new ArrayList<Arriving>();
        var reactions = new ArrayList<Reacted>();
        for (int i = 0; i < messages; i++) {
            said.add(ContributionId.next());
        }
        var ids = Stream.concat(Stream.of(root), said.stream()).toList();
        for (int i = 0; i < ids.size(); i++) {
            var by = List.of(Cast.AMINA, Cast.JONAS, Cast.SANNE).get(i % 3);
            all.add(new Arriving(
                    ids.get(i),
                    i == 0 ? "discussion" : "message",
                    cast.confidential(),
                    true,
                    i == 0 ? null : root,
                    root,
                    cast.id(by),
                    i == 0 ? TITLE : "",
                    i == 0 ? "Begin" : "Bericht " + (i - 1) + ".",
                    "nl",
                    begun.plusSeconds(i),
                    null,
                    0,
                    null,
                    List.of()));
            reactions.add(new Reacted(ids.get(i), cast.id(Cast.JONAS), "agree", begun));
            reactions.add(new Reacted(ids.get(i), cast.id(Cast.SANNE), "thanks", begun));
        }
        contributions.take(all);
        discussions.take(root, begun.plusSeconds(messages), null);
        discussions.takeReactions(reactions);
        return "/spaces/" + cast.confidential() + "/discussions/" + root;
    }

    private int statements(String path, Cast reader) throws Exception {
        var signedIn = cast.as(reader).postProcessRequest(new MockHttpServletRequest());
        return Statements.during(() -> assertThat(web.get().uri(path).cookie(signedIn.getCookies()))
                        .hasStatusOk())
                .size();
    }

    private static String link(Document page, String hook) {
        return page.select("[data-hook=" + hook + "]").attr("href").replaceFirst("#.*", "");
    }

    private static List<Integer> numbers(Document page) {
        return page.select("[data-hook=message] .prose").eachText().stream()
                .map(text -> Integer.valueOf(text.replaceAll("\\D", "")))
                .toList();
    }

    private static List<Integer> from(int first, int end) {
        return IntStream.range(first, end).boxed().toList();
    }
}
