package nl.zwerm.expertise.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import nl.zwerm.expertise.internal.EvidenceStore.Latest;
import nl.zwerm.expertise.internal.EvidenceStore.Row;
import nl.zwerm.expertise.internal.EvidenceStore.Summed;
import nl.zwerm.shared.PublicId;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.CastOnStage;
import nl.zwerm.testing.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The database sums what somebody did as the evaluation does in memory. */
@WebTest
class SummingEvidenceTests {

    private static final long HERE = 11;
    private static final long ELSEWHERE = 12;
    private static final Set<Long> ASKED = Set.of(1L, 2L);

    private final RelevanceWeights weights = RelevanceWeights.defaults();
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    private final Random random = new Random(7);

    @Autowired
    private EvidenceStore evidence;

    @Autowired
    private CastOnStage cast;

    @Test
    void asMuchAsTheAnswersOneByOne() {
        evidence.deleteAll();
        evidence.insert(LongStream.range(0, 300).mapToObj(_ -> answer(false)).toList());
        var latest = new Latest(HERE, Candidates.ANSWERS_EACH, now);
        var listed = new ListedWork(evidence.answers(jonas(), latest), weights, now);
        var summed = sums(latest);
        assertThat(summed.all().answers()).isEqualTo(Candidates.ANSWERS_EACH);
        assertThat(summed.all().worth()).isCloseTo(listed.all().worth(), within(1e-9));
        assertThat(summed.inTopics().answers()).isEqualTo(listed.in(ASKED).answers());
        assertThat(summed.inTopics().worth()).isCloseTo(listed.in(ASKED).worth(), within(1e-9));
    }

    @Test
    void whatIsSealedSpeaksInItsOwnSpaceOnly() {
        evidence.deleteAll();
        evidence.insert(List.of(answer(true), answer(true)));
        assertThat(sums(new Latest(HERE, Candidates.ANSWERS_EACH, now)).all().answers())
                .isEqualTo(2);
        assertThat(sums(new Latest(ELSEWHERE, Candidates.ANSWERS_EACH, now))).isEqualTo(Summed.NOTHING);
    }

    private Summed sums(Latest latest) {
        return evidence.sums(List.of(jonas()), latest, ASKED, weights).getOrDefault(jonas(), Summed.NOTHING);
    }

    /** Some lie ahead: a clock that runs ahead makes nothing stronger. */
    private Row answer(boolean sealed) {
        var at = now.minus(Duration.ofMinutes(random.nextInt(-100, 400 * 24 * 60)));
        var topics = Set.of((long) random.nextInt(1, 3), (long) random.nextInt(3, 9));
        var about = random.nextBoolean() ? topics : Set.of((long) random.nextInt(3, 9));
        return new Row(PublicId.next(), PublicId.next(), HERE, sealed, jonas(), at, random.nextDouble(), about);
    }

    private long jonas() {
        return cast.id(Cast.JONAS).value();
    }
}
