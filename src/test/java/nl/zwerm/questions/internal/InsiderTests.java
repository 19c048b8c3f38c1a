package nl.zwerm.questions.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import jakarta.servlet.http.Cookie;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import javax.sql.DataSource;
import nl.zwerm.Zwerm;
import nl.zwerm.contributions.PseudonymousDeeds;
import nl.zwerm.people.NewPerson;
import nl.zwerm.people.People;
import nl.zwerm.people.PersonId;
import nl.zwerm.questions.internal.Insider.Post;
import nl.zwerm.questions.internal.Insider.Row;
import nl.zwerm.questions.internal.Insider.Suspect;
import nl.zwerm.shared.PublicId;
import nl.zwerm.shared.postgres.Postgres;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.CastOnStage;
import nl.zwerm.testing.FreshLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/**
 * An insider with the whole database, at any moment, and all logs, but no keys, finds who wrote under a pseudonym no more
 * often than by lot. The server of the database is its own, for the sake of its log, and because a suite's worth of other
 * rows would only hide what leaks. Each attack is also made where something was left lying about on purpose, and must
 * succeed there: an attack that never does proves nothing.
 */
@SpringBootTest(classes = Zwerm.class, properties = "zwerm.jobs=false")
@AutoConfigureMockMvc
@ContextConfiguration(initializers = InsiderTests.OwnServer.class)
@Import(CastOnStage.class)
@DirtiesContext
@ExtendWith({FreshLimits.class, OutputCaptureExtension.class})
class InsiderTests {

    private static final Path PLACE = place();

    private static final int PERSONS = 30;
    private static final int BATCHES = 30;
    private static final int AT_ONCE = 3;

    /** By lot one in thirty: of ninety 3, give or take 1.7. So many by lot happens once in some hundred thousand times. */
    private static final int TOO_MANY_FOR_A_LOT = 14;

    /** Pairs of posts of one batch that keep their order: by lot half, give or take 6 %; this is 4.5 times as far. */
    private static final double ORDER_AT_MOST = 0.76;

    @Autowired
    private MockMvcTester web;

    @Autowired
    private CastOnStage cast;

    @Autowired
    private People people;

    @Autowired
    private PseudonymousDeeds deeds;

    @Autowired
    private AskingAround askingAround;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataSource source;

    @Autowired
    private List<SmartLifecycle> running;

    @Autowired
    private List<RecurringTask<Void>> jobs;

    private final Random random = new Random(20261126);
    private final List<PersonId> persons = new ArrayList<>();
    private final Map<PersonId, Cookie[]> browsers = new HashMap<>();
    private final Map<Long, Long> authors = new HashMap<>();
    private final List<List<Long>> sentInOrder = new ArrayList<>();
    private final Map<Long, List<Row>> waitingOf = new HashMap<>();
    private final Map<Long, List<Row>> snapshotOf = new HashMap<>();
    private final Map<Long, List<Row>> picturesOf = new HashMap<>();
    private final Map<String, String> broughtFor = new HashMap<>();
    private final Map<Long, String> addressOf = new HashMap<>();
    private final Map<Long, String> wordOf = new HashMap<>();
    private final Map<Long, String> blobOf = new HashMap<>();
    private final Set<String> beforeTheChoice = new HashSet<>();
    private final Set<String> hiddenNow = new HashSet<>();
    private final List<Post> posts = new ArrayList<>();
    private long settled;
    private final Map<Integer, Post> spokenUp = new HashMap<>();

