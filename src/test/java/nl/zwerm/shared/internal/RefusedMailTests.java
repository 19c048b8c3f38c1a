package nl.zwerm.shared.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import nl.zwerm.shared.Mail;
import nl.zwerm.shared.PublicId;
import nl.zwerm.shared.ZwermSettings;
import nl.zwerm.testing.WebTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

/** What a mail server will not take from us is as if it had come back; what it takes later is tried again. */
@WebTest
class RefusedMailTests {

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

    @Autowired
    private LetterMarks marks;

    private final UnwillingMailServer server = new UnwillingMailServer();
    private final String address = PublicId.show(PublicId.next()) + "@zwerm.example";

    @BeforeEach
    void nothingElseWaits() {
        jdbc.sql("delete from shared.mail").update();
    }

    @AfterEach
    void close() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            RCPT | 550 5.1.1 no such mailbox
            RCPT | 550 no such mailbox
            RCPT | 551 5.1.6 moved away
            RCPT | 552 5.2.2 mailbox full
            DATA | 554 5.5.1 no valid recipients
            .    | 554 5.6.0 not like this
            .    | 552 too much
            """)
    void whatIsRefusedForGoodCountsAsALetterThatCameBack(String command, String answer) {
        server.answer(command, answer);
        for (int i = 0; i < 3; i++) {
            assertThat(mail.undeliverable(address)).isFalse();
            write();
            assertThat(send()).isEqualTo(1);
            assertThat(state()).isEqualTo("refused");
        }
        assertThat(mail.undeliverable(address)).isTrue();
        write();
        assertThat(send()).isZero();
        assertThat(state()).isEqualTo("undeliverable");
    }

    @Test
    void whatIsRefusedForGoodIsNotTriedAgain() {
        server.answer("RCPT", "550 5.1.1 no such mailbox");
        write();
        send();
        server.answer("RCPT", "250 2.1.5 ok");
        later();
        mail.deliverable(address);
        assertThat(send()).isZero();
        assertThat(state()).isEqualTo("refused");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            RCPT  | 450 4.2.0 come back in a while
            RCPT  | 452 4.2.2 mailbox full for now
            DATA  | 451 4.3.0 try again
            .     | 421 4.3.2 closing
            MAIL  | 550 5.7.1 who are you
            MAIL  | 501 5.1.8 no such sender
            RCPT  | 554 5.7.1 relay access denied
            RCPT  | 530 authentication required
            .     | 550 5.7.26 not signed
            hello | 554 not today
            """)
    void whatMayGoLaterOrIsOurOwnFaultIsTriedAgainAfterGrowingPauses(String command, String answer) {
        server.answer(command, answer);
        write();
        var pause = Duration.ofSeconds(1);
        for (int i = 0; i < 3; i++) {
            var before = clock.instant();
            assertThat(send()).isEqualTo(1);
            assertThat(send()).isZero();
            assertThat(state()).isEqualTo("failing");
            var next =
                    Duration.between(before, mail.envelopes(null, 1).getFirst().notBefore());
            assertThat(next).isGreaterThanOrEqualTo(pause);
            pause = next.multipliedBy(3).dividedBy(2);
            later();
        }
        assertThat(store.countReturned(address)).isZero();
        server.answer(command, command.equals("DATA") ? "354 go on" : command.equals("hello") ? "220 here" : "250 ok");
        assertThat(send()).isEqualTo(1);
        assertThat(state()).isEqualTo("sent");
    }

    /** The answer to one letter is not that to the next. */
    @Test
    void theNextLetterHasItsTurn() {
        server.answer("RCPT", "550 5.1.1 no such mailbox");
        write();
        send();
        server.answer("RCPT", "250 2.1.5 ok");
        write();
        assertThat(send()).isEqualTo(1);
        assertThat(state()).isEqualTo("sent");
        assertThat(store.countReturned(address)).isEqualTo(1);
    }

    private void write() {
        mail.send(address, null, "test", Locale.of("nl"), "Onderwerp", "Tekst\n", clock.instant());
    }

    private void later() {
        jdbc.sql("update shared.mail set not_before = :then")
                .param("then", clock.instant().minusSeconds(1).atOffset(java.time.ZoneOffset.UTC))
                .update();
    }

    private String state() {
        return mail.envelopes(null, 1).getFirst().state();
    }

    private int send() {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.port());
        var beans = new StaticListableBeanFactory();
        beans.addBean("sender", sender);
        return new MailSending(
                        store,
                        beans.getBeanProvider(JavaMailSender.class),
                        (_, at) -> at,
                        transactions,
                        clock,
                        marks,
                        new ZwermSettings(Path.of("."), null, null, null, "zwerm@zwerm.example"))
                .sendDue();
    }
}
