package nl.zwerm.exchange.internal;

import java.util.Locale;
import java.util.regex.Pattern;
import nl.zwerm.exchange.stackexchange.SeSite;
import org.jspecify.annotations.Nullable;

/** Leads links between posts of the site to where those posts stand here; all others stay what they were. */
final class SiteLinks {
    private static final Pattern IN_MARKDOWN = Pattern.compile("\\]\\((https?://[^\\s()]+)\\)");
    private static final Pattern QUESTION =
            Pattern.compile("/questions/(\\d{1,18})(?:/[^/?#]*)?(?:/(\\d{1,18}))?/?(?:\\?[^#]*)?(?:#(.*))?");
    private static final Pattern SHORT = Pattern.compile("/[qa]/(\\d{1,18})(?:/[^#]*)?(?:\\?[^#]*)?(?:#.*)?");
    private static final Pattern NUMBER = Pattern.compile("(?:answer-)?(\\d{1,18})");

    private final Posts posts;
    private final @Nullable String host;

    SiteLinks(SeSite site, Posts posts) {
        this.posts = posts;
        this.host = site.isHost() ? site.name().toLowerCase(Locale.ROOT) : null;
    }

    /** Where an address of the site's HTML leads. */
    String lead(String address) {
        var path = pathHere(address.strip());
        if (path == null) {
            return address;
        }
        var post = postAt(path);
        if (post != null) {
            return pathOf(post);
        }
        return host == null ? "" : "https://" + host + path;
    }

    /** The same for the links in a text of the site's small Markdown. */
    String leadAll(String markdown) {
        return IN_MARKDOWN.matcher(markdown).replaceAll(found -> {
            var led = lead(found.group(1));
            return java.util.regex.Matcher.quoteReplacement(led.isEmpty() ? found.group() : "](" + led + ")");
        });
    }

    /** The path when the address is one of this site; a relative one always is. */
    private @Nullable String pathHere(String address) {
        if (address.startsWith("/") && !address.startsWith("//")) {
            return address;
        }
        var bare = address.replaceFirst("^(?i:https?:)?//(?i:www\\.)?", "");
        if (host == null || bare.length() == address.length()) {
            return null;
        }
        return bare.toLowerCase(Locale.ROOT).startsWith(host + "/") ? bare.substring(host.length()) : null;
    }

    private @Nullable Long postAt(String path) {
        var question = QUESTION.matcher(path);
        if (question.matches()) {
            var fragment = question.group(3) == null ? "" : question.group(3);
            var answer = NUMBER.matcher(fragment);
            var inPath = question.group(2);
            var taken = taken(answer.matches() ? answer.group(1) : inPath);
            return taken != null ? taken : taken(question.group(1));
        }
        var shortened = SHORT.matcher(path);
        return shortened.matches() ? taken(shortened.group(1)) : null;
    }

    private @Nullable Long taken(@Nullable String number) {
        if (number == null) {
            return null;
        }
        var post = Long.parseLong(number);
        return posts.isTaken(post) ? Long.valueOf(post) : null;
    }

    private String pathOf(long post) {
        var question = "/questions/" + posts.questionOf(post);
        return posts.isQuestion(post) ? question : question + "#answer-" + posts.idOf(post);
    }
}
