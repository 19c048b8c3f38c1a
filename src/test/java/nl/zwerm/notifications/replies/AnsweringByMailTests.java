package nl.zwerm.notifications.replies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import nl.zwerm.contributions.Arrivals;
import nl.zwerm.contributions.Arriving;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Contributions;
import nl.zwerm.contributions.ThreadItem;
import nl.zwerm.notifications.Notifications;
import nl.zwerm.notifications.ReplySettings;
import nl.zwerm.notifications.internal.DueLetters;
import nl.zwerm.notifications.replies.Mailbox.Arrived;
import nl.zwerm.notifications.replies.Mailbox.Box;
import nl.zwerm.people.NewPerson;
import nl.zwerm.people.People;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.Mail;
import nl.zwerm.shared.PublicId;
import nl.zwerm.shared.internal.Postman;
import nl.zwerm.spaces.SpaceId;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.CastOnStage;
import nl.zwerm.testing.CommittingTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** With a real mail server between Zwerm and the mail program of whoever answers. */
@CommittingTest
class AnsweringByMailTests {

    private static final GreenMail SERVER = new GreenMail(ServerSetup.dynamicPort(ServerSetupTest.SMTP_IMAP));
    private static final String BOX = "zwerm@post.example";

    @DynamicPropertySource
    static void reachTheServer(DynamicPropertyRegistry properties) {
        SERVER.start();
        var zwerm = SERVER.setUser(BOX, "zwerm", "geheim");
        SERVER.getUserManager()
                .setMessageDeliveryHandler((_, to) ->
                        to.getEmail().startsWith("zwerm+") || to.getEmail().equals(BOX) ? zwerm : user(to.getEmail()));
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", () -> SERVER.getSmtp().getPort());
        properties.add("zwerm.mail-from", () -> "Zwerm <" + BOX + ">");
        properties.add("zwerm.base-address", () -> "https://zwerm.example");
        properties.add("zwerm.mail.reply.address", () -> BOX);
        properties.add("zwerm.mail.reply.host", () -> "127.0.0.1");
        properties.add("zwerm.mail.reply.port", () -> SERVER.getImap().getPort());
        properties.add("zwerm.mail.reply.username", () -> "zwerm");
        properties.add("zwerm.mail.reply.password", () -> "geheim");
        properties.add("zwerm.mail.reply.security", () -> "none");
    }

    @AfterAll
    static void close() {
        SERVER.stop();
    }

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private Receiving receiving;

    @Autowired
    private ReplyAddresses addresses;

    @Autowired
    private ReplySettings settings;

    @Autowired
    private Notifications notifications;

    @Autowired
    private Contributions contributions;

    @Autowired
    private Arrivals arrivals;

    @Autowired
    private People people;

    @Autowired
    private Mail mail;

    @Autowired
    private DueLetters due;

    @Autowired
    private Postman postman;

    @Autowired
    private CastOnStage cast;

    @Autowired
    private MockMvcTester web;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void clear() throws Exception {
        SERVER.purgeEmailFromAllMailboxes();
        jdbc.sql("delete from shared.mail").update();
        jdbc.sql("delete from notifications.notice").update();
    }

