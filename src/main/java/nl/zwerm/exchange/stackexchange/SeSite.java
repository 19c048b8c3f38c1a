package nl.zwerm.exchange.stackexchange;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where the texts come from: a host name such as beer.stackexchange.com, or a folder's name when nothing better is known. */
public record SeSite(String name) {
    private static final Pattern HOST =
            Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\\.)+(?:com|net|org)", Pattern.CASE_INSENSITIVE);

    public SeSite {
        name = PlainText.line(name, 200);
    }

    public boolean isHost() {
        return HOST.matcher(name).matches();
    }

    /** The address of the original, which the licence asks to link; only a host has one. */
    public Optional<String> addressOf(SePost post) {
        return address(post.type() == SePost.Type.QUESTION ? "/q/" : "/a/", post.id());
    }

    /** A comment has no page of its own, but a place on that of its post. */
    public Optional<String> addressOfComment(SeComment comment) {
        return address("/q/", comment.postId()).map(post -> post + "#comment" + comment.id() + "_" + comment.postId());
    }

    /** The author's page there. */
    public Optional<String> addressOfUser(long userId) {
        return address("/users/", userId);
    }

    private Optional<String> address(String path, long id) {
        return isHost() ? Optional.of("https://" + name.toLowerCase(Locale.ROOT) + path + id) : Optional.empty();
    }
}
