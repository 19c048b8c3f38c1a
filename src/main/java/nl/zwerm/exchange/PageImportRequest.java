package nl.zwerm.exchange;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What is to be brought in, and where to: {@code space} by its name, made when there is none, closed unless {@code open}.
 * {@code source} names where it comes from, so that it is known again; {@code by} is the mail address of whoever brings it,
 * {@code jira} where the issues stand that its pages name.
 */
public record PageImportRequest(
        Form form,
        Path from,
        @Nullable String space,
        boolean open,
        @Nullable String source,
        @Nullable String by,
        @Nullable URI jira) {

    public enum Form {
        MARKDOWN,
        CONFLUENCE
    }
}
