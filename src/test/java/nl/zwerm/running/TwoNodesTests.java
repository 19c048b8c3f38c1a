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
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import nl.zwerm.administration.doctor.Connecting;
import nl.zwerm.shared.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Two copies of the server over one database, as behind a balancer of load: to people they are one. */
class TwoNodesTests {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int BATCHES = 25;
    private static final int PIECE = 4 * 1024 * 1024;

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
        shareFolderOfFiles();
        other = RunningServer.beside(data, place.resolve("other"), mailing());
    }

    private void shareFolderOfFiles() throws IOException {
        var folder = Files.createDirectories(data.resolve("files"));
        Files.createSymbolicLink(Files.createDirectories(place.resolve("other")).resolve("files"), folder);
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
            whatIsSentInPiecesGoesOnAtTheOther(writer);
            whatIsTypedInOnePageStandsInOneOrderAndOutlivesAKill(reader, writer);
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

    private void whatIsSentInPiecesGoesOnAtTheOther(Visitor writer) throws IOException {
        var content = new byte[2 * PIECE + 100];
        new Random(3).nextBytes(content);
        var begun = writer.exchange(
                writer.inPieces(one.base() + "/files/uploads")
                        .header("Upload-Length", Integer.toString(content.length))
                        .header("Upload-Metadata", "filename cGxhbi5iaW4=")
                        .POST(BodyPublishers.noBody()),
                BodyHandlers.discarding());
        assertThat(begun.statusCode()).isEqualTo(201);
        var path =
                URI.create(begun.headers().firstValue("Location").orElseThrow()).getPath();
        var nodes = List.of(one.base(), other.base(), one.base());
        for (int piece = 0; piece < nodes.size(); piece++) {
            int from = piece * PIECE;
            var node = nodes.get(piece);
            var soFar = writer.exchange(
                    writer.inPieces(node + path).method("HEAD", BodyPublishers.noBody()), BodyHandlers.discarding());
            assertThat(soFar.headers().firstValue("Upload-Offset")).contains(Integer.toString(from));
            var taken = writer.exchange(
                    writer.inPieces(node + path)
                            .header("Content-Type", "application/offset+octet-stream")
                            .header("Upload-Offset", Integer.toString(from))
                            .method(
                                    "PATCH",
                                    BodyPublishers.ofByteArray(content, from, Math.min(PIECE, content.length - from))),
                    BodyHandlers.discarding());
            assertThat(taken.statusCode()).isEqualTo(204);
        }
        assertThat(writer.bytes(other.base() + path.replace("/uploads", ""))).isEqualTo(content);
    }

    private void whatIsTypedInOnePageStandsInOneOrderAndOutlivesAKill(Visitor reader, Visitor writer) throws Exception {
        for (var node : List.of(one, other)) {
            assertThat(reader.post(node.base() + "/organise/capabilities/knowledge/on")
                            .status())
                    .isEqualTo(303);
        }
        var page = path(writer.send(
                writer.form("/pages/new", "#page-form").with("title", "Samen").with("body", "Begin")));
        var subject = reader.get(page + "/edit").page().body().attr("data-live");
        var stream = reader.exchange(
                reader.request("/live?on=" + subject + "~0").header("Accept", "text/event-stream"),
                BodyHandlers.ofInputStream());
        try (var body = stream.body()) {
            var heard = Transcript.of(new BufferedReader(new InputStreamReader(body, UTF_8)));
            heard.await("open");
            assertThat(typed(writer, page, "yes", 0)).isEqualTo(1);
            heard.await(subject);
        }
        var numbers = new ArrayList<Integer>();
        try (var hands = Executors.newFixedThreadPool(2)) {
            var here = hands.submit(() -> typed(reader, page, 1, BATCHES));
            var there = hands.submit(() -> typed(writer, page, BATCHES + 1, 2 * BATCHES));
            numbers.addAll(here.get());
            numbers.addAll(there.get());
        }
        assertThat(numbers)
                .doesNotHaveDuplicates()
                .hasSize(2 * BATCHES)
                .allMatch(number -> number > 1 && number <= 2 * BATCHES + 1);
        other.kill();
        other.start();
        try (var later = Visitor.at(other.base())) {
            later.signIn(Prepared.COLLEAGUES.getFirst(), Prepared.PASSWORD);
            var log = later.get(page + "/together?generation=1&after=1").body();
            IntStream.rangeClosed(1, 2 * BATCHES)
                    .forEach(batch -> assertThat(log).contains(change(batch)));
        }
    }

    private static List<Integer> typed(Visitor who, String page, int from, int to) throws IOException {
        var numbers = new ArrayList<Integer>();
        for (int batch = from; batch <= to; batch++) {
            numbers.add(typed(who, page, "", batch));
        }
        return numbers;
    }

    private static int typed(Visitor who, String page, String first, int batch) throws IOException {
        var answer = who.post(
                page + "/together",
                "generation",
                "1",
                "first",
                first,
                "once",
                "batch-" + batch,
                "change",
                change(batch));
        assertThat(answer.status()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body()).get("number").asInt();
    }

    private static String change(int batch) {
        return Base64.getEncoder().encodeToString(("change %03d".formatted(batch)).getBytes(UTF_8));
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
