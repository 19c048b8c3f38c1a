package nl.zwerm.administration.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Fills, starts, drives and measures; the order of what {@code bin/bench} does. */
public final class Bench {

    private static final int VISITORS = 400;
    private static final int LIVE_PAGES = 2_000;
    private static final int COLD_STARTS = 3;
    private static final int WARMING = 4;
    static final int WARMING_ROUND = 5;
    static final int WARMING_ROUNDS = 12;
    static final double QUICKER = 1.05;
    private static final int ROOMS_WARMING = 90;
    /** In each of which everybody says something: enough that one moment of the machine is not its hundredth part. */
    private static final int ROUNDS = 3;

    private static final String ROOMS_HEAP = "-Xms1g -Xmx2g";
    private static final int FLOOR = 4;
    private static final int READERS = 8;
    private static final int WRITERS = 4;
    private static final String NEW_INDEX = "The search index is new";

    private final Path root;
    private final Path scratch;
    private final int seconds;
    private final Ground ground;
    private final Consumer<String> progress;

    public Bench(Path root, Path scratch, int seconds, Ground ground, Consumer<String> progress) {
        this.root = root;
        this.scratch = scratch;
        this.seconds = seconds;
        this.ground = ground;
        this.progress = progress;
    }

    /** What is done with a scratch folder by the code of Zwerm itself. */
    public interface Ground {

        void fill(Path data, Size size);

        List<Seated> seat(Path data, int sessions);

        Shelf.Shelved shelve(Path data, int pages);

        /** What another server must find in its environment to stand beside the one on this data. */
        Map<String, String> beside(Path data);

        Sights sights(Path data, int people);

        Connection connect(Path data) throws SQLException;

        void reindex(Path data);
    }

    /** Only what sessions cost. */
    public RoomReport rooms(int sessions, int pace, boolean keep) throws IOException, InterruptedException {
        var data = scratch.resolve("rooms");
        try {
            afresh(data);
            delete(data.resolveSibling("rooms-other"));
            var seated = ground.seat(data, sessions);
            return rooms(data, seated, pace);
        } finally {
            if (!keep) {
                delete(scratch);
            }
        }
    }

    private RoomReport rooms(Path data, List<Seated> seated, int pace) throws IOException, InterruptedException {
        var load = RoomReport.loadNow();
        var rows = new ArrayList<Row>();
        var living = new double[2];
        var held = new long[1];
        try (var client = HttpClient.newHttpClient();
                var one = Server.start(program(), data, ROOMS_HEAP, Map.of())) {
            living[0] = one.livingKilobytes();
            progress.accept("Sitting in %,d rooms …".formatted(seated.size()));
            rows.add(told(new RoomLoad(seated, List.of(one.base()), client, pace)
                    .run("rooms", ROOMS_WARMING, Math.max(seconds, ROUNDS * pace), () -> {
                        living[1] = one.livingKilobytes();
                        held[0] = one.megabytes();
                    })));
            try (var other =
                    Server.start(program(), data.resolveSibling("rooms-other"), ROOMS_HEAP, ground.beside(data))) {
                rows.add(told(new RoomLoad(seated, List.of(one.base(), other.base()), client, pace)
                        .run("rooms-two-nodes", ROOMS_WARMING, Math.max(seconds, ROUNDS * pace), () -> {})));
            }
        }
        double each = seated.isEmpty() ? 0 : (living[1] - living[0]) / seated.size();
        return new RoomReport(seated.size(), pace, rows, each, held[0], load);
    }

    /** Only what a space of very many pages costs, and one page that many write. */
    public PageReport pages(int count, boolean keep) throws IOException, InterruptedException {
        var data = scratch.resolve("pages");
        try {
            afresh(data);
            var shelved = ground.shelve(data, count);
            var load = RoomReport.loadNow();
            var rows = new ArrayList<Row>();
            try (var server = Server.start(program(), data);
                    var client = HttpClient.newHttpClient()) {
                var people = new ArrayList<Visitor>();
                for (int number = 0; number < Shelf.PEOPLE; number++) {
                    people.add(Visitor.signIn(client, server.base(), Crowd.address(number), Crowd.PASSWORD));
                }
                var wrk = new Load(root.resolve("bin/bench.lua"), scratch, server.base());
                rows.addAll(run(wrk, looking(people, shelved), READERS).values());
                var pages = new PageLoad(people.subList(0, Shelf.WRITERS), seconds);
                int half = shelved.pages().size() / 2;
                rows.add(told(pages.saving(
                        WRITERS, shelved.pages().subList(half, shelved.pages().size()))));
                rows.add(told(pages.moving(
                        WRITERS,
                        shelved.pages().subList(half, shelved.pages().size()),
                        shelved.pages().subList(0, half))));
                rows.add(told(pages.writing(shelved.pages().getFirst())));
            }
            return new PageReport(count, rows, load);
        } finally {
            if (!keep) {
                delete(scratch);
            }
        }
    }

