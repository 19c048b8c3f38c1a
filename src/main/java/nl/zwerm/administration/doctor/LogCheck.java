package nl.zwerm.administration.doctor;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Whether the database writes down statements with their values: then its log tells who read what, also what is meant to
 * be nobody's.
 */
record LogCheck(Connection connection) {

    Finding look() throws SQLException {
        return truth("""
                select current_setting('log_parameter_max_length_on_error') <> '0'
                    or current_setting('log_parameter_max_length') <> '0'
                       and (current_setting('log_statement') not in ('none', 'ddl')
                            or current_setting('log_duration')::boolean
                            or current_setting('log_min_duration_statement') <> '-1'
                            or current_setting('log_min_duration_sample') <> '-1'
                            or current_setting('log_transaction_sample_rate')::float > 0)
                """)
                ? Finding.wrong(
                        "logs",
                        "the database writes down what people read; set log_parameter_max_length"
                                + " and log_parameter_max_length_on_error to 0")
                : Finding.ok("logs", "the database writes down no values");
    }

    private boolean truth(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            return row.next() && row.getBoolean(1);
        }
    }
}
