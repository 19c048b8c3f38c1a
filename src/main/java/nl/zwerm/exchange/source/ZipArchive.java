package nl.zwerm.exchange.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

final class ZipArchive extends Archive {

    private final ZipFile zip;

    ZipArchive(Path file, Aside aside) throws IOException {
        super(aside);
        this.zip = ZipFile.builder().setPath(file).get();
    }

    @Override
    void list() {
        for (var entry : Collections.list(zip.getEntriesInPhysicalOrder())) {
            var name = entry.getName().replace('\\', '/');
            if (!entry.isDirectory() && zip.canReadEntryData(entry)) {
                var changed = entry.getLastModifiedTime();
                add(name, entry.getSize(), changed == null ? null : changed.toInstant(), entry.isUnixSymlink());
            } else if (!entry.isDirectory()) {
                unreadable(name);
            }
        }
    }

    @Override
    InputStream stream(String path) throws IOException {
        return zip.getInputStream(entry(path));
    }

    @Override
    long packed(String path) throws IOException {
        return entry(path).getCompressedSize();
    }

    private ZipArchiveEntry entry(String path) throws IOException {
        for (var entry : zip.getEntries(path)) {
            return entry;
        }
        for (var entry : zip.getEntries(path.replace('/', '\\'))) {
            return entry;
        }
        throw new IOException("no entry " + path);
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
