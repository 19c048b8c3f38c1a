package nl.zwerm.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The pages of modules as {@code src/test/resources/pages/<module>.txt} lists them, a line each:
 * {@code route | who | select …}: who may see it ({@code beheer} stands for everybody) and, where the route has a
 * variable, a statement that gives one number to fill in, one for each variable in turn. A route with a query is written with it.
 */
final class DemoPages {

    private static final Path FOLDER = Path.of("src/test/resources/pages");

    private DemoPages() {}

    /** By the address of who is to look; {@code number} answers a statement with the public id of what it gives. */
    static Map<String, List<DemoPage>> read(UnaryOperator<String> number) {
        var pages = new HashMap<String, List<DemoPage>>();
        for (var line : lines()) {
            var parts = line.split("\\s*\\|\\s*", -1);
            var filled = parts[0];
            for (int i = 2; i < parts.length; i++) {
                filled = filled.replaceFirst("\\{[a-z]+}", number.apply(parts[i]));
            }
            pages.computeIfAbsent(parts[1] + "@zwerm.example", _ -> new ArrayList<>())
                    .add(new DemoPage(parts[0].replaceFirst("\\?.*", ""), filled));
        }
        return pages;
    }

    private static List<String> lines() {
        var lines = new ArrayList<String>();
        try (Stream<Path> files = Files.exists(FOLDER) ? Files.list(FOLDER) : Stream.empty()) {
            for (var file : files.sorted().toList()) {
                Files.readAllLines(file).stream()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .forEach(lines::add);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return lines;
    }
}