    @Test
    void anInvitationIsAnsweredFromAMailProgram() throws Exception {
        var question = ask(Cast.AMINA, "Hoe zwiept een frobbel?");
        notifications.tell(cast.id(Cast.JONAS), "invited", question);
        due.to(cast.id(Cast.JONAS));
        postman.send();
        var letter = only(inbox("jonas@zwerm.example"));
        assertThat(text(letter)).startsWith("--- Antwoord boven deze regel ---").contains("Beantwoord deze mail");
        send(reply(letter, "Met een zachte zwiepzwaai."));
        read();
        assertThat(said(question, Cast.TESS)).containsExactly("Met een zachte zwiepzwaai.");
        assertThat(folder("INBOX")).isEmpty();
        assertThat(folder("zwerm-handled")).hasSize(1);
        assertThat(web.get().uri("/questions/" + question).with(cast.as(Cast.TESS)))
                .bodyText()
                .contains("Met een zachte zwiepzwaai.", "Jonas");
        await().atMost(Duration.ofMinutes(1)).until(() -> told(Cast.AMINA, "answered"));
        assertThat(notifications.list(cast.viewer(Cast.JONAS), 50))
                .noneMatch(notice -> question.equals(notice.about()));
        // As after a crash between posting and putting it away.
        send(folder("zwerm-handled").getFirst());
        read();
        assertThat(said(question, Cast.TESS)).hasSize(1);
        assertThat(folder("INBOX")).isEmpty();
        // The asker in turn comments on the answer by mail.
        due.to(cast.id(Cast.AMINA));
        postman.send();
        var answered = only(inbox("amina@zwerm.example"));
        assertThat(text(answered)).contains("Met een zachte zwiepzwaai.");
        send(reply(answered, "Dank, dat zwiept."));
        read();
        assertThat(said(question, Cast.TESS))
                .containsExactlyInAnyOrder("Met een zachte zwiepzwaai.", "Dank, dat zwiept.");
    }

    @Test
    void nobodyWritesInTheNameOfWhoeverForwardedALetter() {
        var question = ask(Cast.AMINA, "Hoe krimpt een snorrebol?");
        var token = addresses.of(cast.id(Cast.JONAS), question).orElseThrow();
        assertThat(take(token, "tess@zwerm.example", "", "Vals geluid.")).isEqualTo(Box.REFUSED);
        assertThat(take(token, "jonas@zwerm.example", "Authentication-Results: mx; dmarc=fail\r\n", "Vals geluid."))
                .isEqualTo(Box.REFUSED);
        assertThat(take(token, "jonas@zwerm.example, tess@zwerm.example", "", "Vals geluid."))
                .isEqualTo(Box.REFUSED);
        assertThat(said(question, Cast.TESS)).isEmpty();
        assertThat(letters(Cast.TESS)).isEmpty();
        assertThat(letters(Cast.JONAS))
                .hasSize(3)
                .allSatisfy(letter ->
                        assertThat(letter).contains("van een ander mailadres").doesNotContain("Vals geluid"));
        take(token, "tess@zwerm.example", "", "Nog eens.");
        assertThat(letters(Cast.JONAS)).hasSize(3);
    }

    @Test
    void theSameMailIsPostedOnceToWhomeverElseItGoes() {
        var question = ask(Cast.AMINA, "Hoe zwabbert een kwartslag?");
        var token = addresses.of(cast.id(Cast.JONAS), question).orElseThrow();
        var id = PublicId.show(PublicId.next());
        for (var heads : List.of("", "Cc: tess@zwerm.example\r\n", "Delivered-To: " + BOX + "\r\n")) {
            var bytes = bytes(token, "jonas@zwerm.example", heads, "Met een zwabber.", id);
            assertThat(receiving.take(new Arrived(bytes, true, bytes.length))).isEqualTo(Box.HANDLED);
        }
        assertThat(said(question, Cast.TESS)).containsExactly("Met een zwabber.");
        var other = ask(Cast.AMINA, "Hoe zwabbert een halve slag?");
        var elsewhere = addresses.of(cast.id(Cast.JONAS), other).orElseThrow();
        var bytes = bytes(elsewhere, "jonas@zwerm.example", "", "Met een zwabber.", id);
        receiving.take(new Arrived(bytes, true, bytes.length));
        assertThat(said(other, Cast.TESS)).containsExactly("Met een zwabber.");
    }

    @Test
    void whateverServerFoundItForgedItIsRefused() {
        var question = ask(Cast.AMINA, "Hoe bibbert een zonnescherm?");
        var token = addresses.of(cast.id(Cast.JONAS), question).orElseThrow();
        var heads = "Authentication-Results: binnen; spf=pass\r\nAuthentication-Results: buiten; dmarc=fail\r\n";
        assertThat(take(token, "jonas@zwerm.example", heads, "Vals geluid.")).isEqualTo(Box.REFUSED);
        assertThat(said(question, Cast.TESS)).isEmpty();
    }

