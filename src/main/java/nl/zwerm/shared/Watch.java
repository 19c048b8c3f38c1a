package nl.zwerm.shared;

/**
 * Threads that look again and again, also when nothing else happens. They are the machine's: with Java 25.0.3 a virtual
 * thread that was to look after half a second was seen to do so after a minute, when something woke it (compare
 * JDK-8373118).
 */
public final class Watch {

    private Watch() {}

    public static Thread start(String name, Runnable looking) {
        return Thread.ofPlatform().daemon().name(name).start(looking);
    }
}
