package nl.zwerm.notifications.replies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Whatever bytes come in are a mail, or are said to be none; they stop nothing and take no memory that they have not. */
class HostileMailTests {

    private static final Path MAILS = Path.of("src/test/resources/replies");
    private static final int MOST_CHANGES = 30;

    @Property
    void anyBytes(@ForAll @Size(max = 4_000) byte[] bytes) {
        read(bytes);
    }

    @Property
    void aMailWithChangedBytes(@ForAll @IntRange(max = 1_000) int which, @ForAll long seed) throws IOException {
        try (var all = Files.list(MAILS)) {
            var mails = all.filter(path -> path.toString().endsWith(".eml"))
                    .sorted()
                    .toList();
            var bytes = Files.readAllBytes(mails.get(which % mails.size()));
            var random = new Random(seed);
            int changes = random.nextInt(MOST_CHANGES);
            for (int i = 0; i < changes; i++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            read(random.nextBoolean() ? bytes : Arrays.copyOf(bytes, random.nextInt(bytes.length)));
        }
    }

    @Property
    void anyText(@ForAll String text) {
        assertThat(ReplyText.of(text).length()).isLessThanOrEqualTo(2 * text.length() + 2);
        MailHtml.text(text);
        Flowed.joined(text, true);
    }

    @Test
    void aHeadThatBeginsWithTheRestOfALine() {
        assertThatThrownBy(() -> Incoming.read(" \r\n x\r\n\r\n".getBytes(StandardCharsets.US_ASCII), true, _ -> ""))
                .isInstanceOf(MessagingException.class);
    }

    @Test
    void partsWithinPartsWithinParts() {
        var mail = new StringBuilder("From: jonas@zwerm.example\r\n");
        for (int i = 0; i < 5_000; i++) {
            mail.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\r\n\r\n--b")
                    .append(i)
                    .append("\r\n");
        }
        read(mail.toString().getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void tenThousandPartsAndTenThousandElements() {
        read(("From: jonas@zwerm.example\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
                        + "--b\r\nContent-Type: text/plain\r\n\r\nx\r\n".repeat(10_000))
                .getBytes(StandardCharsets.US_ASCII));
        assertThat(MailHtml.text("<div><blockquote>".repeat(10_000) + "diep")).contains("diep");
    }

    @Test
    void longLinesThatAlmostSaySomething() {
        for (var line : new String[] {
            "Op 1 " + "schreef ".repeat(20_000),
            "On 1 " + "wrote on ".repeat(20_000),
            ">".repeat(100_000),
            "-".repeat(100_000),
            "_ ".repeat(50_000),
            "van: " + " ".repeat(100_000),
            "<http://".repeat(10_000)
        }) {
            ReplyText.of(line + "\n" + line);
        }
    }

    private static void read(byte[] bytes) {
        try {
            var incoming = Incoming.read(bytes, true, _ -> "");
            assertThat(incoming.key()).hasSize(64);
            assertThat(ReplyText.of(incoming.body().text())).isNotNull();
        } catch (MessagingException | IOException _) {
            // It is set aside.
        }
    }
}
