package nl.zwerm.testing;

import nl.zwerm.shared.Limits;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** What one test asked does not count against the next. */
public final class FreshLimits implements BeforeEachCallback {

    @Override
    public void beforeEach(ExtensionContext context) {
        SpringExtension.getApplicationContext(context).getBean(Limits.class).forget();
    }
}
