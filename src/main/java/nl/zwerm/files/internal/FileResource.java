package nl.zwerm.files.internal;

import java.io.InputStream;
import nl.zwerm.files.KeptFile;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.AbstractResource;

/** A file as it goes out, of which a browser may ask a part. */
final class FileResource extends AbstractResource {

    private final KeptFile file;

    FileResource(KeptFile file) {
        this.file = file;
    }

    @Override
    public long contentLength() {
        return file.size();
    }

    @Override
    public InputStream getInputStream() {
        return file.content().get();
    }

    @Override
    public String getDescription() {
        return "file " + file.id();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FileResource same && file.equals(same.file);
    }

    @Override
    public int hashCode() {
        return file.hashCode();
    }
}
