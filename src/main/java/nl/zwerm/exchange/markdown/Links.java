package nl.zwerm.exchange.markdown;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which file of a folder an address in a text of it leads to; never one outside. */
final class Links {

    private static final Pattern ELSEWHERE = Pattern.compile("(?s)(?:[A-Za-z][A-Za-z0-9+.-]*:|//|#).*");
    private static final Pattern OURS = Pattern.compile("/pages/([0-9a-z]{12})([?#].*)?");

    /** A page that an address leads to, and where on it. */
    record Target(String key, String fragment) {}

    private final Map<String, String> paths = new HashMap<>();
    private final Map<String, String> ofFolder;
    private final Map<String, String> keys = new HashMap<>();
    private final Map<String, String> ids = new HashMap<>();

    Links(Set<String> paths, Map<String, String> ofFolder) {
        this.ofFolder = ofFolder;
        paths.forEach(path -> this.paths.putIfAbsent(path.toLowerCase(Locale.ROOT), path));
        paths.forEach(path -> this.paths.put(path, path));
    }

    /** What was written down here before bears its id, before its text or as the name of its file. */
    void know(Collection<MarkdownFolder.Known> files) {
        for (var file : files) {
            keys.put(file.path(), file.key());
            ids.put(MarkdownFolder.nameOf(file.path()).replaceFirst("\\.[^.]*$", ""), file.key());
        }
        files.stream().filter(file -> !file.id().isEmpty()).forEach(file -> ids.put(file.id(), file.key()));
    }

    Optional<Target> page(String address, String from) {
        var ours = OURS.matcher(address);
        if (ours.matches()) {
            var key = ids.get(ours.group(1));
            return key == null
                    ? Optional.empty()
                    : Optional.of(new Target(key, ours.group(2) == null ? "" : ours.group(2)));
        }
        var fragment = address.contains("#") ? address.substring(address.indexOf('#')) : "";
        return path(address, from)
                .map(path -> ofFolder.getOrDefault(path, path))
                .flatMap(path -> Optional.ofNullable(keys.get(path)))
                .map(key -> new Target(key, fragment));
    }

    Optional<String> file(String address, String from) {
        return path(address, from).filter(path -> paths.containsKey(path) && !MarkdownFolder.isPage(path));
    }

    /** Of a file, or of a folder with a page. */
    private Optional<String> path(String address, String from) {
        if (address.isEmpty() || ELSEWHERE.matcher(address).matches()) {
            return Optional.empty();
        }
        var plain = decoded(address.replaceFirst("[?#].*", ""));
        var path = plain.startsWith("/") ? within(plain) : within(MarkdownFolder.folderOf(from) + "/" + plain);
        return path == null ? Optional.empty() : Optional.ofNullable(there(path));
    }

    private @Nullable String there(String path) {
        for (var form : new String[] {path, path + ".md", path.toLowerCase(Locale.ROOT)}) {
            var found = paths.get(form);
            if (found != null) {
                return found;
            }
        }
        return ofFolder.containsKey(path) ? path : null;
    }

    private static String decoded(String address) {
        try {
            return URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return address;
        }
    }

    private static @Nullable String within(String path) {
        var parts = new ArrayDeque<String>();
        for (var part : path.split("/")) {
            if (part.equals("..")) {
                if (parts.pollLast() == null) {
                    return null;
                }
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        return String.join("/", parts);
    }
}
