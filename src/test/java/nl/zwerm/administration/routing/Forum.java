package nl.zwerm.administration.routing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** A small made-up site, the same each time. */
final class Forum {

    private static final String[] SUBJECTS = {"infuus", "rooster", "wond", "pomp", "sleutel", "printer"};
    private static final int PEOPLE = 14;
    private static final Instant BEGIN = Instant.parse("2020-03-01T09:00:00Z");

    private final List<String> posts = new ArrayList<>();
    private final List<String> votes = new ArrayList<>();
    private final String endOfDump;

    private Forum(String endOfDump) {
        this.endOfDump = endOfDump;
    }

    static Forum of(int questions) {
        return new Forum("Score=\"1\" LastActivityDate=\"2020-03-02T09:00:00.000\"").with(questions);
    }

    /** The same, with other words in the fields that a dump records at its end. */
    static Forum of(int questions, String endOfDump) {
        return new Forum(endOfDump).with(questions);
    }

    private Forum with(int questions) {
        var random = new SplittableRandom(7);
        for (int i = 0; i < questions; i++) {
            int subject = random.nextInt(SUBJECTS.length);
            int asker = 1 + random.nextInt(PEOPLE);
            var at = BEGIN.plus(Duration.ofHours(20L * i));
            question(id(i), at, asker, SUBJECTS[subject]);
            int answers = random.nextInt(3);
            for (int j = 0; j < answers; j++) {
                int author = random.nextInt(3) == 0 ? 1 + random.nextInt(PEOPLE) : 1 + subject;
                answer(
                        id(i) + 1 + j,
                        id(i),
                        at.plus(Duration.ofHours(1 + random.nextInt(90))),
                        author,
                        SUBJECTS[subject]);
            }
        }
        return this;
    }

    private static long id(int question) {
        return 10L * (question + 1);
    }

    Forum question(long id, Instant at, long asker, String subject) {
        posts.add("""
                <row Id="%d" PostTypeId="1" CreationDate="%s" OwnerUserId="%d" Title="Vraag over %s nummer %d" \
                Body="&lt;p&gt;Wat doe je met %s?&lt;/p&gt;" Tags="&lt;%s&gt;" AnswerCount="2" %s/>""".formatted(id, time(at), asker, subject, id, subject, subject, endOfDump));
        return this;
    }

    Forum answer(long id, long question, Instant at, long author, String subject) {
        posts.add("""
                <row Id="%d" PostTypeId="2" ParentId="%d" CreationDate="%s" OwnerUserId="%d" \
                Body="Voor %s geldt regel %d." %s/>""".formatted(id, question, time(at), author, subject, id, endOfDump));
        return this;
    }

    Forum vote(long post, int kind, String day) {
        votes.add("<row Id=\"%d\" PostId=\"%d\" VoteTypeId=\"%d\" CreationDate=\"%sT00:00:00.000\"/>"
                .formatted(votes.size() + 1, post, kind, day));
        return this;
    }

    Path in(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("Posts.xml"), file("posts", posts));
            if (!votes.isEmpty()) {
                Files.writeString(folder.resolve("Votes.xml"), file("votes", votes));
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String file(String root, List<String> rows) {
        return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<%s>\n%s\n</%s>\n"
                .formatted(root, String.join("\n", rows), root);
    }

    private static String time(Instant at) {
        return at.toString().replace("Z", ".000");
    }
}
