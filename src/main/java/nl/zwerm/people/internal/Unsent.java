package nl.zwerm.people.internal;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.zwerm.web.Pages;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * What a form sent when its sender was no longer signed in. It goes along through signing in, and is sent again by
 * hand: perhaps somebody else signs in. {@code to} is where the form leads, empty when nothing waits.
 */
public record Unsent(String to, List<Field> fields) {

    public record Field(String name, String value) {

        /** What a person wrote, rather than a number or a choice. */
        public boolean written() {
            return value.strip().indexOf(' ') > 0;
        }
    }

    static final Unsent NOTHING = new Unsent("", List.of());

    private static final String CARRIED = "unsent.";
    private static final String CARRIED_TO = "unsent-to";
    private static final int MOST_FIELDS = 200;
    private static final int LONGEST = 200_000;

    public Unsent {
        fields = List.copyOf(fields);
    }

    public boolean any() {
        return !to.isEmpty();
    }

    /** What came with a request to a page for people who signed in, when it can be carried: never a password. */
    static Unsent of(HttpServletRequest refused) {
        var type = refused.getContentType();
        if (type == null || !type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)) {
            return NOTHING;
        }
        return fits(new Unsent(path(refused), fields(refused, "")));
    }

    /** Another site must not get its form sent by a reader who trusts ours. */
    static boolean isOurs(HttpServletRequest refused) {
        var origin = refused.getHeader("Origin");
        var here = ServletUriComponentsBuilder.fromContextPath(refused).build().toUriString();
        return "same-origin".equals(refused.getHeader("Sec-Fetch-Site")) || here.equalsIgnoreCase(origin);
    }

    /** What a sign-in form carries along. */
    static Unsent carriedBy(HttpServletRequest signingIn) {
        var to = signingIn.getParameter(CARRIED_TO);
        return to == null || to.isEmpty() ? NOTHING : fits(new Unsent(Pages.own(to), fields(signingIn, CARRIED)));
    }

    private static String path(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI) instanceof String forwarded
                ? Pages.own(forwarded)
                : Pages.own(request.getRequestURI());
    }

    private static List<Field> fields(HttpServletRequest request, String prefix) {
        var fields = new ArrayList<Field>();
        request.getParameterMap().forEach((name, values) -> {
            if (name.startsWith(prefix) && !name.startsWith(prefix + "_")) {
                for (var value : values) {
                    fields.add(new Field(name.substring(prefix.length()), value));
                }
            }
        });
        return fields;
    }

    private static Unsent fits(Unsent unsent) {
        int length = unsent.fields.stream()
                .mapToInt(field -> field.name().length() + field.value().length())
                .sum();
        boolean secret = unsent.fields.stream()
                .anyMatch(field -> field.name().toLowerCase(Locale.ROOT).contains("password"));
        boolean empty = unsent.fields.stream().allMatch(field -> field.value().isBlank());
        return secret || empty || length > LONGEST || unsent.fields.size() > MOST_FIELDS ? NOTHING : unsent;
    }
}
