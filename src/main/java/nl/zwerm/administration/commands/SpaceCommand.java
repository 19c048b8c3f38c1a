package nl.zwerm.administration.commands;

import nl.zwerm.administration.internal.SpaceList;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Spaces; of confidential ones only how many there are. */
@Command(
        name = "space",
        mixinStandardHelpOptions = true,
        description = "List and create spaces, and appoint who looks after them.",
        synopsisSubcommandLabel = "COMMAND")
final class SpaceCommand {

    @ParentCommand
    private ZwermCommand zwerm = new ZwermCommand(Object.class);

    @Command(mixinStandardHelpOptions = true, description = "Open and closed spaces, and how many confidential ones.")
    int list(@Mixin DataOption data) {
        return Tool.run(zwerm, data, context -> {
            var spaces = context.getBean(SpaceList.class);
            for (var space : spaces.list()) {
                Tool.say("%-12s %-6s %5d %-7s  %s%s"
                        .formatted(
                                space.id(),
                                space.kind(),
                                space.members(),
                                space.members() == 1 ? "member" : "members",
                                space.name(),
                                space.stewards().isEmpty() ? "" : "  (" + String.join(", ", space.stewards()) + ")"));
            }
            Tool.say(confidential(spaces.countConfidential()));
            return 0;
        });
    }

    private static String confidential(long count) {
        return switch ((int) Math.min(2, count)) {
            case 0 -> "No confidential spaces.";
            case 1 -> "1 confidential space; only its members know which.";
            default -> count + " confidential spaces; only their members know which.";
        };
    }

    @Command(mixinStandardHelpOptions = true, description = "Make a space with its first steward.")
    int create(
            @Mixin DataOption data,
            @Parameters(paramLabel = "NAME") String name,
            @Option(names = "--steward", paramLabel = "EMAIL", required = true, description = "Who looks after it.")
                    String steward,
            @Option(
                            names = "--kind",
                            defaultValue = "open",
                            description = "open, closed or confidential (default: open).")
                    String kind,
            @Option(names = "--purpose", defaultValue = "", description = "What it is for, in a sentence.")
                    String purpose) {
        return Tool.run(zwerm, data, context -> {
            var id = context.getBean(SpaceList.class).create(SpaceList.kind(kind), name, purpose, steward);
            Tool.say("Made the space " + id + ".");
            return 0;
        });
    }

    @Command(mixinStandardHelpOptions = true, description = "Appoint a steward of an open or closed space.")
    int steward(
            @Mixin DataOption data,
            @Parameters(paramLabel = "SPACE", description = "Its id, as list shows.") String space,
            @Parameters(paramLabel = "EMAIL") String email) {
        return Tool.run(zwerm, data, context -> {
            var name = context.getBean(SpaceList.class).appoint(space, email);
            Tool.say(email + " looks after " + name + " now.");
            return 0;
        });
    }
}
