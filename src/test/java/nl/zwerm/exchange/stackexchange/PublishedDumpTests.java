package nl.zwerm.exchange.stackexchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Two whole sites as published, where they are at hand: their numbers were counted from the files by other means. */
class PublishedDumpTests {

    @Test
    void aWholeSiteIsReadToTheLastRow() {
        sample("stackexchange-beer").ifPresent(dump -> {
            var posts = Dumps.posts(dump);
            var votes = dump.votes();

            assertThat(count(posts, SePost.Type.QUESTION)).isEqualTo(244);
            assertThat(count(posts, SePost.Type.ANSWER)).isEqualTo(448);
            assertThat(posts)
                    .filteredOn(post -> post.acceptedAnswerId() != null)
                    .hasSize(142);
            assertThat(posts).filteredOn(post -> post.closed() != null).hasSize(28);
            assertThat(posts)
                    .filteredOn(post -> post.ownerId() == null)
                    .extracting(SePost::ownerName)
                    .doesNotContainNull();
            assertThat(Dumps.users(dump)).hasSize(833);
            assertThat(Dumps.comments(dump)).hasSize(793);
            assertThat(Dumps.revisions(dump)).hasSize(1007);
            assertThat(dump.links()).hasSize(58);
            assertThat(posts.stream().mapToInt(post -> votes.of(post.id()).up()).sum())
                    .isEqualTo(3785);
            assertThat(posts.stream()
                            .mapToInt(post -> votes.of(post.id()).down())
                            .sum())
                    .isEqualTo(107);
            assertThat(posts.stream()
                            .mapToInt(post -> votes.of(post.id()).favourites())
                            .sum())
                    .isEqualTo(89);
            assertThat(posts)
                    .filteredOn(post -> votes.of(post.id()).acceptedAt() != null)
                    .hasSize(142);
            assertThat(votes.of(4).acceptedAt()).isAfter(Instant.parse("2014-01-20T00:00:00Z"));
            assertThat(dump.guessSite()).isEqualTo(new SeSite("beer.stackexchange.com"));
            assertThat(dump.report().quarantinedRows()).isZero();
            assertThat(dump.report().files().getFirst().skipped()).isEqualTo(Map.of(Reason.POST_KIND, 36L));
        });
    }

    @Test
    void theOtherNotationAndPostsAloneWillDo() {
        sample("stackexchange-datascience-meta").ifPresent(dump -> {
            var posts = Dumps.posts(dump);

            assertThat(count(posts, SePost.Type.QUESTION)).isEqualTo(257);
            assertThat(count(posts, SePost.Type.ANSWER)).isEqualTo(341);
            assertThat(posts)
                    .filteredOn(post -> post.acceptedAnswerId() != null)
                    .hasSize(83);
            assertThat(posts.getFirst().tags()).containsExactly("feature-request", "status-completed");
            assertThat(posts.getFirst().licence()).isEqualTo("CC BY-SA 3.0");
            assertThat(dump.guessSite()).isEqualTo(new SeSite("datascience.meta.stackexchange.com"));
            assertThat(dump.report().quarantinedRows()).isZero();
        });
    }

    private static long count(List<SePost> posts, SePost.Type type) {
        return posts.stream().filter(post -> post.type() == type).count();
    }

    private static Optional<StackExchangeDump> sample(String folder) {
        var samples = System.getenv("ZWERM_SAMPLE_DATA");
        if (samples == null || samples.isBlank()) {
            System.err.println("ZWERM_SAMPLE_DATA is not set: reading the published dump " + folder + " was not tried");
            return Optional.empty();
        }
        return Optional.of(StackExchangeDump.open(Path.of(samples, folder)));
    }
}
