package nl.zwerm.exchange.internal.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.exchange.source.Leads;
import nl.zwerm.exchange.source.SourceFile;
import nl.zwerm.exchange.source.SourcePage;
import nl.zwerm.files.FileArrivals;
import nl.zwerm.files.FileId;
import nl.zwerm.web.Words;

/** What each thing of the source is here, or becomes: numbered before anything is written, so that texts can lead to it. */
final class Places implements Leads {

    private static final Pattern UNFIT_IN_NAME = Pattern.compile("[/\\\\%\\p{Cntrl}]+");

    /** A file, whether it has to be written, and a digest of it. */
    record FilePlace(FileId id, String address, boolean written, String digest) {}

    private final Map<String, Taken> taken;
    private final Words words;
    private final Locale locale;
    private final Map<String, ContributionId> pages = new HashMap<>();
    private final Map<String, FilePlace> files = new HashMap<>();
    private final Set<String> refused = new HashSet<>();

    Places(Map<String, Taken> taken, Words words, Locale locale) {
        this.taken = taken;
        this.words = words;
        this.locale = locale;
    }

    void number(SourcePage page) {
        var known = taken.get(page.key());
        pages.put(page.key(), known == null ? ContributionId.next() : known.thing());
    }

    void number(SourceFile file, byte[] content) {
        var digest = digest(content);
        var before = Optional.ofNullable(taken.get(file.key()))
                .filter(known -> known.digest().equals(digest))
                .map(Taken::file);
        var id = before.orElseGet(FileId::next);
        var path = "/files/" + id;
        var address = FileArrivals.isShown(content) ? path : path + "/as/" + inPath(file.name());
        files.put(file.key(), new FilePlace(id, address, before.isEmpty(), digest));
    }

    /** Whether it came in before. */
    boolean isTaken(String key) {
        return taken.containsKey(key);
    }

    void refuse(SourcePage page) {
        refused.add(page.key());
    }

    boolean isRefused(String key) {
        return refused.contains(key);
    }

    ContributionId of(SourcePage page) {
        return idOf(page.key());
    }

    ContributionId idOf(String key) {
        return Optional.ofNullable(pages.get(key)).orElseThrow();
    }

    Optional<FilePlace> of(SourceFile file) {
        return Optional.ofNullable(files.get(file.key()));
    }

    @Override
    public Optional<String> page(String key) {
        return refused.contains(key)
                ? Optional.empty()
                : Optional.ofNullable(pages.get(key)).map(id -> "/pages/" + id);
    }

    @Override
    public Optional<String> file(String key) {
        return Optional.ofNullable(files.get(key)).map(FilePlace::address);
    }

    @Override
    public String word(String key) {
        return words.say(locale, key, Map.of());
    }

    /** A slash in it, or what could be taken for one, would end it. */
    private static String inPath(String name) {
        var fit = UNFIT_IN_NAME.matcher(name).replaceAll("-");
        var encoded = URLEncoder.encode(fit.matches("\\.{0,2}") ? "-" : fit, StandardCharsets.UTF_8);
        return encoded.replace("+", "%20").replace("*", "%2A");
    }

    static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
