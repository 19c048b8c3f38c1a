package nl.zwerm.administration.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import nl.zwerm.people.Organisations;
import nl.zwerm.testing.WebTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebTest
class SettingUpTests {

    @Autowired
    private MockMvcTester web;

    @Autowired
    private SetUpCode code;

    @Autowired
    private Organisations organisations;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void nothingIsSetUpYet() {
        jdbc.sql("delete from people.organisation").update();
        organisations.forget();
    }

    @AfterEach
    void itIsAgain() {
        organisations.forget();
    }

    @Test
    void anAddressThatMailCannotReachIsRefusedAndTheRestKept() {
        for (var email : List.of("chef@localhost", "chef\0@zorg.example", "<b>@zorg.example", "a b@zorg.example", "")) {
            assertThat(setUp(email, "een goed wachtwoord"))
                    .as(email)
                    .hasStatus(422)
                    .bodyText()
                    .contains("Dit is geen e-mailadres", "Zorggroep Zuid");
        }
    }

    @Test
    void thePasswordOfTheFirstAdministratorIsNotTheirAddress() {
        assertThat(setUp("Chef@zorg.example", "chef@zorg.example"))
                .hasStatus(422)
                .bodyText()
                .contains("Kies een ander wachtwoord dan je e-mailadres");
    }

    private MvcTestResult setUp(String email, String password) {
        return web.post()
                .uri("/set-up")
                .with(csrf())
                .header("Accept-Language", "nl")
                .param("code", code.show())
                .param("organisation", "Zorggroep Zuid")
                .param("zone", "Europe/Amsterdam")
                .param("name", "Chef")
                .param("email", email)
                .param("password", password)
                .param("start", "empty")
                .exchange();
    }
}
