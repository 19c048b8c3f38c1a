package nl.zwerm.contributions;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How something worked for those who tried it; {@code mine} is what the viewer said, absent when nothing. */
public record Tried(
        ContributionId id, int worked, int failed, @Nullable Boolean mine, List<Line> lines) {

    /** What somebody said about how they tried it. */
    public record Line(String who, boolean worked, String text) {}

    public static Tried nothing(ContributionId id) {
        return new Tried(id, 0, 0, null, List.of());
    }
}