    private Map<String, List<String>> looking(List<Visitor> people, Shelf.Shelved shelved)
            throws IOException, InterruptedException {
        var tree = "/spaces/" + shelved.space() + "/pages";
        var pages = shelved.pages();
        var requests = new LinkedHashMap<String, List<String>>();
        requests.put("empty-page", all(people, (_, _) -> "/about"));
        requests.put(
                "page-view", all(people, (number, turn) -> "/pages/" + pages.get((number * 97 + turn) % pages.size())));
        requests.put("page-tree", all(people, (_, _) -> tree));
        requests.put(
                "page-branch",
                all(people, (number, turn) -> tree + "/" + pages.get((number + turn) % pages.size()) + "/branches"));
        requests.put(
                "page-search",
                all(
                        people,
                        (number, turn) -> "/search?"
                                + Visitor.encoded(Map.of(
                                        "q",
                                                shelved.sought()
                                                        .get((number * 4 + turn)
                                                                % shelved.sought()
                                                                        .size()),
                                        "space", shelved.space()))));
        for (var entry : requests.entrySet()) {
            look(people.getFirst(), entry.getValue().getFirst(), entry.getKey());
        }
        return requests;
    }

    private Row told(Row row) {
        progress.accept("  %-16s %,8.1f acts/s  p50 %7.1f ms  p99 %7.1f ms  failed %d"
                .formatted(row.name(), row.perSecond(), row.p50(), row.p99(), row.failed()));
        return row;
    }

    /** With nothing left of what an earlier run had in its place. */
    private void afresh(Path data) throws IOException {
        delete(data);
        delete(data.resolveSibling(data.getFileName() + ".vault"));
        Files.deleteIfExists(data.resolveSibling(data.getFileName() + ".key"));
        Files.createDirectories(scratch);
    }

    public Report measure(Size size, boolean keep) throws IOException, InterruptedException, SQLException {
        var began = System.nanoTime();
        try {
            var small = site("tenth", size.tenth());
            var tenth = reads(small);
            var report = new Report(size, tenth);
            whole(site("whole", size), report);
            report.took(Duration.ofNanos(System.nanoTime() - began));
            return report;
        } finally {
            if (!keep) {
                delete(scratch);
            }
        }
    }

    private record Site(Path data, Sights sights) {}

    /** A folder that was kept and holds as much as is wanted is used again. */
    private Site site(String name, Size size) throws IOException {
        var data = scratch.resolve(name);
        var filled = scratch.resolve(name + ".filled");
        if (!Files.exists(filled) || !Files.readString(filled).equals(size.toString())) {
            afresh(data);
            var from = System.nanoTime();
            ground.fill(data, size);
            progress.accept("  filled in %d s".formatted((System.nanoTime() - from) / 1_000_000_000));
            Files.writeString(filled, size.toString());
        }
        return new Site(data, ground.sights(data, Math.min(VISITORS, size.people())));
    }

    private Map<String, Row> reads(Site site) throws IOException, InterruptedException {
        try (var server = Server.start(program(), site.data());
                var client = HttpClient.newHttpClient()) {
            progress.accept("Reading at a tenth …");
            var load = new Load(root.resolve("bin/bench.lua"), scratch, server.base());
            var reading = reading(visitors(client, server, site), site.sights());
            return run(load, reading, READERS);
        }
    }

    private void whole(Site site, Report report) throws IOException, InterruptedException, SQLException {
        // The first start after filling has more to do than those that follow.
        Server.start(program(), site.data()).close();
        for (int start = 0; start < COLD_STARTS; start++) {
            try (var server = Server.start(program(), site.data())) {
                report.coldStart(server.firstPage());
                report.idle(server.megabytes());
            }
        }
        try (var server = Server.start(program(), site.data());
                var client = HttpClient.newHttpClient()) {
            progress.accept("Measuring the whole …");
            var visitors = visitors(client, server, site);
            var load = new Load(root.resolve("bin/bench.lua"), scratch, server.base());
            var reading = reading(visitors, site.sights());
            report.rows(run(load, reading, READERS));
            report.rows(run(load, asking(visitors), READERS));
            report.rows(run(load, answering(visitors, site.sights()), WRITERS));
            report.loaded(server.megabytes());
            progress.accept("  %,d live pages".formatted(LIVE_PAGES));
            report.live(new LivePages(visitors, site.sights()).open(LIVE_PAGES));
            report.loaded(server.megabytes());
            try (var connection = ground.connect(site.data())) {
                report.floors(new Floors(connection, FLOOR).measure());
            }
            rebuild(site, server, load, reading.getOrDefault("question-page", List.of()), report);
        }
    }

    /** Until it gets no quicker: for its first minutes a server compiles what it runs, at the cost of what it answers. */
    private void warm(Load load, Map<String, List<String>> requests, int connections) throws IOException {
        for (var entry : requests.entrySet()) {
            double best = 0;
            int rounds = 0;
            for (int calm = 0; calm < 2 && rounds < WARMING_ROUNDS; rounds++) {
                double now = load.run(entry.getKey(), entry.getValue(), connections, WARMING_ROUND)
                        .perSecond();
                calm = now > best * QUICKER ? 0 : calm + 1;
                best = Math.max(best, now);
            }
            progress.accept("  %-14s warm after %d s".formatted(entry.getKey(), rounds * WARMING_ROUND));
        }
    }

