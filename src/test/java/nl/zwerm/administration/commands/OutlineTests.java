package nl.zwerm.administration.commands;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;

class OutlineTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SERVER_FORWARD_HEADERS_STRATEGY",
                "SPRING_APPLICATION_JSON",
                "SPRING_PROFILES_ACTIVE",
                "spring.flyway.enabled",
                "spring.mail.jndi-name",
                "MANAGEMENT_SERVER_PORT",
                "ZWERM_JOBS"
            })
    void whatMayDecideWhichPartsThereAreIsAskedAtTheStart(String name) {
        assertThat(Outline.decides(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SPRING_MAIL_HOST",
                "SPRING_MAIL_PROPERTIES_MAIL_SMTP_STARTTLS_ENABLE",
                "spring.mail.default-encoding",
                "SPRING_DATASOURCE_HIKARI_MAXIMUM_POOL_SIZE",
                "SERVER_TOMCAT_REMOTEIP_INTERNAL_PROXIES",
                "ZWERM_DATABASE_URL",
                "LOGGING_LEVEL_ROOT",
                "JAVA_HOME"
            })
    void whatTheDocumentationNamesIsNot(String name) {
        assertThat(Outline.decides(name)).isFalse();
    }

    @Test
    void eachConditionOfOurOwnIsOnTheList() {
        var classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("nl.zwerm");
        var conditions = classes.stream().flatMap(OutlineTests::conditions).distinct();
        assertThat(conditions).isNotEmpty().allMatch(Outline::decides);
    }

    private static Stream<String> conditions(JavaClass one) {
        var onMethods = one.getMethods().stream()
                .filter(method -> method.isAnnotatedWith(ConditionalOnProperty.class))
                .map((JavaMethod method) -> method.getAnnotationOfType(ConditionalOnProperty.class));
        var onClass = one.isAnnotatedWith(ConditionalOnProperty.class)
                ? Stream.of(one.getAnnotationOfType(ConditionalOnProperty.class))
                : Stream.<ConditionalOnProperty>empty();
        return Stream.concat(onClass, onMethods)
                .flatMap(condition -> Stream.concat(Stream.of(condition.value()), Stream.of(condition.name())));
    }
}
