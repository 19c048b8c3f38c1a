package nl.zwerm.feedback.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import nl.zwerm.people.PersonId;
import nl.zwerm.spaces.SpaceId;
import org.junit.jupiter.api.Test;

class RequestTests {

    private static final Instant UNTIL = Instant.parse("2026-12-01T22:59:00Z");
    private static final Instant BEFORE = UNTIL.minusSeconds(1);

    @Test
    void answersAreReadTogetherWhenTwoAreIn() {
        assertThat(request(5, 0).revealed(BEFORE)).isFalse();
        assertThat(request(5, 1).revealed(BEFORE)).isFalse();
        assertThat(request(5, 2).revealed(BEFORE)).isTrue();
        assertThat(request(2, 1).revealed(BEFORE)).isFalse();
    }

    @Test
    void theOnlyOneIsReadWhenItIsIn() {
        assertThat(request(1, 0).revealed(BEFORE)).isFalse();
        assertThat(request(1, 1).revealed(BEFORE)).isTrue();
    }

    @Test
    void whenTheDayHasPassedWhatIsInIsRead() {
        assertThat(request(5, 0).revealed(UNTIL)).isTrue();
        assertThat(request(5, 1).revealed(UNTIL)).isTrue();
    }

    private static Request request(int asked, int answers) {
        return new Request(
                RequestId.next(), PersonId.next(), SpaceId.next(), "", "", UNTIL, BEFORE, null, null, asked, answers);
    }
}