    /** A database server for this test alone. */
    static final class OwnServer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            var postgres = Postgres.start(PLACE.resolve("database"), _ -> {});
            SpringApplication.getShutdownHandlers().add(postgres::stop);
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "own server",
                            Map.of(
                                    "spring.datasource.url", postgres.jdbcUrl(),
                                    "spring.datasource.username", postgres.user(),
                                    "spring.datasource.password", postgres.password(),
                                    "zwerm.data", PLACE.resolve("data").toString())));
        }
    }

    @Test
    void whoeverHasEverythingButTheKeyFindsNobody(CapturedOutput output) throws Exception {
        comeIn();
        var insider = new Insider(jdbc, suspects(), 1);
        for (int batch = 0; batch < BATCHES; batch++) {
            live(batch, insider);
        }
        // What the last batch took out of a text goes with the one after it.
        deeds.carryOut();
        write();
        var rows = insider.dump();
        var log = new ArrayList<>(output.getAll().lines().toList());
        log.addAll(logsOfTheDatabase());

        assertThat(hits(insider, post -> insider.together(rows, post)))
                .as("rows that speak of both")
                .isLessThan(TOO_MANY_FOR_A_LOT);
        assertThat(hits(insider, post -> negative(insider.together(rows, post))))
                .as("who is missing")
                .isLessThan(TOO_MANY_FOR_A_LOT);
        var tables = rows.stream().collect(Collectors.groupingBy(Row::table));
        assertThat(tables)
                .containsKeys(
                        "expertise.invitation",
                        "notifications.notice",
                        "contributions.follower",
                        "contributions.helped",
                        "files.file",
                        "shared.mail");
        tables.forEach((table, in) -> {
            assertThat(hits(insider, post -> insider.together(in, post)))
                    .as("in " + table)
                    .isLessThan(TOO_MANY_FOR_A_LOT);
            assertThat(hits(insider, post -> negative(insider.together(in, post))))
                    .as("not in " + table)
                    .isLessThan(TOO_MANY_FOR_A_LOT);
        });
        assertThat(hits(insider, post -> insider.nearTransaction(rows, of(rows, post))))
                .as("near transactions")
                .isLessThan(TOO_MANY_FOR_A_LOT);
        assertThat(hits(insider, post -> insider.nearTransaction(snapshotOf.get(post.id()), waitingOf.get(post.id()))))
                .as("near transactions, while it waits")
                .isLessThan(TOO_MANY_FOR_A_LOT);
        assertThat(hits(insider, post -> insider.nearTime(rows, post.at().plusSeconds(60))))
                .as("near times")
                .isLessThan(TOO_MANY_FOR_A_LOT);
        assertThat(hits(
                        insider,
                        post -> insider.nearTime(
                                snapshotOf.get(post.id()), post.at().plusSeconds(60))))
                .as("near times, while it waits")
                .isLessThan(TOO_MANY_FOR_A_LOT);
        assertThat(hits(insider, post -> insider.inLog(log, post))).as("logs").isLessThan(TOO_MANY_FOR_A_LOT);
        assertThat(order(Comparator.comparing(id -> placeOf(rows, id))))
                .as("order of rows")
                .isBetween(1 - ORDER_AT_MOST, ORDER_AT_MOST);
        assertThat(order(Comparator.naturalOrder())).as("order of ids").isBetween(1 - ORDER_AT_MOST, ORDER_AT_MOST);
        var sent =
                rows.stream().filter(row -> row.table().equals("threads.sent")).toList();
        assertThat(spokenUp.values().stream().distinct().count()).isGreaterThanOrEqualTo(TOO_MANY_FOR_A_LOT);
        assertThat(hits(insider, post -> insider.sentTooMuch(sent, rows, post)))
                .as("forms that were sent")
                .isLessThan(TOO_MANY_FOR_A_LOT);
        nothingIsLeft(rows);
        picturesTellNobody(insider, rows);
        theIndexTellsNobody(insider);
        theSameAttacksFindWhatLies(insider);
    }

    /** Neither the rows in which they waited, nor their files: names, times, numbers on the disk. */
    private void picturesTellNobody(Insider insider, List<Row> rows) throws IOException {
        var folder = insider.folder(PLACE.resolve("data/files"));
        assertThat(folder).hasSizeGreaterThan(posts.size());
        assertThat(hits(insider, post -> insider.together(folder, post)))
                .as("names of files")
                .isLessThan(TOO_MANY_FOR_A_LOT);
        for (int i = 0; i < 3; i++) {
            int time = i;
            assertThat(hits(
                            insider,
                            post -> insider.nearTime(
                                    rows, fileOf(folder, post.id()).times().get(time))))
                    .as("near the times of files: " + time)
                    .isLessThan(TOO_MANY_FOR_A_LOT);
            assertThat(order(Comparator.comparing(
                            id -> fileOf(folder, id).times().get(time))))
                    .as("order of files: " + time)
                    .isBetween(1 - ORDER_AT_MOST, ORDER_AT_MOST);
        }
        assertThat(order(Comparator.comparing(id -> fileOf(folder, id).place())))
                .as("numbers of files")
                .isBetween(1 - ORDER_AT_MOST, ORDER_AT_MOST);
        assertThat(order(Comparator.comparing(id -> pictureRow(rows, id).place())))
                .as("order of rows of files")
                .isBetween(1 - ORDER_AT_MOST, ORDER_AT_MOST);
        assertThat(hits(insider, post -> insider.nearTransaction(snapshotOf.get(post.id()), picturesOf.get(post.id()))))
                .as("near transactions of pictures, while they wait")
                .isLessThan(TOO_MANY_FOR_A_LOT);
        // As a backup of the moment before the choice has them.
        assertThat(beforeTheChoice).isNotEmpty();
        assertThat(picturesOf.values().stream().flatMap(List::stream))
                .noneMatch(row -> beforeTheChoice.stream().anyMatch(row.text()::contains));
        assertThat(rows).noneMatch(row -> row.table().equals("files.waiting_picture"));

        // With files that came when they were sent, and names that speak.
        assertThat(hits(
                        insider,
                        post -> insider.nearTime(
                                justBefore(post),
                                fileOf(folder, post.id()).times().getFirst().plusSeconds(60))))
                .isGreaterThanOrEqualTo(TOO_MANY_FOR_A_LOT);
        assertThat(hits(insider, post -> insider.together(List.of(spoken(insider, "folder", post)), post)))
                .isEqualTo(posts.size());
        assertThat(hits(
                        insider,
                        post -> insider.nearTransaction(
                                beside(post, picturesOf.get(post.id())), picturesOf.get(post.id()))))
                .isGreaterThanOrEqualTo(TOO_MANY_FOR_A_LOT);
    }

    /** Neither its documents, nor their order. */
    private void theIndexTellsNobody(Insider insider) throws IOException {
        for (var id : sentInOrder.getLast()) {
            var word = wordOf.get(id);
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> web.get()
                            .uri("/search?q=" + word)
                            .cookie(browsers.get(persons.getFirst()))
                            .exchange()
                            .getResponse()
                            .getContentAsString()
                            .contains(PublicId.show(id)));
        }
        running.stream()
                .filter(one -> one.getClass().getSimpleName().equals("SearchTail"))
                .forEach(SmartLifecycle::stop);
        var index = insider.index(PLACE.resolve("data/index"));
        assertThat(index.stream().filter(row -> !row.suspects().isEmpty())).isNotEmpty();
        assertThat(posts).allMatch(post -> index.stream().anyMatch(row -> Insider.speaksOf(row.text(), post)));
        assertThat(hits(insider, post -> insider.together(index, post)))
                .as("in the index")
                .isLessThan(TOO_MANY_FOR_A_LOT);
        assertThat(hits(insider, post -> negative(insider.together(index, post))))
                .as("not in the index")
                .isLessThan(TOO_MANY_FOR_A_LOT);
        assertThat(order(Comparator.comparing(id -> documentOf(index, id).place())))
                .as("order of documents")
                .isBetween(1 - ORDER_AT_MOST, ORDER_AT_MOST);
        assertThat(hits(insider, post -> insider.together(List.of(spoken(insider, "index", post)), post)))
                .isEqualTo(posts.size());
    }

    /** A careless row: it speaks of the post and of whoever wrote it. */
    private Row spoken(Insider insider, String table, Post post) {
        var text = " " + post.id() + " " + authors.get(post.id()) + " ";
        return new Row(table, 0, 0, text, insider.spokenOf(text), List.of());
    }

    private static Row documentOf(List<Row> index, long id) {
        return index.stream()
                .filter(row -> row.text().contains(" " + id + " ") && row.text().contains("kwibbel"))
                .findFirst()
                .orElseThrow();
    }

    private static Row pictureRow(List<Row> rows, long id) {
        return rows.stream()
                .filter(row -> row.table().equals("files.file") && row.text().contains("\"contribution_id\": " + id))
                .findFirst()
                .orElseThrow();
    }

    private Row fileOf(List<Row> folder, long id) {
        var blob = blobOf.get(id);
        return folder.stream()
                .filter(row -> row.text().endsWith(blob))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> logsOfTheDatabase() throws IOException {
        try (var files = Files.walk(PLACE.resolve("database"))) {
            var logs = files.filter(file -> file.getParent().endsWith("log") && Files.isRegularFile(file))
                    .toList();
            var lines = new ArrayList<String>();
            for (var file : logs) {
                lines.addAll(Files.readAllLines(file));
            }
            assertThat(lines).as("lines of the log of the database").isNotEmpty();
            return lines;
        }
    }

    private static Path place() {
        try {
            return Files.createTempDirectory("zwerm-insider");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of the author no row, of whatever table, keeps what the pseudonym was made of, nor any draft. */
    private void nothingIsLeft(List<Row> rows) {
        assertThat(rows).noneMatch(row -> row.table().equals("contributions.waiting"));
        assertThat(rows).noneMatch(row -> row.table().equals("contributions.token_draft"));
        assertThat(rows)
                .noneMatch(row -> row.table().equals("contributions.contribution")
                        && row.text().contains("\"state\": \"draft\""));
    }

    /** What a careless hand might have kept, in tables that exist for this test alone. */
    private void theSameAttacksFindWhatLies(Insider insider) {
        jdbc.sql("create schema careless").update();
        jdbc.sql("create table careless.author (post bigint, person bigint)").update();
        jdbc.sql("create table careless.told (post bigint, person bigint)").update();
        for (var post : posts) {
            long author = authors.get(post.id());
            jdbc.sql("insert into careless.author values (?, ?)")
                    .params(post.id(), author)
                    .update();
            for (var person : persons) {
                if (person.value() != author) {
                    jdbc.sql("insert into careless.told values (?, ?)")
                            .params(post.id(), person.value())
                            .update();
                }
            }
        }
        var lying = insider.dump();
        assertThat(hits(insider, post -> insider.togetherIn("careless.author", lying, post)))
                .isEqualTo(posts.size());
        assertThat(hits(insider, post -> negative(insider.togetherIn("careless.told", lying, post))))
                .isEqualTo(posts.size());
        var log = posts.stream()
                .map(post -> "GET /files/" + addressOf.get(post.id()) + " by " + authors.get(post.id()))
                .toList();
        assertThat(hits(insider, post -> insider.inLog(List.of(log.get(posts.indexOf(post))), post)))
                .isEqualTo(posts.size());
        // Seen a moment before the batch: then it is one of those who sent something for it.
        assertThat(hits(
                        insider,
                        post -> insider.nearTime(justBefore(post), post.at().plusSeconds(60))))
                .isGreaterThanOrEqualTo(TOO_MANY_FOR_A_LOT);
        // With forms that count what was sent under a pseudonym too.
        assertThat(hits(insider, post -> insider.sentTooMuch(List.of(sentTwice(insider, post)), lying, post)))
                .isGreaterThanOrEqualTo(TOO_MANY_FOR_A_LOT);
        // Written by the transaction next to that of what waits.
        assertThat(hits(
                        insider,
                        post -> insider.nearTransaction(
                                beside(post, waitingOf.get(post.id())), waitingOf.get(post.id()))))
                .isGreaterThanOrEqualTo(TOO_MANY_FOR_A_LOT);
        // Without the shuffling, and with ids that count.
        assertThat(order(Comparator.comparing(id ->
                        sentInOrder.stream().flatMap(List::stream).toList().indexOf(id))))
                .isGreaterThan(ORDER_AT_MOST);
    }

    private Row sentTwice(Insider insider, Post post) {
        var text = PersonId.of(authors.get(post.id())) + " " + PublicId.show(post.id()) + "-8";
        return new Row("careless.sent", 0, 0, text, insider.spokenOf(text), List.of());
    }

    private List<Row> justBefore(Post post) {
        return batchOf(post).stream()
                .map(sent -> new Row(
                        "careless.seen",
                        0,
                        0,
                        "",
                        Set.of(authors.get(sent)),
                        List.of(post.at().plusSeconds(59))))
                .toList();
    }

    private List<Long> batchOf(Post post) {
        return sentInOrder.stream()
                .filter(sent -> sent.contains(post.id()))
                .findFirst()
                .orElseThrow();
    }

    private List<Row> beside(Post post, List<Row> waiting) {
        var batch = batchOf(post);
        var beside = new ArrayList<Row>();
        for (int i = 0; i < batch.size(); i++) {
            beside.add(new Row(
                    "careless.seen",
                    0,
                    waiting.get(i).transaction() + 1,
                    "",
                    Set.of(authors.get(batch.get(i))),
                    List.of()));
        }
        return beside;
    }

    // ---- What happens

    /** Letters about what people were told, at whatever hour this runs. */
    private void write() {
        jdbc.sql("update people.person set working_hours = '1-7 00:00-23:59'").update();
        jdbc.sql("update notifications.notice set mail_at = now() - interval '1 minute' where mail_at is not null")
                .update();
        jobs.stream()
                .filter(job -> job.getName().equals("notifications-mail-what-waits"))
                .forEach(job -> job.executeRecurringly(null, null));
    }

    private void comeIn() {
        var hash = people.hash(Cast.PASSWORD);
        for (int i = 0; i < PERSONS; i++) {
            var name = "Zwumbel" + (char) ('a' + i % 26) + i + " Trelk" + i;
            var person = people.welcomeHashed(
                    new NewPerson(name, "zwumbel" + i + "@zwerm.example", "nl", ZoneId.of("Europe/Amsterdam"), false),
                    hash);
            persons.add(person);
            browsers.put(
                    person,
                    cast.as(person)
                            .postProcessRequest(new MockHttpServletRequest())
                            .getCookies());
        }
    }

    private List<Suspect> suspects() {
        return persons.stream()
                .map(person -> {
                    var signs = new HashSet<>(jdbc
                            .sql("select id::text as id, name, email from people.person where id = :id")
                            .param("id", person.value())
                            .query()
                            .singleRow()
                            .values()
                            .stream()
                            .map(Object::toString)
                            .toList());
                    signs.add(person.toString());
                    signs.add(" " + nameOf(person) + " ");
                    jdbc.sql("select to_jsonb(token_hash)::text from people.session where person_id = :id")
                            .param("id", person.value())
                            .query(String.class)
                            .list()
                            .forEach(hash -> signs.add(hash.replace("\"", "").replace("\\\\x", "")));
                    return new Suspect(person.value(), signs);
                })
                .toList();
    }

    /** As the index has it. */
    private String nameOf(PersonId person) {
        int i = persons.indexOf(person);
        return "zwumbel" + (char) ('a' + i % 26) + i;
    }

    /** One batch: some write under a pseudonym, in between others do this and that under their names. */
    private void live(int batch, Insider insider) throws Exception {
        var writing = new ArrayList<>(persons);
        Collections.shuffle(writing, random);
        var authorsNow = writing.subList(0, AT_ONCE);
        var titles = new ArrayList<String>();
        for (int i = 0; i < AT_ONCE; i++) {
            bustle(batch, i);
            var title = "hoe leer je kwibbel" + batch + "x" + i + "q van elkaar?";
            titles.add(title);
            ask(authorsNow.get(i), title, batch, i);
            if (batch > 0 && i == 0) {
                comeBack(batch);
            }
        }
        bustle(batch, AT_ONCE);
        var snapshot = insider.dump();
        var waiting = inOrder(snapshot, "contributions.waiting");
        var pictures = inOrder(snapshot, "files.waiting_picture");
        assertThat(pictures).hasSize(AT_ONCE);
        try (var before = asItIsNow()) {
            deeds.carryOut();
            deadRowsTellNothing(before, insider);
        }
        askingAround.everythingDue();
        var sent = new ArrayList<Long>();
        for (int i = 0; i < AT_ONCE; i++) {
            var post = find(titles.get(i));
            authors.put(post.id(), authorsNow.get(i).value());
            posts.add(post);
            sent.add(post.id());
            waitingOf.put(post.id(), waiting);
            snapshotOf.put(post.id(), snapshot);
            picturesOf.put(post.id(), pictures);
        }
        sentInOrder.add(sent);
        react(sent);
    }

    /** For whoever looks through this connection nothing changes any more, but by whom a row was deleted. */
    private Connection asItIsNow() throws SQLException {
        var connection = source.getConnection();
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        deletedBy(connection, "contributions.waiting");
        return connection;
    }

    private static List<Long> deletedBy(Connection connection, String table) throws SQLException {
        var found = new ArrayList<Long>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select xmax::text::bigint from " + table)) {
            while (rows.next()) {
                found.add(rows.getLong(1));
            }
        }
        found.removeAll(List.of(0L));
        return found;
    }

    /** All that waited went at once, and not with what it became; neither did pictures. */
    private void deadRowsTellNothing(Connection before, Insider insider) throws SQLException {
        var after = insider.dump();
        settled = after.stream().mapToLong(Row::transaction).max().orElseThrow();
        var written = after.stream()
                .filter(row -> row.table().equals("contributions.contribution")
                        || row.table().equals("files.file"))
                .map(Row::transaction)
                .collect(Collectors.toSet());
        assertThat(Set.copyOf(deletedBy(before, "contributions.waiting")))
                .hasSize(1)
                .doesNotContainAnyElementsOf(written);
        assertThat(deletedBy(before, "files.waiting_picture")).doesNotContainAnyElementsOf(written);
        before.rollback();
        before.setAutoCommit(true);
        before.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
    }

    /** What came since the last batch. */
    private List<Row> inOrder(List<Row> snapshot, String table) {
        return snapshot.stream()
                .filter(row -> row.table().equals(table) && row.transaction() > settled)
                .sorted(Comparator.comparing(Row::transaction))
                .toList();
    }

    /** Half of them begin under their name and think better of it; some send twice. All bring a picture, and look at it. */
    private void ask(PersonId author, String title, int batch, int i) throws Exception {
        var once = "once" + batch + "x" + i;
        var picture = upload(author);
        var body = "zo ziet het eruit: " + picture;
        broughtFor.put(title, picture.replaceAll(".*/files/(.{12}).*", "$1"));
        var draft = "";
        if (random.nextBoolean()) {
            draft = draft(post(author, "/questions/drafts", "title", title, "body", body, "once", once));
            jdbc.sql("select id, whose from files.waiting_picture").query(row -> {
                beforeTheChoice.add(row.getString("id"));
                beforeTheChoice.add(row.getString("whose"));
            });
            beforeTheChoice.removeAll(hiddenNow);
        }
        draft = draft(post(
                author,
                "/questions/drafts",
                "title",
                title,
                "body",
                body,
                "once",
                once,
                "draft",
                draft,
                "as",
                "pseudonym"));
        jdbc.sql("select id, whose from files.waiting_picture").query(row -> {
            hiddenNow.add(row.getString("id"));
            hiddenNow.add(row.getString("whose"));
        });
        assertThat(web.get().uri("/files/" + broughtFor.get(title)).cookie(browsers.get(author)))
                .hasStatusOk();
        for (int times = random.nextInt(2); times >= 0; times--) {
            assertThat(post(
                            author,
                            "/questions",
                            "title",
                            title,
                            "body",
                            body,
                            "once",
                            once,
                            "draft",
                            draft,
                            "as",
                            "pseudonym"))
                    .hasStatus(303);
        }
    }

    private String upload(PersonId who) throws IOException {
        var drawing = new BufferedImage(1 + random.nextInt(40), 1 + random.nextInt(40), BufferedImage.TYPE_INT_RGB);
        drawing.setRGB(0, 0, random.nextInt());
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(drawing, "png", bytes);
        var sent = web.post()
                .uri("/files")
                .multipart()
                .file(new MockMultipartFile("file", "van-" + who + ".png", "image/png", bytes.toByteArray()))
                .cookie(browsers.get(who))
                .with(csrf())
                .exchange();
        assertThat(sent).hasStatusOk();
        return sent.getResponse().getContentAsString().replaceAll(".*\"markdown\":\"([^\"]+)\".*", "$1");
    }

    /** Whoever asked before looks, comments and says what came of it. */
    private void comeBack(int batch) throws Exception {
        var earlier = posts.get(random.nextInt(posts.size()));
        var author = PersonId.of(authors.get(earlier.id()));
        var path = PublicId.show(earlier.id());
        assertThat(web.get().uri("/questions/" + path).cookie(browsers.get(author)))
                .hasStatusOk();
        assertThat(web.get().uri("/questions?tab=mine").cookie(browsers.get(author)))
                .hasStatusOk();
        assertThat(web.get().uri("/").cookie(browsers.get(author))).hasStatusOk();
        assertThat(web.get().uri("/files/" + addressOf.get(earlier.id())).cookie(browsers.get(author)))
                .hasStatusOk();
        post(author, "/contributions/" + path + "/comments", "body", "nog iets erbij " + batch, "as", "pseudonym");
        post(author, "/questions/" + path + "/outcome", "outcome", "obsolete");
        post(author, "/contributions/" + path + "/followers");
        spokenUp.put(batch, earlier);
        if (batch > 1) {
            speakUp(spokenUp.get(batch - 1));
        }
    }

    /** Whoever commented under a pseudonym before does so by name too, as others do. */
    private void speakUp(Post about) throws Exception {
        var named = new ArrayList<>(persons);
        Collections.shuffle(named, random);
        var speakers = new ArrayList<>(named.subList(0, 6));
        speakers.add(random.nextInt(6), PersonId.of(authors.get(about.id())));
        for (var person : speakers) {
            var page = web.get()
                    .uri("/questions/" + PublicId.show(about.id()))
                    .cookie(browsers.get(person))
                    .exchange()
                    .getResponse()
                    .getContentAsString();
            var form = page.split("id=\"comment-form-" + PublicId.show(about.id()), 2)[1];
            var once = form.split("name=\"once\" value=\"", 2)[1].split("\"", 2)[0];
            assertThat(post(
                            person,
                            "/contributions/" + PublicId.show(about.id()) + "/comments",
                            "body",
                            "dat vind ik ook",
                            "once",
                            once,
                            "as",
                            "name"))
                    .hasStatus(303);
        }
    }

    /** Whatever people do all day under their names. */
    private void bustle(int batch, int i) throws IOException {
        for (int n = 0; n < 3; n++) {
            var person = persons.get(random.nextInt(PERSONS));
            switch (random.nextInt(4)) {
                case 0 ->
                    post(
                            person,
                            "/questions",
                            "title",
                            "op naam gevraagd " + batch + " " + i + " " + n,
                            "body",
                            random.nextBoolean() ? upload(person) : "");
                case 1 ->
                    post(person, "/questions/drafts", "title", "half " + batch + i + n, "once", "h" + batch + i + n);
                case 2 -> any().ifPresent(id -> post(person, "/contributions/" + id + "/followers"));
                default -> any().ifPresent(id -> post(person, "/contributions/" + id + "/thanks"));
            }
        }
        jdbc.sql(
                        "delete from questions.question q using contributions.contribution c where c.id = q.id and c.state = 'draft'")
                .update();
        jdbc.sql("delete from contributions.contribution where state = 'draft'").update();
    }

    private Optional<String> any() {
        return posts.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        PublicId.show(posts.get(random.nextInt(posts.size())).id()));
    }

    /** Those who were asked answer now and then, in an order that knows nothing of who asked first. */
    private void react(List<Long> sent) {
        var lying = new ArrayList<>(sent);
        Collections.shuffle(lying, random);
        for (var id : lying) {
            for (var person : persons) {
                if (random.nextInt(10) == 0) {
                    post(person, "/questions/" + PublicId.show(id) + "/answers", "body", "zo zou ik het doen");
                }
            }
        }
    }

    private Post find(String title) {
        return jdbc.sql("""
                        select c.id, c.published_at, c.pseudonym, f.id as file, f.blob
                        from contributions.contribution c
                        join files.file f on f.contribution_id = c.id
                        where c.title = :title
                        """)
                .param("title", title)
                .query((row, _) -> {
                    long id = row.getLong("id");
                    blobOf.put(id, row.getString("blob"));
                    wordOf.put(id, title.split(" ")[3]);
                    addressOf.put(id, PublicId.show(row.getLong("file")));
                    return new Post(
                            id,
                            row.getTimestamp("published_at").toInstant(),
                            Set.of(
                                    Long.toString(id),
                                    PublicId.show(id),
                                    row.getString("pseudonym").split(" ")[1],
                                    title,
                                    row.getString("file"),
                                    PublicId.show(row.getLong("file")),
                                    row.getString("blob"),
                                    broughtFor.get(title)));
                })
                .single();
    }

    // ---- What the insider makes of it

    private int hits(Insider insider, Function<Post, ToDoubleFunction<Suspect>> attack) {
        return (int) posts.stream()
                .filter(post -> insider.guess(attack.apply(post)) == authors.get(post.id()))
                .count();
    }

    private static ToDoubleFunction<Suspect> negative(ToDoubleFunction<Suspect> fits) {
        return suspect -> -fits.applyAsDouble(suspect);
    }

    private static List<Row> of(List<Row> rows, Post post) {
        return rows.stream()
                .filter(row -> row.table().equals("contributions.contribution") && Insider.speaksOf(row.text(), post))
                .toList();
    }

    private static int placeOf(List<Row> rows, long id) {
        return rows.stream()
                .filter(row -> row.table().equals("contributions.contribution")
                        && row.text().contains("\"id\": " + id + ","))
                .mapToInt(Row::place)
                .findFirst()
                .orElseThrow();
    }

    private double order(Comparator<Long> by) {
        int same = 0;
        int pairs = 0;
        for (var sent : sentInOrder) {
            var counted = Insider.inOrder(sent, sent.stream().sorted(by).toList());
            same += counted[0];
            pairs += counted[1];
        }
        return (double) same / pairs;
    }

    private static String draft(MvcTestResult kept) throws Exception {
        return kept.getResponse().getContentAsString().replaceAll(".*\"draft\":\"([^\"]+)\".*", "$1");
    }

    private MvcTestResult post(PersonId who, String path, String... fields) {
        var request = web.post().uri(path).cookie(browsers.get(who)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }
}
