package nl.zwerm.administration.commands;

import java.nio.file.Files;
import java.util.function.ToIntFunction;
import nl.zwerm.shared.Database;
import nl.zwerm.shared.postgres.DataFolder;
import nl.zwerm.shared.postgres.Stillness;
import org.springframework.context.ApplicationContext;

/** Does one thing with the data of a Zwerm, beside its running server or without one. */
final class Tool {

    private Tool() {}

    static int run(ZwermCommand zwerm, DataOption data, ToIntFunction<ApplicationContext> deed) {
        requireData(data);
        try (var database = Database.forTool(data.folder, Tool::tell);
                var context = Application.tool(zwerm.application(), database, data)) {
            return deed.applyAsInt(context);
        }
    }

    /** A mistyped folder must not become a new, empty Zwerm. */
    static void requireData(DataOption data) {
        if (!external() && !(Files.isDirectory(data.folder) && Stillness.hasDatabase(data.folder))) {
            throw new Explained.Failure("There is no Zwerm in "
                    + data.folder.toAbsolutePath().normalize() + "; choose its folder with --data.");
        }
        data.folder = DataFolder.prepare(data.folder);
    }

    static boolean external() {
        var url = System.getenv("ZWERM_DATABASE_URL");
        return url != null && !url.isBlank();
    }

    static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }

    /** Beside the outcome, so that that can be read by a program. */
    static void tell(String line) {
        System.err.println(line);
    }
}
