package nl.zwerm.shared.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartingPostgresTests {

    @TempDir
    Path place;

    @Test
    void whatWasSavedIsThereAfterARestart() throws Exception {
        try (var trial = Trial.in(place)) {
            try (var postgres = trial.start()) {
                assertThat(postgres.adopted()).isFalse();
                Trial.run(postgres, "create table kept (word text)");
                Trial.run(postgres, "insert into kept values ('één zwerm')");
            }
            assertThat(trial.running()).isFalse();
            try (var postgres = trial.start()) {
                assertThat(Trial.ask(postgres, "select word from kept")).isEqualTo("één zwerm");
            }
        }
    }

    @Test
    void keepsThePromiseOfDurability() throws Exception {
        try (var trial = Trial.in(place);
                var postgres = trial.start();
                var connection = Trial.connect(postgres)) {
            assertThat(Durability.check(connection))
                    .extracting(Durability::setting, Durability::ok)
                    .containsExactly(
                            tuple("data_checksums", true),
                            tuple("fsync", true),
                            tuple("full_page_writes", true),
                            tuple("synchronous_commit", true),
                            tuple("wal_level", true));
            connection.createStatement().execute("set synchronous_commit = off");
            assertThat(Durability.check(connection))
                    .filteredOn(it -> !it.ok())
                    .containsExactly(new Durability("synchronous_commit", "off", false));
        }
    }

    @Test
    void keepsMoreAtHandOnALargeMachine() {
        assertThat(Cluster.memory(512L << 20)).isEqualTo(128);
        assertThat(Cluster.memory(4L << 30)).isEqualTo(512);
        assertThat(Cluster.memory(1L << 40)).isEqualTo(1_024);
    }

    @Test
    void isTheSameOnEveryMachineAndClosedToTheOutside() throws Exception {
        try (var trial = Trial.in(place);
                var postgres = trial.start()) {
            assertThat(Trial.ask(postgres, "show server_encoding")).isEqualTo("UTF8");
            assertThat(Trial.ask(postgres, "show log_timezone")).isEqualTo("UTC");
            assertThat(Trial.ask(postgres, "select datlocale from pg_database where datname = 'zwerm'"))
                    .isEqualTo("C.UTF-8");
            assertThat(Trial.ask(postgres, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(Trial.ask(postgres, "show max_connections")).isEqualTo("60");
            assertThat(Trial.ask(postgres, "select rolsuper from pg_roles where rolname = current_user"))
                    .isEqualTo("f");
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(place.resolve("postgres/credentials"))))
                    .isEqualTo("rw-------");
            assertThatThrownBy(() -> DriverManager.getConnection(postgres.jdbcUrl(), "zwerm", "wrong"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void logsNothingThatPeopleWrote() throws Exception {
        try (var trial = Trial.in(place);
                var postgres = trial.start()) {
            Trial.run(postgres, "create table kept (word text primary key)");
            Trial.run(postgres, "insert into kept values ('dagboek')");
            assertThatThrownBy(() -> Trial.run(postgres, "insert into kept values ('dagboek')"))
                    .hasMessageNotContaining("dagboek");
            assertThatThrownBy(() -> Trial.run(postgres, "select 'dagboek'::int"))
                    .isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> Trial.run(postgres, "select dagboek()")).isInstanceOf(SQLException.class);
            postgres.stop();
            try (var logs = Files.list(place.resolve("postgres/log"))) {
                assertThat(logs)
                        .isNotEmpty()
                        .allSatisfy(log -> assertThat(Files.readString(log)).doesNotContain("dagboek"));
            }
        }
    }

    @Test
    void livesInAFolderWithSpacesAndAVeryLongName() throws Exception {
        var far = place.resolve("een map met 'spaties' & meer (écht)").resolve("lang".repeat(40));
        try (var trial = Trial.withNothing(far);
                var postgres = trial.start()) {
            assertThat(Trial.ask(postgres, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void saysSoWhenTheNameOfTheFolderIsImpossible() {
        assertThatThrownBy(() -> Postgres.start(place.resolve("a$b"), _ -> {}))
                .isInstanceOf(PostgresFailed.class)
                .hasMessageContaining("choose a data folder without");
    }

    @Test
    void showsItsLastWordsWhenItCannotStart() throws Exception {
        try (var trial = Trial.in(place)) {
            trial.start().stop();
            Files.writeString(place.resolve("postgres/local.conf"), "shared_buffers = 'plenty'\n");
            assertThatThrownBy(trial::start)
                    .isInstanceOf(PostgresFailed.class)
                    .hasMessageContaining("did not start")
                    .hasMessageContaining("invalid value for parameter \"shared_buffers\"");
            assertThat(trial.running()).isFalse();
        }
    }

    @Test
    void localSettingsTuneItButCannotMakeItForget() throws Exception {
        try (var trial = Trial.in(place)) {
            Files.createDirectories(place.resolve("postgres"));
            Files.writeString(place.resolve("postgres/local.conf"), "fsync = off\nshared_buffers = 64MB\n");
            try (var postgres = trial.start()) {
                assertThat(Trial.ask(postgres, "show fsync")).isEqualTo("on");
                assertThat(Trial.ask(postgres, "show shared_buffers")).isEqualTo("64MB");
            }
        }
    }

    @Test
    void rootBorrowsAnAccountWhereNamespacesAreForbidden() throws Exception {
        Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwx-----x"));
        var data = place.resolve("data");
        try (var trial = Trial.withNothing(data)) {
            for (int round = 0; round < 2; round++) {
                try (var postgres = Postgres.begin(data, Uses.Role.SERVER, false, trial.told::add)) {
                    assertThat(Trial.ask(postgres, "select 1")).isEqualTo("1");
                    assertThat(Files.getOwner(data.resolve("postgres/cluster/PG_VERSION"))
                                    .getName())
                            .isNotEqualTo("root");
                }
            }
        }
    }
}
