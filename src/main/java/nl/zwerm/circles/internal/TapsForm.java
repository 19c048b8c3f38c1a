package nl.zwerm.circles.internal;

import java.util.List;
import nl.zwerm.web.Pages.Errors;

/** Asks how a session went, or thanks for having said so, in its room or where that was. */
public record TapsForm(String path, Quality.Asking asking, Errors errors) {

    public boolean asks() {
        return asking == Quality.Asking.ASKED;
    }

    public boolean thanks() {
        return asking == Quality.Asking.THANKED;
    }

    public List<String> keys() {
        return Taps.KEYS;
    }
}
