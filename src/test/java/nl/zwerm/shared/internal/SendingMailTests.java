package nl.zwerm.shared.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Clock;
import java.util.Locale;
import nl.zwerm.shared.Mail;
import nl.zwerm.testing.WebTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

@WebTest
class SendingMailTests {

    @Autowired
    private Mail mail;

    @Autowired
    private MailStore store;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private final GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());

    @BeforeEach
    void open() {
        server.start();
        jdbc.sql("delete from shared.mail").update();
    }

    @AfterEach
    void close() {
        server.stop();
    }

    @Test
    void aLetterArrivesOnceAndWhole() throws MessagingException, IOException {
        write("Een vraag voor jou", "Hallo Zoë,\n\nhttps://zwerm.example/questions/7kq2m\n");
        assertThat(sending(sender(server.getSmtp().getPort())).sendDue()).isEqualTo(1);
        assertThat(sending(sender(server.getSmtp().getPort())).sendDue()).isZero();
        var arrived = server.getReceivedMessages();
        assertThat(arrived).hasSize(1);
        assertThat(arrived[0].getSubject()).isEqualTo("Een vraag voor jou");
        assertThat(arrived[0].getContent().toString()).contains("Hallo Zoë", "/questions/7kq2m");
        assertThat(arrived[0].getHeader("Content-Language")).containsExactly("nl");
        assertThat(state()).isEqualTo("sent");
    }

    @Test
    void aSubjectCannotAddAHeader() throws MessagingException {
        write("Hallo\r\nBcc: spion@zwerm.example\r\n\r\nTekst", "Dag");
        sending(sender(server.getSmtp().getPort())).sendDue();
        var arrived = server.getReceivedMessages();
        assertThat(arrived).hasSize(1);
        assertThat(arrived[0].getHeader("Bcc")).isNull();
        assertThat(arrived[0].getSubject()).isEqualTo("Hallo Bcc: spion@zwerm.example Tekst");
    }

    @Test
    void anAddressCannotBeTwo() {
        org.assertj.core.api.Assertions.assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        mail.send("a@b.nl\nBcc: c@d.nl", null, "test", Locale.ENGLISH, "x", "y", clock.instant()));
        org.assertj.core.api.Assertions.assertThatIllegalArgumentException()
                .isThrownBy(() -> mail.send("a@b.nl, c@d.nl", null, "test", Locale.ENGLISH, "x", "y", clock.instant()));
    }

    @Test
    void whatCannotGoNowIsTriedAgainLater() {
        write("Straks", "Dag");
        int port = server.getSmtp().getPort();
        server.stop();
        assertThat(sending(sender(port)).sendDue()).isEqualTo(1);
        assertThat(state()).isEqualTo("failing");
        assertThat(sending(sender(port)).sendDue()).isZero();
        jdbc.sql("update shared.mail set not_before = now() - interval '1 second'")
                .update();
        assertThat(sending(sender(port)).sendDue()).isEqualTo(1);
    }

    @Test
    void withoutAServerLettersWait() {
        write("Later", "Dag");
        assertThat(sending(null).sendDue()).isZero();
        assertThat(state()).isEqualTo("waiting");
    }

    @Test
    void whatIsMeantForLaterWaits() {
        mail.send(
                "zoe@zwerm.example",
                null,
                "test",
                Locale.ENGLISH,
                "x",
                "y",
                clock.instant().plusSeconds(60));
        assertThat(sending(sender(server.getSmtp().getPort())).sendDue()).isZero();
    }

    @Test
    void theTextIsNotInTheDatabase() {
        write("Geheim onderwerp", "Geheime tekst");
        assertThat(jdbc.sql("select encode(sealed, 'escape') || m::text from shared.mail m")
                        .query(String.class)
                        .single())
                .doesNotContain("Geheim");
    }

    private void write(String subject, String text) {
        mail.send("zoe@zwerm.example", null, "test", Locale.of("nl"), subject, text, clock.instant());
    }

    private String state() {
        return mail.envelopes(null, 1).getFirst().state();
    }

    private MailSending sending(@org.jspecify.annotations.Nullable JavaMailSender sender) {
        var beans = new StaticListableBeanFactory();
        if (sender != null) {
            beans.addBean("sender", sender);
        }
        return new MailSending(
                store, beans.getBeanProvider(JavaMailSender.class), transactions, clock, "zwerm@zwerm.example");
    }

    private static JavaMailSender sender(int port) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        return sender;
    }
}
