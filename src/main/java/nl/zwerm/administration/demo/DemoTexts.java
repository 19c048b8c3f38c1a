package nl.zwerm.administration.demo;

import java.util.List;
import java.util.stream.Stream;

/** What the example hospital wrote, as plain texts, for whoever needs believable words in quantity. */
public final class DemoTexts {

    private DemoTexts() {}

    /** The titles of questions in this language. */
    public static List<String> titles(String language) {
        return questions(language).map(question -> question.text("title")).toList();
    }

    /** What stands beneath them: the texts of questions and of answers. */
    public static List<String> bodies(String language) {
        return questions(language)
                .flatMap(question -> Stream.concat(Stream.of(question), question.all("answers").stream()))
                .flatMap(written -> written.find("body").stream())
                .toList();
    }

    public static List<String> topics() {
        return names("topics");
    }

    public static List<String> people() {
        return names("people");
    }

    public static List<String> roles() {
        return Entry.file("organisation.yaml").all("people").stream()
                .map(person -> person.text("role"))
                .distinct()
                .toList();
    }

    private static List<String> names(String of) {
        return Entry.file("organisation.yaml").all(of).stream()
                .map(one -> one.text("name"))
                .toList();
    }

    private static Stream<Entry> questions(String language) {
        return DemoQuestions.entries().stream().filter(question -> language.equals(question.text("language")));
    }
}
