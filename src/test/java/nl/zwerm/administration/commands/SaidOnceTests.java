package nl.zwerm.administration.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.zwerm.shared.Vault;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.core.io.support.SpringFactoriesLoader;

class SaidOnceTests {

    private final List<SpringBootExceptionReporter> reporters =
            SpringFactoriesLoader.forDefaultResourceLocation()
                    .load(SpringBootExceptionReporter.class, (type, name, failure) -> {})
                    .stream()
                    .filter(SaidOnce.class::isInstance)
                    .toList();

    @Test
    void whyTheVaultIsRefusedIsNotToldAsAStackToo() {
        assertThat(reporters)
                .singleElement()
                .matches(one -> one.reportException(
                        new IllegalStateException("at start", new Vault.Unfit("The vault is not there."))));
    }

    @Test
    void whatNobodyExpectedIs() {
        assertThat(reporters).singleElement().matches(one -> !one.reportException(new IllegalStateException("what?")));
    }
}
