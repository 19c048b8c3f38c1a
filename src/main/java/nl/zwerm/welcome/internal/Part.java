package nl.zwerm.welcome.internal;

import java.util.List;

/**
 * A part of Zwerm that the manual explains, and the addresses that belong to it; {@code *} stands for one segment. The
 * first address says whether the part is switched on.
 */
record Part(String key, Readers readers, List<String> paths) {

    /** For whom it stands in the list of all parts; whoever has its address may read it. */
    enum Readers {
        ALL,
        ORGANISERS,
        ADMINISTRATORS
    }

    /** In the order in which one gets to know them. */
    static final List<Part> ALL = List.of(
            of("zwerm", "/about", "/how"),
            of("first-steps", "/first-steps"),
            of("today", "/", "/waiting"),
            of("where", "/where"),
            of("questions", "/questions"),
            of("writing", "/contributions", "/files"),
            of(
                    "care",
                    "/reports",
                    "/contributions/*/reports",
                    "/contributions/*/acts",
                    "/contributions/*/outdated",
                    "/spaces/*/acts",
                    "/spaces/*/reports",
                    "/spaces/*/pace"),
            of("search", "/search", "/spaces/*/search"),
            of("people", "/people"),
            of("profile", "/people/*"),
            of("teams", "/teams"),
            of("topics", "/topics"),
            of("spaces", "/spaces"),
            of("pages", "/pages", "/spaces/*/pages"),
            of("discussions", "/discussions", "/spaces/*/discussions"),
            of("boards", "/tasks", "/spaces/*/board"),
            of("compliments", "/recognition"),
            of("feedback", "/feedback"),
            of("mentoring", "/mentoring"),
            of("circles", "/circles", "/proof"),
            of("workshops", "/workshops"),
            of("needs", "/needs"),
            of("ideas", "/ideas"),
            of("pilots", "/pilots"),
            of("insights", "/insights"),
            of("steps", "/steps"),
            of("methods", "/methods"),
            of("leaders", "/leaders"),
            of("timeline", "/me"),
            of("notices", "/notifications"),
            of("hearing", "/notifications/preferences", "/stop"),
            of("account", "/account", "/offline", "/diagram", "/manifest.webmanifest"),
            of("sign-in", "/sign-in", "/forgotten", "/welcome", "/reset"),
            new Part("capabilities", Readers.ORGANISERS, List.of("/organise")),
            new Part("plan", Readers.ORGANISERS, List.of("/organise/plan")),
            new Part("administration", Readers.ADMINISTRATORS, List.of("/administration")),
            new Part("set-up", Readers.ADMINISTRATORS, List.of("/set-up")));

    private static Part of(String key, String... paths) {
        return new Part(key, Readers.ALL, List.of(paths));
    }

    /** How many segments of this address are named by the part; none when it belongs elsewhere. */
    int fits(String asked) {
        return paths.stream().mapToInt(path -> fits(path, asked)).max().orElse(0);
    }

    private static int fits(String path, String asked) {
        var own = path.split("/", -1);
        var found = asked.split("[?#]", 2)[0].split("/", -1);
        if (found.length < own.length) {
            return 0;
        }
        for (int i = 0; i < own.length; i++) {
            if (!"*".equals(own[i]) && !own[i].equals(found[i])) {
                return 0;
            }
        }
        return own.length;
    }
}