    @Test
    void whatNobodyWroteIsDroppedInSilence() {
        var question = ask(Cast.AMINA, "Hoe draait een wiebelwok?");
        var token = addresses.of(cast.id(Cast.JONAS), question).orElseThrow();
        for (var head : List.of(
                "Auto-Submitted: auto-replied",
                "Precedence: bulk",
                "Precedence: list",
                "X-Auto-Response-Suppress: All",
                "List-Id: <lijst.example.org>",
                "Return-Path: <>",
                "Subject: Automatisch antwoord: Een vraag voor jou",
                "Subject: Out of office: back on Monday")) {
            assertThat(take(token, "jonas@zwerm.example", head + "\r\n", "Ik ben er niet."))
                    .as(head)
                    .isEqualTo(Box.REFUSED);
        }
        assertThat(take(token, BOX, "", "Van onszelf.")).isEqualTo(Box.REFUSED);
        assertThat(take(token, "mailer-daemon@zwerm.example", "", "Hm.")).isEqualTo(Box.REFUSED);
        assertThat(said(question, Cast.TESS)).isEmpty();
        assertThat(letters(Cast.JONAS)).isEmpty();
        assertThat(take(token, "jonas@zwerm.example", "Auto-Submitted: no\r\n", "Ik ben er wel."))
                .isEqualTo(Box.HANDLED);
    }

    @Test
    void whoCannotAnswerAnyMoreHearsWhyAndGetsTheirTextBack() {
        var question = ask(Cast.AMINA, "Hoe plooit een drempelaar?");
        var token = addresses.of(cast.id(Cast.JONAS), question).orElseThrow();
        assertThat(take(token, "jonas@zwerm.example", "", "> --- Antwoord boven deze regel ---"))
                .isEqualTo(Box.REFUSED);
        assertThat(letters(Cast.JONAS)).singleElement().asString().contains("geen tekst", "/contributions/" + question);
        assertThat(take(token, "jonas@zwerm.example", "", "plooi ".repeat(5_000)))
                .isEqualTo(Box.REFUSED);
        assertThat(letters(Cast.JONAS)).anySatisfy(letter -> assertThat(letter).contains("te lang", "plooi plooi"));
        assertThat(web.post()
                        .uri("/contributions/" + question + "/removed")
                        .with(cast.as(Cast.AMINA))
                        .with(csrf()))
                .hasStatus(303);
        assertThat(take(token, "jonas@zwerm.example", "", "Met een dubbele plooivouw."))
                .isEqualTo(Box.REFUSED);
        assertThat(letters(Cast.JONAS))
                .anySatisfy(letter -> assertThat(letter)
                        .contains("is er niet meer", "Dit schreef je:\n\nMet een dubbele plooivouw.")
                        .doesNotContain("/contributions/"));
    }

    @Test
    void ofAClosedThreadTheLetterSaysNothingOfAForm() {
        var question = ask(Cast.AMINA, "Hoe knispert een wolkenkast?");
        assertThat(web.post()
                        .uri("/contributions/" + question + "/acts/lock")
                        .param("reason", "Alles is gezegd.")
                        .with(cast.as(Cast.BEHEER))
                        .with(csrf()))
                .hasStatus(303);
        var token = addresses.of(cast.id(Cast.JONAS), question).orElseThrow();
        assertThat(take(token, "jonas@zwerm.example", "", "Met een zachte knisp."))
                .isEqualTo(Box.REFUSED);
        assertThat(letters(Cast.JONAS))
                .singleElement()
                .asString()
                .contains("deze draad is gesloten", "Dit schreef je:\n\nMet een zachte knisp.")
                .doesNotContain("staat er nog", "kopiëren");
    }

    @Test
    void whoLeftIsToldThatTheirAccountIsClosed() {
        var address = PublicId.show(PublicId.next()) + "@zwerm.example";
        var gone = people.welcomeHashed(
                new NewPerson("Iemand Weg", address, "nl", ZoneId.of("Europe/Amsterdam"), false), "none");
        var token =
                addresses.of(gone, ask(Cast.AMINA, "Hoe wiegt een zeilkwast?")).orElseThrow();
        people.deactivate(gone);
        assertThat(take(token, address, "", "Toch nog iets.")).isEqualTo(Box.REFUSED);
        assertThat(letters(gone))
                .singleElement()
                .asString()
                .contains("gesloten")
                .doesNotContain("Toch nog iets");
    }

