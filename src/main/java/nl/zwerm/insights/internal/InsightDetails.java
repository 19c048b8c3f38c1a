package nl.zwerm.insights.internal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an insight has beyond every contribution, opened; topics as typed are there while it is a draft. {@code fromCircle}
 * when it was told out of a session whose people could object to it as it stands.
 */
public record InsightDetails(
        String tried,
        String expected,
        String came,
        @Nullable Tone tone,
        @Nullable LocalDate validUntil,
        String typedTopics,
        boolean fromCircle) {

    static final InsightDetails NONE = new InsightDetails("", "", "", null, null, "", false);

    static final InsightDetails FROM_CIRCLE = new InsightDetails("", "", "", null, null, "", true);

    String toneWord() {
        return tone == null ? "" : tone.word();
    }
}
