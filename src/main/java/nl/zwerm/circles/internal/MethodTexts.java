package nl.zwerm.circles.internal;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.zwerm.circles.methods.Method;
import nl.zwerm.circles.methods.MethodFile;
import nl.zwerm.circles.methods.MethodLibrary;
import nl.zwerm.shared.NotFound;
import org.springframework.stereotype.Component;

/** The method of a session: as its file was when it began, whatever became of that file since. */
@Component
class MethodTexts {

    private static final int MOST_KEPT = 500;

    private final MethodLibrary library;
    private final Map<String, Method> read = new ConcurrentHashMap<>();

    MethodTexts(MethodLibrary library) {
        this.library = library;
    }

    Method of(RoomStore.Kept kept) {
        var text = kept.methodText();
        return text == null ? library.find(kept.methodId()).orElseThrow(NotFound::new) : read(text);
    }

    /** What is kept with a session that begins now. */
    String text(String id) {
        return library.text(id).orElseThrow(NotFound::new);
    }

    /** Reading takes longer than all else in a room, and there are few methods. */
    private Method read(String text) {
        var known = read.get(text);
        if (known != null) {
            return known;
        }
        if (!(MethodFile.read(text) instanceof MethodFile.Whole(var method))) {
            throw new IllegalStateException("a session was begun with a method that cannot be read");
        }
        if (read.size() < MOST_KEPT) {
            read.put(text, method);
        }
        return method;
    }
}
