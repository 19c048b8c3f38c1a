package nl.zwerm.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A slice whose subject is what happens after a commit. Nothing is rolled back, so it stands in a database that only such
 * tests share, and makes its own persons and spaces.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WebTest
@TestPropertySource(properties = CommittingTest.DATABASE)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
public @interface CommittingTest {

    /** For what extends a class that is a slice already: said twice, that would be another context. */
    String DATABASE = "zwerm.test.database=committed";
}
