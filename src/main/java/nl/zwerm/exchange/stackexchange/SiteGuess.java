package nl.zwerm.exchange.stackexchange;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** A dump does not say whose it is; its own texts link home most often. */
final class SiteGuess {
    private static final String DOMAIN = ".stackexchange.com";
    private static final Pattern HOST =
            Pattern.compile("[a-z0-9-]{1,40}(?:\\.[a-z0-9-]{1,40}){0,2}\\.stackexchange\\.com");
    private static final Set<String> SERVICES =
            Set.of("meta", "chat", "data", "api", "area51", "blog", "i", "www", "archive");
    private static final Set<String> NOT_TELLING = Set.of("stackexchange", "com", "dump", "export", "xml");
    private static final int MOST_HOSTS = 2_000;

    private final Map<String, Integer> seen = new HashMap<>();

    void look(String raw) {
        if (!raw.contains(DOMAIN)) {
            return;
        }
        var hosts = HOST.matcher(raw);
        while (hosts.find()) {
            if (seen.size() < MOST_HOSTS || seen.containsKey(hosts.group())) {
                seen.merge(hosts.group(), 1, Integer::sum);
            }
        }
    }

    /** The folder's name decides where it can: a site links to its sister more often than its meta links to itself. */
    SeSite guess(String folder) {
        var named = new SeSite(folder.toLowerCase(Locale.ROOT));
        if (named.isHost()) {
            return named;
        }
        var words = words(folder);
        var host = ranked().stream()
                .filter(candidate -> words(candidate).equals(words))
                .findFirst()
                .or(() -> ranked().stream().filter(SiteGuess::isSite).findFirst());
        return host.map(SeSite::new).orElse(new SeSite(folder));
    }

    private List<String> ranked() {
        return seen.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean isSite(String host) {
        return !SERVICES.contains(host.substring(0, host.length() - DOMAIN.length()));
    }

    private static Set<String> words(String name) {
        var words = new HashSet<>(Arrays.asList(name.toLowerCase(Locale.ROOT).split("[^a-z0-9]+")));
        words.removeAll(NOT_TELLING);
        words.remove("");
        return words;
    }
}
