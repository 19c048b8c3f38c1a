package nl.zwerm.exchange.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/** Follows no link: what it leads to may be anything on this machine. */
final class FolderArchive extends Archive {

    private final Path root;

    FolderArchive(Path root, Aside aside) {
        super(aside);
        this.root = root;
    }

    @Override
    void list() throws IOException {
        Files.walkFileTree(root.toRealPath(), new SimpleFileVisitor<>() {
            private final Path top = root.toRealPath();

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes facts) {
                add(
                        top.relativize(file).toString().replace('\\', '/'),
                        facts.size(),
                        facts.lastModifiedTime().toInstant(),
                        !facts.isRegularFile());
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) {
                unreadable(top.relativize(file).toString());
                return FileVisitResult.CONTINUE;
            }
        });
    }

    @Override
    InputStream stream(String path) throws IOException {
        return new BufferedInputStream(Files.newInputStream(root.resolve(path), LinkOption.NOFOLLOW_LINKS));
    }

    @Override
    long packed(String path) throws IOException {
        return Files.size(root.resolve(path));
    }

    @Override
    public void close() {}
}