    @Test
    void nothingOfAConfidentialSpaceIsAnsweredByMail() throws Exception {
        var sealed = arrived(cast.confidential(), true);
        notifications.tell(cast.id(Cast.JONAS), "mentioned", sealed);
        due.to(cast.id(Cast.JONAS));
        postman.send();
        var letter = only(inbox("jonas@zwerm.example"));
        assertThat(letter.getHeader("Reply-To")).isNull();
        assertThat(text(letter)).contains("kun je niet antwoorden").doesNotContain("Antwoord boven deze regel");
        var token = addresses.of(cast.id(Cast.JONAS), sealed).orElseThrow();
        assertThat(take(token, "jonas@zwerm.example", "", "Heel geheim.")).isEqualTo(Box.REFUSED);
        assertThat(letters(Cast.JONAS))
                .anySatisfy(said -> assertThat(said)
                        .contains("vertrouwelijke ruimte")
                        .doesNotContain("Heel geheim", "/contributions/"));
        assertThat(said(sealed, Cast.JONAS)).isEmpty();
    }

    @Test
    void whoMayNotReadItAnyMoreDoesNotAnswer() {
        var question = arrived(cast.closed(), false);
        var token = addresses.of(cast.id(Cast.TESS), question).orElseThrow();
        assertThat(take(token, "tess@zwerm.example", "", "Van buiten.")).isEqualTo(Box.REFUSED);
        assertThat(said(question, Cast.JONAS)).isEmpty();
        assertThat(letters(Cast.TESS)).singleElement().asString().contains("is er niet meer", "Van buiten.");
    }

    @Test
    void aMailOfElevenMegabytesIsNotFetched() throws Exception {
        var question = ask(Cast.AMINA, "Hoe rolt een dikke drol?");
        var token = addresses.of(cast.id(Cast.JONAS), question).orElseThrow();
        send(message(token, "Groot.\r\n" + ("x".repeat(998) + "\r\n").repeat(11 << 10)));
        var heads = new boolean[1];
        mailbox.read(arrived -> {
            heads[0] = !arrived.whole() && arrived.bytes().length < 10_000;
            return receiving.take(arrived);
        });
        assertThat(heads[0]).isTrue();
        assertThat(folder("zwerm-refused")).hasSize(1);
        assertThat(letters(Cast.JONAS)).singleElement().asString().contains("groter dan 10 MB");
    }

    @Test
    void filesAreLeftOutAndThatIsSaid() {
        var question = ask(Cast.AMINA, "Hoe fladdert een knikkerzak?");
        var token = addresses.of(cast.id(Cast.JONAS), question).orElseThrow();
        var body = "--b\r\nContent-Type: text/plain\r\n\r\nZie de foto.\r\n--b\r\nContent-Type: image/jpeg\r\n"
                + "Content-Disposition: attachment; filename=a.jpg\r\n\r\nAAAA\r\n--b--\r\n";
        assertThat(take(token, "jonas@zwerm.example", "Content-Type: multipart/mixed; boundary=b\r\n", body))
                .isEqualTo(Box.HANDLED);
        assertThat(said(question, Cast.TESS)).containsExactly("Zie de foto.");
        assertThat(letters(Cast.JONAS)).singleElement().asString().contains("bijlagen van je mail niet");
    }

    @Test
    void soManyAnswersToOneLetterAreEnough() {
        var question = ask(Cast.AMINA, "Hoe stuitert een propper?");
        var token = addresses.of(cast.id(Cast.JONAS), question).orElseThrow();
        for (int i = 0; i < 10; i++) {
            assertThat(take(token, "jonas@zwerm.example", "", "Antwoord " + i)).isEqualTo(Box.HANDLED);
        }
        assertThat(take(token, "jonas@zwerm.example", "", "Antwoord te veel")).isEqualTo(Box.REFUSED);
        assertThat(said(question, Cast.TESS)).hasSize(10);
    }

