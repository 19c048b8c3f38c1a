package nl.zwerm.administration.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import javax.sql.DataSource;
import nl.zwerm.testing.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WebTest
class LogCheckTests {

    @Autowired
    private DataSource source;

    @Test
    void aDatabaseThatWritesDownValuesIsSaidToDoSo() throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            assertThat(new LogCheck(connection).look().isWrong()).isFalse();
            statement.execute("set log_parameter_max_length_on_error = -1");
            assertThat(new LogCheck(connection).look().isWrong()).isTrue();
            statement.execute("reset log_parameter_max_length_on_error");
        }
    }
}
