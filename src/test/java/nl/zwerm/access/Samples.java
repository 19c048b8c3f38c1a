package nl.zwerm.access;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.zwerm.contributions.Arrivals;
import nl.zwerm.contributions.Arriving;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.people.PeopleArrivals;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Topics;
import nl.zwerm.questions.ArrivingQuestion;
import nl.zwerm.questions.QuestionArrivals;
import nl.zwerm.testing.CapabilityOnTrial;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.CastOnStage;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.test.context.TestComponent;

/** The things the table is tried on: a thread of amina's and jonas's in the closed space, and what else routes name. */
@TestComponent
class Samples {

    private static final Pattern VARIABLE = Pattern.compile("([a-z-]+)/\\{([^}]+)}");

    private final CastOnStage cast;
    private final Arrivals arrivals;
    private final QuestionArrivals questions;
    private final Topics topics;
    private final PeopleArrivals people;
    private final List<AccessSamples> more;

    Samples(
            CastOnStage cast,
            Arrivals arrivals,
            QuestionArrivals questions,
            Topics topics,
            PeopleArrivals people,
            ObjectProvider<AccessSamples> more) {
        this.cast = cast;
        this.arrivals = arrivals;
        this.questions = questions;
        this.topics = topics;
        this.people = people;
        this.more = more.stream().toList();
    }

    /** Makes them; gives what stands for a variable after each segment of a path. */
    Map<String, String> make() {
        var question = write("question", null, null, cast.id(Cast.AMINA));
        var answer = write("answer", question, question, cast.id(Cast.JONAS));
        var comment = write("comment", answer, question, cast.id(Cast.AMINA));
        questions.take(List.of(
                new ArrivingQuestion(question, cast.closed(), false, "", "", "whenever", null, null, null, 0, null)));
        var samples = new HashMap<String, String>();
        samples.put("questions", question.toString());
        samples.put("answers", answer.toString());
        samples.put("comments", comment.toString());
        samples.put("contributions", answer.toString());
        samples.put("people", cast.id(Cast.AMINA).toString());
        samples.put("members", cast.id(Cast.JONAS).toString());
        samples.put("spaces", cast.closed().toString());
        samples.put("topics", topics.find("Veiligheid").orElseThrow().toString());
        samples.put("teams", people.takeTeam("Chirurgie", null).toString());
        samples.put("capabilities", CapabilityOnTrial.KEY);
        samples.put("done", "works-council");
        samples.put("undone", "works-council");
        more.forEach(one -> samples.putAll(one.make()));
        return samples;
    }

    /** A path of ours with every variable filled in. */
    static String fill(String template, Map<String, String> samples) {
        return VARIABLE.matcher(template)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group(1) + "/" + samples.getOrDefault(found.group(1), "000000000000")));
    }

    private ContributionId write(String kind, ContributionId parent, ContributionId root, PersonId author) {
        var id = ContributionId.next();
        arrivals.take(List.of(new Arriving(
                id,
                kind,
                cast.closed(),
                false,
                parent,
                root == null ? id : root,
                author,
                "Een titel",
                "Een tekst",
                "nl",
                java.time.Instant.now().minusSeconds(3600),
                null,
                0,
                null,
                List.of())));
        return id;
    }
}
