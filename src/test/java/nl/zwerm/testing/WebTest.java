package nl.zwerm.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import nl.zwerm.Zwerm;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.annotation.Transactional;

/**
 * A slice: route, SQL and template on a real PostgreSQL with the cast in it, rolled back after each test. What must be
 * committed is a {@link CommittingTest}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = Zwerm.class, properties = "zwerm.jobs=false")
@AutoConfigureMockMvc
@ContextConfiguration(initializers = FreshDatabase.class)
@Import({CastOnStage.class, Statements.class, ToDosOnTrial.class, CapabilityOnTrial.class})
@ExtendWith(FreshLimits.class)
@Transactional
public @interface WebTest {}
