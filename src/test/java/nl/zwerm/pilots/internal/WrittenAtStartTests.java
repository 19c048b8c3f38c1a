package nl.zwerm.pilots.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.spaces.SpaceId;
import org.junit.jupiter.api.Test;

class WrittenAtStartTests {

    private static final Instant AT = Instant.parse("2026-11-25T10:00:00.123456Z");

    @Test
    void anybodyCanMakeTheSameTextAndTheSameFingerprint() {
        var written = WrittenAtStart.of(
                pilot("Proef"), "Als A,\n\"dan\" B", "We tellen\t5 €", LocalDate.parse("2026-12-09"), AT);
        assertThat(written.text())
                .isEqualTo("{\"expected\":\"Als A,\\n\\\"dan\\\" B\",\"lookOn\":\"2026-12-09\","
                        + "\"seen\":\"We tellen\\t5 €\",\"startedAt\":\"2026-11-25T10:00:00Z\",\"title\":\"Proef\","
                        + "\"with\":\"Ons team\"}");
        assertThat(written.fingerprint()).isEqualTo("b498d970bb0f5a0cd35e196f999d217c22017e7c7735694640fafb4678c17bf4");
    }

    @Test
    void oneLetterLessIsAnotherFingerprint() {
        var one = WrittenAtStart.of(pilot("Proef"), "Meer", "Zo", LocalDate.parse("2026-12-09"), AT);
        var other = WrittenAtStart.of(pilot("Proe"), "Meer", "Zo", LocalDate.parse("2026-12-09"), AT);
        assertThat(one.fingerprint()).isNotEqualTo(other.fingerprint()).hasSize(64);
    }

    private static Contribution pilot(String title) {
        var id = ContributionId.next();
        return new Contribution(
                id,
                "pilot",
                SpaceId.next(),
                false,
                null,
                id,
                null,
                null,
                title,
                "Ons team",
                "nl",
                "published",
                AT,
                AT,
                null,
                0,
                0,
                null,
                null,
                null);
    }
}
