package nl.zwerm.circles.internal;

import static org.assertj.core.api.Assertions.assertThat;

import nl.zwerm.testing.Cast;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HelpTests extends CirclesTrial {

    @ParameterizedTest
    @ValueSource(strings = {"https://intranet.example/vim", " mailto:vertrouwen@zwerm.example ", "tel:+31 6 12345678"})
    void aPageAnAddressAndANumberAreLinks(String typed) {
        assertThat(Help.read(typed)).contains(typed.strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "http://intranet.example",
                "https://a b",
                "https://x\"onclick=\"y",
                "mailto:",
                "tel:06abc",
                "data:text/html,x",
                "de balie"
            })
    void nothingElseIs(String typed) {
        assertThat(Help.read(typed)).isEmpty();
    }

    @Test
    void whatAnAdministratorNamesStandsInEverySession() throws Exception {
        var session = planned(agreed());
        jdbc.sql("update circles.session set starts_at = now() where id = :id")
                .param("id", number(session))
                .update();
        for (var who : java.util.List.of(Cast.AMINA, Cast.JONAS, Cast.NORA, Cast.WILLEM)) {
            send(session + "/arrival", who);
        }
        send(session + "/offer", Cast.AMINA, "brings", "true");
        send(session + "/beginning", Cast.NORA);
        var address = "https://intranet.example/flamingo";

        var refused = send("/administration/circles", Cast.BEHEER, "adviser", address, "code", "de balie");
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(text(refused)).contains("de balie", address, "Dit is geen link");
        assertThat(main(session, Cast.NORA)).doesNotContain(address);
        assertThat(send("/administration/circles", Cast.AMINA, "adviser", address)
                        .getStatus())
                .isEqualTo(403);

        send("/administration/circles", Cast.BEHEER, "adviser", address);
        assertThat(main(session, Cast.NORA))
                .contains(address, "Vertrouwenspersoon")
                .doesNotContain("Meldcode");
        send("/administration/circles", Cast.BEHEER);
        assertThat(main(session, Cast.NORA)).doesNotContain(address);
    }
}
