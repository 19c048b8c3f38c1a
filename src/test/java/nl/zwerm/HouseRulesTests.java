package nl.zwerm;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Repository;

/** What reviewers would otherwise say twice. */
class HouseRulesTests {

    /** Beside their own schema all may read persons' cards and what a viewer may read. */
    private static final Set<String> SHARED_WITH_ALL =
            Set.of("people.person_card", "contributions.readable", "contributions.locked");

    /** Each module with tables has a folder of migrations. */
    private static final Set<String> SCHEMAS = folders(Path.of("src/main/resources/db/migration"));

    private static final Pattern TABLE =
            Pattern.compile("(?i)\\b(?:from|join|into|update|table|truncate)\\s+([a-z_]+\\.[a-z_]+)");
    private static final Pattern TEXT =
            Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"", Pattern.DOTALL);

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("nl.zwerm");

    @Test
    void controllersDoNotTouchTheDatabase() {
        noClasses()
                .that()
                .areAnnotatedWith(Controller.class)
                .should()
                .dependOnClassesThat()
                .areAssignableTo(JdbcClient.class)
                .check(CODE);
    }

    @Test
    void storesAreRepositories() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Store")
                .and()
                .areNotInterfaces()
                .should()
                .beAnnotatedWith(Repository.class)
                .check(CODE);
    }

    @Test
    void namesSayWhatThingsAre() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Dto")
                .check(CODE);
    }

    @Test
    void statementsNameOnlyTheirOwnSchema() throws IOException {
        var found = new ArrayList<String>();
        for (var file : sources()) {
            var module = module(file);
            var code = Files.readString(file);
            var texts = TEXT.matcher(code);
            while (texts.find()) {
                var tables = TABLE.matcher(texts.group(1) != null ? texts.group(1) : texts.group(2));
                while (tables.find()) {
                    var table = tables.group(1);
                    var schema = table.substring(0, table.indexOf('.'));
                    if (SCHEMAS.contains(schema) && !schema.equals(module) && !SHARED_WITH_ALL.contains(table)) {
                        found.add(file.getFileName() + " names " + table);
                    }
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void noTwoMigrationsHaveTheSameTime() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/db/migration"))) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".sql"))
                            .map(name -> name.replaceFirst("__.*", "")))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void onlyTheTextModuleMakesHtmlOfWhatPeopleWrote() throws IOException {
        try (Stream<Path> templates = Files.walk(Path.of("src/main/jte"))) {
            assertThat(templates.filter(Files::isRegularFile))
                    .allSatisfy(template -> assertThat(Files.readString(template))
                            .doesNotContain("$unsafe")
                            .doesNotContain("style=\"")
                            .doesNotContainPattern("\\son[a-z]+=\"")
                            // jte leaves out an attribute that is false, and a button would send nothing.
                            .doesNotContainPattern("\\svalue=\"\\$\\{!")
                            .doesNotContain("<script>"));
        }
    }

    /** The administration empties and inspects everything: a demo thrown away, a backup, a doctor's look. */
    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/nl/zwerm"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !"administration".equals(module(file)))
                    .toList();
        }
    }

    private static Set<String> folders(Path within) {
        try (Stream<Path> folders = Files.list(within)) {
            return folders.map(folder -> folder.getFileName().toString()).collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String module(Path file) {
        return Path.of("src/main/java/nl/zwerm").relativize(file).getName(0).toString();
    }
}
