package nl.zwerm.notifications.replies;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.notifications.ReplySettings;
import nl.zwerm.notifications.replies.ReplyAddresses.Reply;
import nl.zwerm.people.PersonId;
import nl.zwerm.shared.Keys;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplyAddressesTests {

    private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");

    @TempDir
    private Path folder;

    private Keys keys;
    private final PersonId person = PersonId.next();
    private final ContributionId about = ContributionId.next();

    @BeforeEach
    void makeKeys() {
        keys = Keys.at(folder.resolve("a.key"));
    }

    @Test
    void saysWhoAnswersWhatHoweverItIsFolded() {
        for (var base : List.of("zwerm@example.org", "@reply.example.org", "zwerm.antwoorden.x@example.org")) {
            var addresses = at(base, NOW);
            var address = addresses.of(person, about).orElseThrow();
            assertThat(address.indexOf('@')).isLessThanOrEqualTo(64);
            assertThat(addresses.ours(address)).isTrue();
            for (var shown : List.of(address, address.toUpperCase(Locale.ROOT))) {
                assertThat(addresses.read(List.of("iemand@example.org", shown)))
                        .contains(new Reply(person, about, false));
            }
        }
    }

    @Test
    void isSomebodyElsesWithoutTheKey() {
        var address = at("zwerm@example.org", NOW).of(person, about).orElseThrow();
        keys = Keys.at(folder.resolve("b.key"));
        assertThat(at("zwerm@example.org", NOW).read(List.of(address))).isEmpty();
    }

    @Test
    void isNothingWithAnyOtherCharacter() {
        var addresses = at("zwerm@example.org", NOW);
        var address = addresses.of(person, about).orElseThrow();
        for (int i = "zwerm+".length(); i < address.indexOf('@'); i++) {
            var other = address.charAt(i) == '3' ? '4' : '3';
            assertThat(addresses.read(List.of(address.substring(0, i) + other + address.substring(i + 1))))
                    .isEmpty();
        }
        for (var wrong :
                List.of("zwerm+@example.org", "zwerm+" + "v".repeat(45) + "@example.org", "zwerm@example.org")) {
            assertThat(addresses.read(List.of(wrong))).isEmpty();
        }
    }

    @Test
    void expires() {
        var address = at("zwerm@example.org", NOW).of(person, about).orElseThrow();
        var last = at("zwerm@example.org", NOW.plus(ReplyAddresses.LASTING));
        assertThat(last.read(List.of(address)).map(Reply::expired)).contains(false);
        var late = at("zwerm@example.org", NOW.plus(ReplyAddresses.LASTING).plus(Duration.ofDays(1)));
        assertThat(late.read(List.of(address)).map(Reply::expired)).contains(true);
    }

    @Test
    void isNotThereWithoutAMailbox() {
        var settings = new ReplySettings("", "", 0, "", "", "INBOX", "tls");
        assertThat(new ReplyAddresses(settings, keys, Clock.systemUTC()).of(person, about))
                .isEmpty();
    }

    @Test
    void whatCannotWorkIsSaidToWhoeverSetIt() {
        assertThat(settings("zwerm@example.org").mistake()).isEmpty();
        for (var wrong : List.of("zwerm", "een-veel-te-lange-naam@example.org", "@", "a b@example.org")) {
            assertThat(settings(wrong).mistake()).isPresent();
        }
    }

    private ReplyAddresses at(String base, Instant now) {
        return new ReplyAddresses(settings(base), keys, Clock.fixed(now, ZoneOffset.UTC));
    }

    private static ReplySettings settings(String address) {
        return new ReplySettings(address, "imap.example.org", 0, "zwerm", "geheim", "INBOX", "tls");
    }
}
