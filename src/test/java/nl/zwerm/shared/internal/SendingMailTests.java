package nl.zwerm.shared.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import biweekly.Biweekly;
import biweekly.property.Attendee;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import nl.zwerm.calendar.CalendarEvent;
import nl.zwerm.calendar.Calendars;
import nl.zwerm.shared.Keys;
import nl.zwerm.shared.Mail;
import nl.zwerm.shared.PublicId;
import nl.zwerm.shared.Said;
import nl.zwerm.shared.WhenToWrite;
import nl.zwerm.shared.ZwermSettings;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.CastOnStage;
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

    @Autowired
    private Keys keys;

    @Autowired
    private LetterMarks marks;

    @Autowired
    private Calendars calendars;

    @Autowired
    private CastOnStage cast;

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

    /** The mail server was away while they worked. */
    @Test
    void aNoticeThatIsLateWaitsForTheNextHoursOfItsReceiver() {
        mail.send(
                "zoe@zwerm.example",
                cast.id(Cast.JONAS).value(),
                Mail.NOTICE,
                Locale.ENGLISH,
                "x",
                "y",
                clock.instant().minusSeconds(60));
        var opens = clock.instant().plusSeconds(5_400);
        var port = server.getSmtp().getPort();
        sending(sender(port), (_, at) -> at.isBefore(opens) ? opens : at).sendDue();
        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(mail.envelopes(null, 1).getFirst())
                .satisfies(letter -> assertThat(letter.notBefore()).isCloseTo(opens, within(1, ChronoUnit.SECONDS)))
                .satisfies(letter -> assertThat(letter.attempts()).isZero());
        jdbc.sql("update shared.mail set not_before = now() - interval '1 second'")
                .update();
        sending(sender(port), (_, at) -> at).sendDue();
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void whatSomebodyAskedForGoesAtAnyHour() {
        write("Een nieuw wachtwoord", "Hier");
        var never = clock.instant().plusSeconds(1_000_000);
        sending(sender(server.getSmtp().getPort()), (_, _) -> never).sendDue();
        assertThat(server.getReceivedMessages()).hasSize(1);
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

    /** As mail programs need it to offer an answer. */
    @Test
    void anAppointmentComesAsTextForACalendarAndAsAFile() throws MessagingException, IOException {
        var starts = Instant.parse("2026-12-01T09:00:00Z");
        var event = new CalendarEvent(
                PublicId.show(7),
                0,
                "Wondzorg voor élke dag 🙂",
                "",
                "Zaal 2",
                starts,
                starts.plusSeconds(3600),
                ZoneId.of("Europe/Amsterdam"),
                "Amina",
                "/workshops/7kq2m");
        jdbc.sql("update people.person set working_hours = '1-7 00:00-00:00'").update();
        calendars.invite(cast.id(Cast.JONAS), event, Said.of("notifications.other"));
        sending(sender(server.getSmtp().getPort())).sendDue();
        var mixed = (MimeMultipart) server.getReceivedMessages()[0].getContent();
        assertThat(mixed.getContentType()).startsWith("multipart/mixed");
        assertThat(mixed.getCount()).isEqualTo(2);
        var either = (MimeMultipart) mixed.getBodyPart(0).getContent();
        assertThat(either.getContentType()).startsWith("multipart/alternative");
        assertThat(either.getBodyPart(0).getContent().toString())
                .contains("Hallo Jonas", "Wondzorg voor élke dag 🙂", "Zaal 2", "1 december 2026");
        var forCalendars = new ContentType(either.getBodyPart(1).getContentType());
        assertThat(forCalendars.getBaseType()).isEqualTo("text/calendar");
        assertThat(forCalendars.getParameter("method")).isEqualTo("REQUEST");
        assertThat(forCalendars.getParameter("charset")).isEqualTo("UTF-8");
        assertThat(either.getBodyPart(1).getHeader("Content-Transfer-Encoding")).containsExactly("base64");
        var file = mixed.getBodyPart(1);
        assertThat(file.getDisposition()).isEqualTo("attachment");
        assertThat(file.getFileName()).isEqualTo("zwerm.ics");
        assertThat(file.getContentType()).startsWith("application/ics");
        for (var part : List.of(either.getBodyPart(1), file)) {
            var read = Biweekly.parse(new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .first();
            assertThat(read.getMethod().isRequest()).isTrue();
            assertThat(read.getEvents().getFirst().getSummary().getValue()).isEqualTo("Wondzorg voor élke dag 🙂");
            assertThat(read.getEvents().getFirst().getDateStart().getValue().toInstant())
                    .isEqualTo(starts);
            assertThat(read.getEvents().getFirst().getOrganizer().getEmail()).isEqualTo("zwerm@localhost");
            assertThat(read.getEvents().getFirst().getAttendees())
                    .extracting(Attendee::getEmail)
                    .containsExactly("jonas@zwerm.example");
        }
    }

    @Test
    void aLetterIsTextAndAPageAndSaysWhereItIsStopped() throws MessagingException, IOException {
        var page = "<!doctype html><p>Wondzorg voor élke dag 🙂</p>";
        var stopAt = "https://zwerm.example/stop/7kq2m.3.x";
        mail.send(
                "zoe@zwerm.example",
                null,
                "notice",
                Locale.of("nl"),
                "Wondzorg",
                "Wondzorg voor élke dag 🙂\n",
                clock.instant(),
                new Mail.Enclosed(page, null, stopAt));
        sending(sender(server.getSmtp().getPort())).sendDue();
        var arrived = server.getReceivedMessages()[0];
        assertThat(arrived.getHeader("List-Unsubscribe")).containsExactly("<" + stopAt + ">");
        assertThat(arrived.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        var either = (MimeMultipart) arrived.getContent();
        assertThat(either.getContentType()).startsWith("multipart/alternative");
        assertThat(either.getBodyPart(0).getContent().toString().strip()).isEqualTo("Wondzorg voor élke dag 🙂");
        assertThat(either.getBodyPart(1).getContentType()).startsWith("text/html");
        assertThat(either.getBodyPart(1).getContent().toString()).isEqualTo(page);
    }

    @Test
    void whereALetterIsStoppedBeginsNoHeaderOfItsOwn() {
        for (var wrong :
                new String[] {"https://a.example/\r\nBcc: c@d.nl", "https://a.example/>,<x", "mailto:a@b.nl", ""}) {
            assertThatIllegalArgumentException().isThrownBy(() -> new Mail.Enclosed(null, null, wrong));
        }
    }

    @Test
    void lettersFromBeforeAppointmentsStillGo() throws MessagingException, IOException {
        write("Nieuw", "Nieuw");
        jdbc.sql("update shared.mail set sealed = :sealed")
                .param(
                        "sealed",
                        keys.seal(
                                "nl\nEen onderwerp\nTekst\nop twee regels".getBytes(StandardCharsets.UTF_8),
                                "mail " + mail.envelopes(null, 1).getFirst().id()))
                .update();
        sending(sender(server.getSmtp().getPort())).sendDue();
        var arrived = server.getReceivedMessages()[0];
        assertThat(arrived.getSubject()).isEqualTo("Een onderwerp");
        assertThat(arrived.getContent().toString()).contains("Tekst", "op twee regels");
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
        return sending(sender, (_, at) -> at);
    }

    private MailSending sending(@org.jspecify.annotations.Nullable JavaMailSender sender, WhenToWrite hours) {
        var beans = new StaticListableBeanFactory();
        if (sender != null) {
            beans.addBean("sender", sender);
        }
        return new MailSending(
                store,
                beans.getBeanProvider(JavaMailSender.class),
                hours,
                transactions,
                clock,
                marks,
                new ZwermSettings(Path.of("."), null, null, null, "zwerm@zwerm.example"));
    }

    private static JavaMailSender sender(int port) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        return sender;
    }
}
