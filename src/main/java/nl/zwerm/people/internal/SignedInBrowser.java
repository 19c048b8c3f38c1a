package nl.zwerm.people.internal;

import java.time.LocalDate;
import java.util.List;

/** A browser on which somebody is signed in, as they would call it. */
public record SignedInBrowser(String browser, String system, LocalDate since, boolean current) {

    private static final List<List<String>> BROWSERS = List.of(
            List.of("Edg", "Edge"),
            List.of("OPR/", "Opera"),
            List.of("SamsungBrowser", "Samsung Internet"),
            List.of("Firefox", "Firefox"),
            List.of("Chrome", "Chrome"),
            List.of("Safari", "Safari"));
    private static final List<List<String>> SYSTEMS = List.of(
            List.of("Android", "Android"),
            List.of("iPhone", "iPhone"),
            List.of("iPad", "iPad"),
            List.of("Windows", "Windows"),
            List.of("Mac OS", "Mac"),
            List.of("CrOS", "ChromeOS"),
            List.of("Linux", "Linux"));

    static SignedInBrowser of(SessionStore.SignedIn session) {
        return new SignedInBrowser(
                name(session.agent(), BROWSERS), name(session.agent(), SYSTEMS), session.since(), session.current());
    }

    private static String name(String agent, List<List<String>> names) {
        return names.stream()
                .filter(name -> agent.contains(name.getFirst()))
                .map(List::getLast)
                .findFirst()
                .orElse("unknown");
    }
}
