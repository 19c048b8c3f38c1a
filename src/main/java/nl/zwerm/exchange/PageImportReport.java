package nl.zwerm.exchange;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came in by this import: versions are texts of pages, the present ones among them. {@code known} counts pages that
 * were here, {@code restricted} names the spaces that restricted pages came into. Reasons and notes are keys of words.
 */
public record PageImportReport(
        String source,
        String space,
        boolean spaceOpened,
        List<String> restricted,
        Figures figures,
        long known,
        Map<String, Long> reasons,
        Map<String, Long> notes,
        @Nullable Path quarantine) {

    public record Figures(long pages, long versions, long attachments, long comments, long quarantined) {

        /** One line for programs. */
        public String json() {
            return "{\"pages\": %d, \"versions\": %d, \"attachments\": %d, \"comments\": %d, \"quarantined\": %d}"
                    .formatted(pages, versions, attachments, comments, quarantined);
        }
    }
}