    @Test
    void mailWithoutASignedAddressTellsItsSenderSo() {
        assertThat(take(BOX, "jonas@zwerm.example", "", "Waarover?")).isEqualTo(Box.REFUSED);
        assertThat(letters(Cast.JONAS)).singleElement().asString().contains("niet waar je mail een antwoord op is");
        assertThat(take(BOX, "vreemde@elders.example", "", "Koop nu.")).isEqualTo(Box.REFUSED);
        assertThat(jdbc.sql("select count(*) from shared.mail where address = 'vreemde@elders.example'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void afterThreeLettersThatCameBackNoneGoesThere() throws Exception {
        var address = PublicId.show(PublicId.next()) + "@zwerm.example";
        var person = people.welcomeHashed(
                new NewPerson("Iemand Onbereikbaar", address, "nl", ZoneId.of("Europe/Amsterdam"), false), "none");
        for (int i = 0; i < 3; i++) {
            assertThat(mail.undeliverable(address)).isFalse();
            notifications.tell(person, "invited", ask(Cast.AMINA, "Hoe zakt een ploffer " + i + "?"));
            due.to(person);
            postman.send();
            var letter = inbox(address).getLast();
            assertThat(bounce(letter.getMessageID(), "delayed", "4.4.1")).isEqualTo(Box.REFUSED);
            assertThat(bounce(letter.getMessageID(), "failed", "5.7.1")).isEqualTo(Box.REFUSED);
            assertThat(bounce("<z.000000000000.00000000000000000000@x>", "failed", "5.1.1"))
                    .isEqualTo(Box.REFUSED);
            assertThat(bounce(letter.getMessageID(), "failed", "5.1.1")).isEqualTo(Box.HANDLED);
            assertThat(bounce(letter.getMessageID(), "failed", "5.1.1")).isEqualTo(Box.HANDLED);
        }
        assertThat(mail.undeliverable(address)).isTrue();
        notifications.tell(person, "invited", ask(Cast.AMINA, "Hoe zakt de laatste ploffer?"));
        due.to(person);
        postman.send();
        assertThat(inbox(address)).hasSize(3);
        assertThat(web.get().uri("/administration/mail").with(cast.as(Cast.BEHEER)))
                .hasStatusOk()
                .bodyText()
                .contains("komt niet aan", "Adressen waar mail niet aankomt", address);
        assertThat(web.get().uri("/account").with(cast.as(person)))
                .hasStatusOk()
                .bodyText()
                .contains("kwam drie keer terug");
        assertThat(web.post().uri("/account/mail-works").with(cast.as(person)).with(csrf()))
                .hasStatus(303);
        postman.send();
        assertThat(inbox(address)).hasSize(4);
    }

    @Test
    void whatCannotBeReadStopsNothing() throws Exception {
        var question = ask(Cast.AMINA, "Hoe knispert een poffel?");
        var token = addresses.of(cast.id(Cast.JONAS), question).orElseThrow();
        assertThat(receiving.take(new Arrived(new byte[] {0, 1, 2, (byte) 255, 13, 10}, true, 6)))
                .isIn(Box.REFUSED, Box.ASIDE);
        send(new MimeMessage(
                session(),
                new ByteArrayInputStream(
                        ("From: \"\r\nTo: " + token + "\r\nContent-Type: multipart/mixed; boundary=\"\r\n\r\n--\r\n")
                                .getBytes(StandardCharsets.US_ASCII))));
        send(message(token, "Met een lichte knisper."));
        read();
        assertThat(said(question, Cast.TESS)).containsExactly("Met een lichte knisper.");
        assertThat(folder("INBOX")).isEmpty();
    }

    @Test
    void whateverGoesWrongIsTriedAgainAndThenSetAside() {
        var person = cast.id(Cast.JONAS);
        var token =
                addresses.of(person, ask(Cast.AMINA, "Hoe hapert een haspel?")).orElseThrow();
        var mail = bytes(token, "jonas@zwerm.example", "", "Hapert.", "stuk-" + PublicId.show(PublicId.next()));
        jdbc.sql("alter table threads.sent rename to sent_elsewhere").update();
        try {
            for (var box : List.of(Box.LEFT, Box.LEFT, Box.ASIDE, Box.ASIDE)) {
                assertThat(receiving.take(new Arrived(mail, true, mail.length))).isEqualTo(box);
            }
        } finally {
            jdbc.sql("alter table threads.sent_elsewhere rename to sent").update();
        }
        assertThat(web.get().uri("/administration/mail").with(cast.as(Cast.BEHEER)))
                .bodyText()
                .contains("Apart gelegd", "jonas@zwerm.example")
                .doesNotContain("Hapert.");
    }

    @Test
    void aMessageIsAnsweredInItsDiscussionAndACommentBesideIt() {
        var space = cast.closed();
        assertThat(web.post()
                        .uri("/discussions")
                        .with(cast.as(Cast.SANNE))
                        .with(csrf())
                        .param("title", "Praten over wippers")
                        .param("space", space.toString()))
                .hasStatus(303);
        var discussion = newest("discussion");
        var token = addresses.of(cast.id(Cast.JONAS), discussion).orElseThrow();
        assertThat(take(token, "jonas@zwerm.example", "", "Een wipper wipt.")).isEqualTo(Box.HANDLED);
        var again = addresses.of(cast.id(Cast.AMINA), newest("message")).orElseThrow();
        assertThat(take(again, "amina@zwerm.example", "", "En wapt.")).isEqualTo(Box.HANDLED);
        assertThat(said(discussion, Cast.SANNE)).containsExactlyInAnyOrder("Een wipper wipt.", "En wapt.");
        assertThat(kinds(discussion)).containsOnly("message");
    }

    @Test
    void whetherTheMailboxCanBeReadIsSaid() {
        assertThat(Mailbox.trouble(settings)).isEmpty();
        var wrong = new ReplySettings(BOX, "127.0.0.1", settings.port(), "zwerm", "mis", "INBOX", "none");
        assertThat(Mailbox.trouble(wrong)).isPresent();
        assertThat(wrong.toString()).doesNotContain("mis");
    }

    private ContributionId ask(Cast who, String title) {
        var asked = web.post()
                .uri("/questions")
                .with(cast.as(who))
                .with(csrf())
                .param("title", title)
                .exchange();
        assertThat(asked).hasStatus(303);
        return newest("question");
    }

    private ContributionId newest(String kind) {
        return jdbc.sql(
                        "select id from contributions.contribution where kind = :kind order by published_at desc limit 1")
                .param("kind", kind)
                .query((row, _) -> ContributionId.of(row.getLong("id")))
                .single();
    }

    private ContributionId arrived(SpaceId space, boolean sealed) {
        var id = ContributionId.next();
        arrivals.take(List.of(new Arriving(
                id,
                "question",
                space,
                sealed,
                null,
                id,
                cast.id(Cast.SANNE),
                "Hoe?",
                "Zo.",
                "nl",
                Instant.now(),
                null,
                0,
                null,
                List.of())));
        return id;
    }

    private List<String> said(ContributionId root, Cast reader) {
        return parts(root, cast.viewer(reader))
                .map(item -> item.contribution().body())
                .toList();
    }

    private List<String> kinds(ContributionId root) {
        return parts(root, cast.viewer(Cast.SANNE))
                .map(item -> item.contribution().kind())
                .toList();
    }

    private Stream<ThreadItem> parts(ContributionId root, Viewer viewer) {
        return contributions.thread(root, viewer).stream()
                .filter(item -> !item.contribution().id().equals(root));
    }

    private boolean told(Cast who, String kind) {
        return notifications.list(cast.viewer(who), 50).stream()
                .anyMatch(notice -> notice.kind().equals(kind));
    }

    private List<String> letters(Cast who) {
        return letters(cast.id(who));
    }

    private List<String> letters(PersonId who) {
        return due.to(who).stream()
                .filter(letter -> letter.contains("Je mail staat niet in Zwerm")
                        || letter.contains("Je antwoord staat in Zwerm, zonder de bijlagen"))
                .toList();
    }

    private Box take(String to, String from, String heads, String body) {
        var bytes = bytes(to, from, heads, body, PublicId.show(PublicId.next()));
        return receiving.take(new Arrived(bytes, true, bytes.length));
    }

    private static byte[] bytes(String to, String from, String heads, String body, String id) {
        return ("From: " + from + "\r\nTo: " + to + "\r\nMessage-ID: <" + id + "@client.example>\r\n" + heads + "\r\n"
                        + body + "\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private Box bounce(String letter, String action, String status) {
        return take(
                BOX,
                "mailer-daemon@post.example",
                "Return-Path: <>\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\r\n",
                "--b\r\nContent-Type: text/plain\r\n\r\nSorry.\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\n"
                        + "Reporting-MTA: dns; mx\r\n\r\nFinal-Recipient: rfc822; x@y\r\nAction: " + action
                        + "\r\nStatus: "
                        + status + "\r\n\r\n--b\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: " + letter
                        + "\r\n\r\n--b--");
    }

    private void read() throws MessagingException {
        mailbox.read(receiving::take);
    }

    private static MimeMessage reply(MimeMessage letter, String text) throws MessagingException, IOException {
        var reply = (MimeMessage) letter.reply(false);
        var to = letter.getRecipients(Message.RecipientType.TO)[0];
        reply.setFrom(to);
        var quoted = text(letter).lines().map(line -> "> " + line).toList();
        reply.setText(
                text + "\n\nOp do 26 nov 2026 om 10:12 schreef Zwerm <" + letter.getReplyTo()[0] + ">:\n\n"
                        + String.join("\n", quoted),
                "UTF-8");
        reply.saveChanges();
        return reply;
    }

    private static MimeMessage message(String to, String text) throws MessagingException {
        var message = new MimeMessage(session());
        message.setFrom(new InternetAddress("jonas@zwerm.example"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
        message.setSubject("Re: een vraag");
        message.setText(text, "UTF-8");
        message.saveChanges();
        return message;
    }

    private static void send(MimeMessage message) throws MessagingException {
        try (var transport = session().getTransport("smtp")) {
            transport.connect();
            transport.sendMessage(message, message.getRecipients(Message.RecipientType.TO));
        }
    }

    private static Session session() {
        var properties = new Properties();
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", Integer.toString(SERVER.getSmtp().getPort()));
        properties.put("mail.smtp.from", "programma@client.example");
        return Session.getInstance(properties);
    }

    private static String text(MimeMessage letter) throws MessagingException, IOException {
        return letter.getContent() instanceof MimeMultipart parts
                ? parts.getBodyPart(0).getContent().toString()
                : letter.getContent().toString();
    }

    private static List<MimeMessage> inbox(String address) throws MessagingException {
        return Arrays.stream(SERVER.getReceivedMessages())
                .filter(message -> to(message).equals(address))
                .toList();
    }

    private static String to(MimeMessage message) {
        try {
            return message.getRecipients(Message.RecipientType.TO)[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MimeMessage only(List<MimeMessage> messages) {
        assertThat(messages).hasSize(1);
        return messages.getFirst();
    }

    private static List<MimeMessage> folder(String name) throws MessagingException, IOException {
        try (var store = session().getStore("imap")) {
            store.connect("127.0.0.1", SERVER.getImap().getPort(), "zwerm", "geheim");
            var folder = store.getFolder(name);
            if (!folder.exists()) {
                return List.of();
            }
            folder.open(Folder.READ_ONLY);
            var copies = new ArrayList<MimeMessage>();
            for (var message : folder.getMessages()) {
                copies.add(new MimeMessage((MimeMessage) message));
            }
            return List.copyOf(copies);
        }
    }

    private static GreenMailUser user(String address) {
        var known = SERVER.getUserManager().getUserByEmail(address);
        return known == null ? SERVER.setUser(address, address, "x") : known;
    }
}