    private Map<String, Row> run(Load load, Map<String, List<String>> requests, int connections) throws IOException {
        warm(load, requests, connections);
        var rows = new LinkedHashMap<String, Row>();
        for (var entry : requests.entrySet()) {
            var name = entry.getKey();
            load.run(name, entry.getValue(), connections, WARMING);
            var row = load.run(name, entry.getValue(), connections, seconds);
            progress.accept("  %-14s %,8.0f/s  p50 %7.2f ms  p99 %7.2f ms  failed %d"
                    .formatted(name, row.perSecond(), row.p50(), row.p99(), row.failed()));
            rows.put(name, row);
        }
        return rows;
    }

    /** The index is built anew while people go on reading; that takes as long as its server says it does. */
    private void rebuild(Site site, Server server, Load load, List<String> pages, Report report)
            throws IOException, InterruptedException {
        progress.accept("  building the search index anew");
        long before = server.said(NEW_INDEX);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            ground.reindex(site.data());
            var from = System.nanoTime();
            Future<Row> meanwhile = threads.submit(() -> load.run("during-rebuild", pages, 2, seconds));
            while (server.said(NEW_INDEX) == before) {
                Thread.sleep(100);
            }
            report.rebuild(Duration.ofNanos(System.nanoTime() - from), meanwhile.get());
        } catch (ExecutionException e) {
            throw new IOException("nobody could read while the index was built", e);
        }
    }

    private List<Visitor> visitors(HttpClient client, Server server, Site site)
            throws IOException, InterruptedException {
        var visitors = new ArrayList<Visitor>();
        for (int number = 0; number < site.sights().readable().size(); number++) {
            visitors.add(Visitor.signIn(client, server.base(), Crowd.address(number), Crowd.PASSWORD));
        }
        progress.accept("  %d people signed in".formatted(visitors.size()));
        return visitors;
    }

    private Map<String, List<String>> reading(List<Visitor> visitors, Sights sights)
            throws IOException, InterruptedException {
        var requests = new LinkedHashMap<String, List<String>>();
        requests.put("empty-page", all(visitors, (_, _) -> "/about"));
        requests.put(
                "question-page",
                IntStream.range(
                                0,
                                sights.readable().stream()
                                        .mapToInt(List::size)
                                        .max()
                                        .orElse(0))
                        .boxed()
                        .flatMap(turn -> IntStream.range(0, visitors.size())
                                .filter(number -> sights.readable().get(number).size() > turn)
                                .mapToObj(number -> Load.get(
                                        visitors.get(number),
                                        "/questions/"
                                                + sights.readable().get(number).get(turn))))
                        .toList());
        requests.put("home", all(visitors, (_, _) -> "/"));
        requests.put(
                "people",
                all(
                        visitors,
                        (number, turn) -> turn % 2 == 0
                                ? "/people"
                                : "/people/"
                                        + sights.people()
                                                .get((number + turn * 31)
                                                        % sights.people().size())));
        requests.put(
                "search",
                all(
                        visitors,
                        (number, turn) -> "/search?"
                                + Visitor.encoded(Map.of(
                                        "q",
                                        sights.sought()
                                                .get((number + turn * 7)
                                                        % sights.sought().size())))));
        requests.put("question-list", all(visitors, (_, _) -> "/questions"));
        for (var entry : requests.entrySet()) {
            look(visitors.getFirst(), entry.getValue().getFirst(), entry.getKey());
        }
        return requests;
    }

    /** A page that leads elsewhere would look like a very quick one. */
    private static void look(Visitor visitor, String request, String name) throws IOException, InterruptedException {
        int status = visitor.get(request.split("\t", -1)[2]).statusCode();
        if (status != 200) {
            throw new IOException("the page for " + name + " is no page: " + status);
        }
    }

    @FunctionalInterface
    private interface Place {
        String at(int number, int turn);
    }

    private static List<String> all(List<Visitor> visitors, Place place) {
        return IntStream.range(0, 4)
                .boxed()
                .flatMap(turn -> IntStream.range(0, visitors.size())
                        .mapToObj(number -> Load.get(visitors.get(number), place.at(number, turn))))
                .toList();
    }

    private static Map<String, List<String>> asking(List<Visitor> visitors) {
        var words = new Vocabulary("nl", new Chance("asking"));
        return Map.of(
                "ask",
                visitors.stream()
                        .map(visitor -> Load.post(
                                visitor, "/questions", Map.of("title", words.title(), "body", words.text(1, 4))))
                        .toList());
    }

    private static Map<String, List<String>> answering(List<Visitor> visitors, Sights sights) {
        var words = new Vocabulary("nl", new Chance("answering"));
        return Map.of(
                "answer",
                IntStream.range(0, sights.everyones().size())
                        .mapToObj(number -> Load.post(
                                visitors.get(number % visitors.size()),
                                "/questions/" + sights.everyones().get(number) + "/answers",
                                Map.of("body", words.text(1, 5))))
                        .toList());
    }

    private Path program() {
        return root.resolve("bin/run");
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
