package nl.zwerm.files.internal;

import nl.zwerm.contributions.AppearingText;
import nl.zwerm.files.FileId;
import nl.zwerm.files.Files;
import org.springframework.stereotype.Component;

/** In a text that appears its pictures have new addresses, which nobody ever fetched or typed. */
@Component
class PicturesUnderPseudonym implements AppearingText {

    private final WaitingPictures waiting;

    PicturesUnderPseudonym(WaitingPictures waiting) {
        this.waiting = waiting;
    }

    @Override
    public String of(String body) {
        var shown = Files.shown(body);
        if (shown.isEmpty()) {
            return body;
        }
        var text = body;
        for (var picture : waiting.appearing(shown).entrySet()) {
            text = text.replace(path(picture.getKey()), path(picture.getValue()));
        }
        return text;
    }

    @Override
    public void lost(String body) {
        waiting.appearing(Files.shown(body)).values().forEach(waiting::takeAppearing);
    }

    private static String path(FileId id) {
        return "/files/" + id;
    }
}
