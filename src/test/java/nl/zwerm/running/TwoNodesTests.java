package nl.zwerm.running;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.zwerm.administration.doctor.Connecting;
import nl.zwerm.shared.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two copies of the server over one database, as behind a balancer of load: to people they are one. */
class TwoNodesTests {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    Path place;

    private final GreenMail mail = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    private Path data;
    private RunningServer one;
    private RunningServer other;

    @BeforeEach
    void start() throws Exception {
        mail.start();
        data = Prepared.copiedTo(place);
        one = RunningServer.on(data, mailing());
        other = RunningServer.beside(data, place.resolve("other"), mailing());
    }

    @AfterEach
    void stop() throws IOException {
        if (other != null) {
            other.close();
        }
        if (one != null) {
            one.close();
        }
        mail.stop();
    }

    private Map<String, String> mailing() {
        return Map.of(
                "SPRING_MAIL_HOST",
                "127.0.0.1",
                "SPRING_MAIL_PORT",
                Integer.toString(mail.getSmtp().getPort()));
    }

    @Test
    void peopleMayBeAtEitherAndSeeTheSame() throws Exception {
        try (var reader = Visitor.at(one.base());
                var writer = Visitor.at(other.base())) {
            reader.signIn(Prepared.ADMINISTRATOR, Prepared.PASSWORD);
            writer.signIn(Prepared.COLLEAGUES.getFirst(), Prepared.PASSWORD);
            whoSignedInAtOneIsSignedInAtTheOther(reader);
            whatIsAnsweredAtOneIsHeardAtTheOther(reader, writer);
            whoSignsOutAtOneIsSignedOutAtTheOther(reader);
        }
        everyLetterIsSentOnce();
        everyJobStandsOnTheListOnce();
    }

    private void whoSignedInAtOneIsSignedInAtTheOther(Visitor reader) throws IOException {
        assertThat(reader.get(other.base() + "/account").page().body().text()).contains(Prepared.ADMINISTRATOR);
    }

    private void whatIsAnsweredAtOneIsHeardAtTheOther(Visitor reader, Visitor writer) throws IOException {
        var asked = reader.send(reader.form("/questions/new", "#ask-form").with("title", "Wie weet dit?"));
        var subject = reader.get(asked.location()).page().body().attr("data-live");
        var stream = reader.exchange(
                reader.request("/live?on=" + subject + "~0").header("Accept", "text/event-stream"),
                BodyHandlers.ofInputStream());
        assertThat(stream.statusCode()).isEqualTo(200);
        try (var body = stream.body()) {
            var heard = Transcript.of(new BufferedReader(new InputStreamReader(body, UTF_8)));
            heard.await("open");
            var answered = writer.send(writer.form(path(asked), "#answer-form").with("body", "Ik, aan de overkant."));
            assertThat(answered.status()).isEqualTo(303);
            heard.await("data:" + subject);
            assertThat(reader.get(asked.location()).page().text()).contains("Ik, aan de overkant.");
        }
    }

    private static String path(Visitor.Answer asked) {
        return asked.location().replaceFirst("^http://[^/]+", "");
    }

    private void whoSignsOutAtOneIsSignedOutAtTheOther(Visitor reader) throws IOException {
        reader.send(reader.form("/about", "form[action=/sign-out]"));
        assertThat(reader.get(other.base() + "/account").location()).contains("/sign-in");
    }

    /** Both look for what is due every few seconds. */
    private void everyLetterIsSentOnce() throws Exception {
        for (var address : Prepared.COLLEAGUES) {
            try (var forgetful =
                    Visitor.at(Prepared.COLLEAGUES.indexOf(address) % 2 == 0 ? one.base() : other.base())) {
                var form =
                        forgetful.form("/forgotten", "form[action=/forgotten]").with("email", address);
                assertThat(forgetful.send(form).status()).isEqualTo(200);
            }
        }
        while (!forgotten().containsAll(Prepared.COLLEAGUES)) {
            assertThat(mail.waitForIncomingEmail(PATIENCE.toMillis(), mail.getReceivedMessages().length + 1))
                    .isTrue();
        }
        assertThat(one.stop()).isPositive();
        assertThat(other.stop()).isPositive();
        assertThat(forgotten()).containsExactlyInAnyOrderElementsOf(Prepared.COLLEAGUES);
    }

    /** To whom a letter with a new way in has come; others may be on their way as well. */
    private List<String> forgotten() {
        return Arrays.stream(mail.getReceivedMessages())
                .filter(letter -> GreenMailUtil.getBody(letter).contains("/reset/"))
                .map(TwoNodesTests::receiver)
                .toList();
    }

    private static String receiver(MimeMessage letter) {
        try {
            return letter.getAllRecipients()[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException("a letter to nobody", e);
        }
    }

    private void everyJobStandsOnTheListOnce() throws SQLException {
        try (var database = Database.forTool(data, _ -> {});
                var connection = Connecting.to(database);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select count(*) as jobs, count(distinct task_name) as names
                        from shared.scheduled_tasks
                        where task_instance = 'recurring'
                        """)) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt("jobs")).isPositive().isEqualTo(rows.getInt("names"));
        }
    }
}
