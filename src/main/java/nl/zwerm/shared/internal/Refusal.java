package nl.zwerm.shared.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.springframework.mail.MailSendException;

/** What a mail server said when it would not take the address or the text of a letter (RFC 5321, 4.2). */
record Refusal(int code, String said) {

    private static final int DEEPEST = 10;

    /**
     * That we may not send, or not so, is nothing that an address can help: were it counted against the address, one wrong
     * setting would stop everybody's mail.
     */
    private static final Pattern OF_US = Pattern.compile("53\\d|5\\d\\d[ -]5\\.7\\.");

    /** Nothing when the letter did not get so far that it was looked at. */
    static Optional<Refusal> of(Exception thrown) {
        return causes(thrown).stream().flatMap(cause -> read(cause).stream()).findFirst();
    }

    /** It will not be taken later either. */
    boolean forGood() {
        return code >= 500 && code <= 599 && !OF_US.matcher(said).lookingAt();
    }

    private static Optional<Refusal> read(Throwable cause) {
        return switch (cause) {
            case SMTPAddressFailedException address ->
                Optional.of(new Refusal(address.getReturnCode(), String.valueOf(address.getMessage())));
            case SMTPSendFailedException text
            when isText(text.getCommand()) ->
                Optional.of(new Refusal(text.getReturnCode(), String.valueOf(text.getMessage())));
            default -> Optional.empty();
        };
    }

    private static boolean isText(String command) {
        return command.equals("DATA") || command.equals(".") || command.startsWith("BDAT");
    }

    private static List<Throwable> causes(Exception thrown) {
        var first = thrown instanceof MailSendException several
                ? List.<Throwable>of(several.getMessageExceptions())
                : List.<Throwable>of(thrown);
        var all = new ArrayList<Throwable>();
        for (Throwable cause : first) {
            for (var next = cause; next != null && all.size() < DEEPEST; next = next.getCause()) {
                all.add(next);
            }
        }
        return all;
    }
}
