package nl.zwerm.insights.internal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What an insight has beyond every contribution, opened; topics as typed are there while it is a draft. */
public record InsightDetails(
        String tried,
        String expected,
        String came,
        @Nullable Tone tone,
        @Nullable LocalDate validUntil,
        String typedTopics) {

    static final InsightDetails NONE = new InsightDetails("", "", "", null, null, "");

    String toneWord() {
        return tone == null ? "" : tone.word();
    }
}
