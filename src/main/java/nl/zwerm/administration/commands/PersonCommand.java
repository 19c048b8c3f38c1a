package nl.zwerm.administration.commands;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import nl.zwerm.administration.internal.CommandedAccount;
import nl.zwerm.administration.internal.CommandedAccounts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** CommandedAccounts. Nothing here opens what is confidential. */
@Command(
        name = "person",
        mixinStandardHelpOptions = true,
        description =
                "List, add, deactivate and activate accounts, give passwords, make administrators and organisers.",
        synopsisSubcommandLabel = "COMMAND")
final class PersonCommand {

    private static final String READABLE = "23456789abcdefghjkmnpqrstvwxyz";

    /** A password on a command line would be seen by everybody on the machine. */
    static final class PasswordOption {

        @Option(
                names = "--password-from",
                paramLabel = "FILE",
                description =
                        "Read the password from the first line of a file (- is standard input); otherwise one is made.")
        private String file = "";

        private boolean made() {
            return file.isEmpty();
        }

        private String read() throws IOException {
            if (file.isEmpty()) {
                return make();
            }
            var text = "-".equals(file)
                    ? new String(System.in.readAllBytes(), StandardCharsets.UTF_8)
                    : Files.readString(Path.of(file));
            return text.lines().findFirst().orElse("");
        }

        private static String make() {
            var random = new SecureRandom();
            var made = new StringBuilder();
            for (int i = 0; i < 16; i++) {
                made.append(i > 0 && i % 4 == 0 ? "-" : "").append(READABLE.charAt(random.nextInt(READABLE.length())));
            }
            return made.toString();
        }
    }

    @ParentCommand
    private ZwermCommand zwerm = new ZwermCommand(Object.class);

    @Command(mixinStandardHelpOptions = true, description = "All accounts.")
    int list(@Mixin DataOption data) {
        return Tool.run(zwerm, data, context -> {
            for (var account : context.getBean(CommandedAccounts.class).list()) {
                Tool.say("%-12s %-11s %-14s %-40s %s"
                        .formatted(account.id(), account.state(), role(account), account.email(), account.name()));
            }
            return 0;
        });
    }

    @Command(mixinStandardHelpOptions = true, description = "Add somebody who can sign in at once.")
    int add(
            @Mixin DataOption data,
            @Parameters(paramLabel = "EMAIL") String email,
            @Option(names = "--name", required = true, description = "As colleagues know them.") String name,
            @Option(names = "--language", defaultValue = "", description = "nl or en (default: of the organisation).")
                    String language,
            @Option(names = "--administrator", description = "Makes them administrator too.") boolean administrator,
            @Mixin PasswordOption password)
            throws IOException {
        var secret = password.read();
        return Tool.run(zwerm, data, context -> {
            var added = context.getBean(CommandedAccounts.class).add(name, email, language, administrator, secret);
            Tool.say("Added " + named(added) + ".");
            showMade(password, secret);
            return 0;
        });
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Give somebody a new password. Their memberships of confidential spaces rest until another"
                    + " member of each readmits them.")
    int password(@Mixin DataOption data, @Parameters(paramLabel = "EMAIL") String email, @Mixin PasswordOption password)
            throws IOException {
        var secret = password.read();
        return Tool.run(zwerm, data, context -> {
            var account = context.getBean(CommandedAccounts.class).resetPassword(email, secret);
            Tool.say(named(account) + " has a new password and is signed out everywhere.");
            showMade(password, secret);
            Tool.say(
                    "Since you know it, their memberships of confidential spaces rest until another member readmits them.");
            Tool.say("This was logged, and a mail tells them.");
            return 0;
        });
    }

    @Command(mixinStandardHelpOptions = true, description = "Close an account; what they wrote stays.")
    int deactivate(@Mixin DataOption data, @Parameters(paramLabel = "EMAIL") String email) {
        return Tool.run(zwerm, data, context -> {
            Tool.say(named(context.getBean(CommandedAccounts.class).deactivate(email)) + " cannot sign in any more.");
            return 0;
        });
    }

    @Command(mixinStandardHelpOptions = true, description = "Open a closed account again.")
    int activate(@Mixin DataOption data, @Parameters(paramLabel = "EMAIL") String email) {
        return Tool.run(zwerm, data, context -> {
            Tool.say(named(context.getBean(CommandedAccounts.class).activate(email)) + " can sign in again.");
            return 0;
        });
    }

    @Command(mixinStandardHelpOptions = true, description = "Make somebody administrator, or no longer so.")
    int administrator(
            @Mixin DataOption data,
            @Parameters(paramLabel = "EMAIL") String email,
            @Option(names = "--no-longer", description = "Takes it away.") boolean noLonger) {
        return Tool.run(zwerm, data, context -> {
            var account = context.getBean(CommandedAccounts.class).setAdministrator(email, !noLonger);
            Tool.say(named(account) + (noLonger ? " is no longer administrator." : " is administrator now."));
            return 0;
        });
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Make somebody organiser, who switches parts of Zwerm on and off, or no longer so.")
    int organiser(
            @Mixin DataOption data,
            @Parameters(paramLabel = "EMAIL") String email,
            @Option(names = "--no-longer", description = "Takes it away.") boolean noLonger) {
        return Tool.run(zwerm, data, context -> {
            var account = context.getBean(CommandedAccounts.class).setOrganiser(email, !noLonger);
            Tool.say(named(account) + (noLonger ? " is no longer organiser." : " is organiser now."));
            return 0;
        });
    }

    private static String role(CommandedAccount account) {
        if (account.administrator()) {
            return "administrator";
        }
        return account.organiser() ? "organiser" : "";
    }

    private static String named(CommandedAccount account) {
        return account.name() + " <" + account.email() + ">";
    }

    private static void showMade(PasswordOption password, String secret) {
        if (password.made()) {
            Tool.say("  password: " + secret);
        }
    }
}
