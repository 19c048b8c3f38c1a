package nl.zwerm.administration.commands;

import java.util.concurrent.Callable;
import nl.zwerm.administration.doctor.Connecting;
import nl.zwerm.administration.doctor.DatabaseCheck;
import nl.zwerm.administration.doctor.Finding;
import nl.zwerm.administration.doctor.MachineCheck;
import nl.zwerm.administration.doctor.SettingsCheck;
import nl.zwerm.shared.Database;
import nl.zwerm.shared.postgres.DataFolder;
import nl.zwerm.shared.postgres.DataInUse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Looks at everything an administrator must be able to count on. It starts no application: it must work when that does not. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = "Look whether all is well. The exit code is 1 when something is wrong.")
final class DoctorCommand implements Callable<Integer> {

    @Mixin
    private DataOption data = new DataOption();

    private boolean wrong;

    @Override
    public Integer call() {
        Tool.requireData(data);
        boolean served = served();
        Tool.say("Zwerm in " + data.folder + (served ? ", with a running server" : ", without a running server"));
        new MachineCheck(data.folder, data.keys(), data.locks().folder()).look(this::show);
        try (var settings = Application.settings(data)) {
            new SettingsCheck(settings.getEnvironment()).look(this::show);
        }
        look(served);
        Tool.say(wrong ? "Something is wrong." : "Nothing is wrong.");
        return wrong ? 1 : 0;
    }

    private void look(boolean served) {
        try (var database = Database.forTool(data.folder, Tool::tell);
                var connection = Connecting.to(database)) {
            new DatabaseCheck(connection, data.keys(), data.locks(), served).look(this::show);
        } catch (java.sql.SQLException | RuntimeException e) {
            show(Finding.wrong("database", Explained.message(e)));
        }
    }

    private boolean served() {
        try (var _ = DataFolder.claim(data.folder)) {
            return false;
        } catch (DataInUse _) {
            return true;
        }
    }

    private void show(Finding finding) {
        wrong |= finding.isWrong();
        Tool.say(finding.toString());
    }
}
