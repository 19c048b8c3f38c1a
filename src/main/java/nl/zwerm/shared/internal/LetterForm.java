package nl.zwerm.shared.internal;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import nl.zwerm.shared.Mail.Appointment;
import nl.zwerm.shared.Mail.Enclosed;
import nl.zwerm.shared.internal.MailStore.Letter;
import org.jspecify.annotations.Nullable;

/**
 * How a letter is kept: a line with the language, one with the subject, the text. What goes along is announced in the
 * first line, {@code text=120 html=900 stop=https://…}, with the lengths of what follows one another.
 */
final class LetterForm {

    private LetterForm() {}

    static String write(Letter letter) {
        var enclosed = letter.enclosed();
        var first = new StringBuilder(letter.language());
        var body = new StringBuilder(letter.text());
        if (!enclosed.equals(Enclosed.NOTHING)) {
            first.append(" text=").append(letter.text().length());
        }
        if (enclosed.html() != null) {
            first.append(" html=").append(enclosed.html().length());
            body.append(enclosed.html());
        }
        var appointment = enclosed.appointment();
        if (appointment != null) {
            first.append(" method=").append(appointment.method());
            body.append(appointment.ics());
        }
        if (enclosed.stopAt() != null) {
            first.append(" stop=").append(enclosed.stopAt());
        }
        if (enclosed.replyTo() != null) {
            first.append(" reply=").append(enclosed.replyTo());
        }
        return first + "\n" + letter.subject() + "\n" + body;
    }

    static Letter read(String written) {
        var parts = written.split("\n", 3);
        var first = parts[0].split(" ", -1);
        var said = said(first);
        if (!said.containsKey("text")) {
            return new Letter(first[0], parts[1], parts[2], Enclosed.NOTHING);
        }
        int text = length(said, "text");
        int html = text + length(said, "html");
        var method = said.get("method");
        return new Letter(
                first[0],
                parts[1],
                parts[2].substring(0, text),
                new Enclosed(
                        said.containsKey("html") ? parts[2].substring(text, html) : null,
                        method == null ? null : new Appointment(method, parts[2].substring(html)),
                        said.get("stop"),
                        said.get("reply")));
    }

    /** Before there was more than an appointment to go along, the first line read {@code nl REQUEST 120}. */
    private static Map<String, @Nullable String> said(String[] first) {
        var said = new HashMap<String, @Nullable String>();
        if (first.length == 3 && first[2].matches("\\d+")) {
            said.put("method", first[1]);
            said.put("text", first[2]);
            return said;
        }
        Arrays.stream(first).skip(1).map(part -> part.split("=", 2)).forEach(pair -> said.put(pair[0], pair[1]));
        return said;
    }

    private static int length(Map<String, @Nullable String> said, String name) {
        var length = said.get(name);
        return length == null ? 0 : Integer.parseInt(length);
    }
}
