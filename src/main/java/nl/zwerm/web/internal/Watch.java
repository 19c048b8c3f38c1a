package nl.zwerm.web.internal;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.zwerm.shared.PublicId;

/** One subject that a page shows, and how old, in milliseconds, its picture of it is. */
record Watch(String kind, long subject, long ageMillis) {

    private static final Pattern FORM = Pattern.compile("([a-z]{1,20})-([0-9a-z]{12})(?:~(\\d{1,12}))?");

    static Stream<Watch> parse(String text) {
        var form = FORM.matcher(text);
        if (!form.matches()) {
            return Stream.empty();
        }
        var age = form.group(3) == null ? 0 : Long.parseLong(form.group(3));
        return PublicId.read(form.group(2)).map(id -> new Watch(form.group(1), id, age)).stream();
    }

    String key() {
        return key(kind, subject);
    }

    static String key(String kind, long subject) {
        return kind + "-" + PublicId.show(subject);
    }
}
