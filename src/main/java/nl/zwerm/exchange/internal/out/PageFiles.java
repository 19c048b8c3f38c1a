package nl.zwerm.exchange.internal.out;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.zwerm.files.FileId;
import nl.zwerm.files.Files;
import nl.zwerm.files.KeptFile;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.PublicId;
import nl.zwerm.text.ImageType;
import nl.zwerm.text.MarkdownLinks;

/** The files that a text leads to and its reader may read, each with a name of its own. */
final class PageFiles {

    private static final Pattern ADDRESS = Pattern.compile("/files/([0-9a-z]{12})(?:/as/([^/?#]+))?");

    record Named(String name, KeptFile file) {

        boolean picture() {
            return image(file).isPresent();
        }
    }

    private final Map<FileId, Named> named = new LinkedHashMap<>();
    private final Set<String> taken = new HashSet<>();
    private int unnamed;

    private PageFiles() {}

    static PageFiles of(String markdown, Files files, Viewer viewer) {
        var names = names(markdown);
        var readable = files.list(names.keySet(), viewer).stream().collect(Collectors.toMap(KeptFile::id, one -> one));
        var found = new PageFiles();
        names.forEach((id, name) -> Optional.ofNullable(readable.get(id)).ifPresent(file -> found.name(file, name)));
        return found;
    }

    /** In the order in which the text leads to them; the name is empty where the text says none. */
    private static Map<FileId, String> names(String markdown) {
        var names = new LinkedHashMap<FileId, String>();
        MarkdownLinks.lead(markdown, new MarkdownLinks.Leading() {
            @Override
            public String of(String address) {
                var found = ADDRESS.matcher(address);
                if (found.matches()) {
                    var name = found.group(2);
                    id(found.group(1)).ifPresent(id -> names.putIfAbsent(id, name == null ? "" : decoded(name)));
                }
                return address;
            }

            @Override
            public boolean showable(String address) {
                return true;
            }
        });
        return names;
    }

    private void name(KeptFile file, String given) {
        var name = image(file)
                .map(type -> "picture-" + ++unnamed + "." + type.extension())
                .orElseGet(() -> SafeNames.file(given(file, given)));
        var free = name;
        for (int i = 2; !taken.add(free.toLowerCase(Locale.ROOT)); i++) {
            free = i + "-" + name;
        }
        named.put(file.id(), new Named(free, file));
    }

    private static String given(KeptFile file, String inText) {
        if (!inText.isEmpty()) {
            return inText;
        }
        return file.name().isEmpty() ? "file.bin" : file.name();
    }

    private static Optional<ImageType> image(KeptFile file) {
        return Arrays.stream(ImageType.values())
                .filter(type -> type.mediaType().equals(file.contentType()))
                .findFirst();
    }

    List<Named> all() {
        return new ArrayList<>(named.values());
    }

    Optional<Named> at(String address) {
        var found = ADDRESS.matcher(address);
        return found.matches()
                ? id(found.group(1)).flatMap(id -> Optional.ofNullable(named.get(id)))
                : Optional.empty();
    }

    private static Optional<FileId> id(String shown) {
        return PublicId.read(shown).map(FileId::of);
    }

    private static String decoded(String name) {
        try {
            return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return name;
        }
    }
}
