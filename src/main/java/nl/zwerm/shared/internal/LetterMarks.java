package nl.zwerm.shared.internal;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.zwerm.shared.Keys;
import nl.zwerm.shared.MailAddress;
import nl.zwerm.shared.PublicId;
import nl.zwerm.shared.Signing;
import org.springframework.stereotype.Component;

/**
 * The message id of each letter, signed: whoever says that a letter came back must have seen it, so that nobody can have
 * the mail of somebody else stopped.
 */
@Component
public class LetterMarks {

    private static final int MAC_BYTES = 10;
    private static final Pattern MARK = Pattern.compile("<z\\.([0-9a-z]{12})\\.([0-9a-f]{20})@");

    private final Signing signing;

    LetterMarks(Keys keys) {
        this.signing = new Signing(keys, "mail message id", MAC_BYTES);
    }

    String mark(long letter, String from) {
        var domain = MailAddress.parse(from).map(it -> it.address().replaceFirst(".*@", ""));
        var id = PublicId.show(letter);
        return "<z." + id + "." + HexFormat.of().formatHex(signing.sign(bytes(id))) + "@" + domain.orElse("zwerm")
                + ">";
    }

    /** The letter whose mark stands in this text. */
    public Optional<Long> find(String text) {
        var marks = MARK.matcher(text);
        while (marks.find()) {
            if (signing.signed(bytes(marks.group(1)), HexFormat.of().parseHex(marks.group(2)))) {
                return PublicId.read(marks.group(1));
            }
        }
        return Optional.empty();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
