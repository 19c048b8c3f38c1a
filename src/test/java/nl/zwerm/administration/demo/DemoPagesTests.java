package nl.zwerm.administration.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;

class DemoPagesTests {

    @Test
    void whatIsTypedInAPageBeginsWithThePageAsItStands() {
        var written = Entry.list("pages.yaml").stream()
                .filter(page -> !page.all("writes").isEmpty())
                .toList();
        assertThat(written).isNotEmpty();
        for (var page : written) {
            for (var one : page.all("writes")) {
                assertThat(decoded(one.text("first"))).contains(page.text("body"));
                assertThat(decoded(one.text("change"))).contains(one.text("types"));
            }
        }
    }

    /** An update of Yjs holds what is typed as it is, in UTF-8. */
    private static String decoded(String change) {
        return new String(Base64.getDecoder().decode(change), UTF_8);
    }
}
