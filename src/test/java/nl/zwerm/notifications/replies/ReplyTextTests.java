package nl.zwerm.notifications.replies;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Answers as mail programs write them, in both languages: {@code .eml} what came in, {@code .txt} what somebody wrote. */
class ReplyTextTests {

    private static final Path MAILS = Path.of("src/test/resources/replies");

    @TestFactory
    Stream<DynamicTest> keepsWhatSomebodyWrote() throws IOException {
        return mails().stream()
                .map(mail -> DynamicTest.dynamicTest(name(mail), () -> {
                    var expected =
                            Files.readString(MAILS.resolve(name(mail) + ".txt")).strip();
                    var incoming = Incoming.read(Files.readAllBytes(mail), true, _ -> "");
                    assertThat(incoming.sort()).isEqualTo(Incoming.Sort.WRITTEN);
                    assertThat(incoming.sender()).isEqualTo("jonas@zwerm.example");
                    assertThat(ReplyText.of(incoming.body().text())).isEqualTo(expected);
                    assertThat(incoming.body().attachments()).isFalse();
                }));
    }

    @Test
    void thereAreEnoughOfThem() throws IOException {
        assertThat(mails()).hasSizeGreaterThanOrEqualTo(25);
    }

    @Test
    void whatOnlyTheReceiverHasStandsOnNoPage() {
        var token = "0g3k7q2m5v0123456789abcdefghijklmnopqrstuv012";
        for (var line : List.of(
                "zwerm+" + token + "@zwerm.example",
                "Ik stuur het aan <" + token + "@reply.zwerm.example>.",
                "https://zwerm.example/stop/7kq2m5v0abcd.1.abcdef")) {
            assertThat(ReplyText.of("Zo doe ik het.\n\n" + line + "\n\nTot morgen."))
                    .isEqualTo("Zo doe ik het.\n\nTot morgen.");
        }
    }

    @Test
    void filesThatCameAlongAreNoticed() throws Exception {
        var mail = """
                From: jonas@zwerm.example
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/plain

                Zo.
                --b
                Content-Type: image/jpeg
                Content-Disposition: attachment; filename=wond.jpg
                Content-Transfer-Encoding: base64

                AAAA
                --b--
                """;
        var body = Incoming.read(mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8), true, _ -> "")
                .body();
        assertThat(body.attachments()).isTrue();
        assertThat(body.text().strip()).isEqualTo("Zo.");
    }

    @Test
    void whatIsEncipheredIsSaidToBe() throws Exception {
        var mail =
                "From: jonas@zwerm.example\r\nContent-Type: application/pkcs7-mime; smime-type=enveloped-data\r\n\r\nMIIB";
        assertThat(Incoming.read(mail.getBytes(StandardCharsets.UTF_8), true, _ -> "")
                        .body())
                .isEqualTo(new MailText("", false, true));
    }

    @Test
    void whatIsBrokenIsNoAnswer() throws Exception {
        for (var type : List.of("multipart/mixed; boundary=\"zzz", "Multipart/alternative; boundary=", "multipart")) {
            var mail = """
                    From: jonas@zwerm.example
                    Content-Type: %s

                    --zzz
                    Content-Type: text/plain

                    Zo.
                    --zzz--
                    """.formatted(type);
            assertThat(Incoming.read(mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8), true, _ -> "")
                            .body())
                    .as(type)
                    .isEqualTo(new MailText("", false, true));
        }
    }

    private static List<Path> mails() throws IOException {
        try (var all = Files.list(MAILS)) {
            return all.filter(path -> path.toString().endsWith(".eml")).sorted().toList();
        }
    }

    private static String name(Path mail) {
        return mail.getFileName().toString().replace(".eml", "");
    }
}
