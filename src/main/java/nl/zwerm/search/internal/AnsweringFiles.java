package nl.zwerm.search.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.zwerm.search.EnclosedTexts;
import nl.zwerm.search.EnclosedTexts.Enclosed;
import org.springframework.stereotype.Component;

/** The file by which a text was found that says nothing of it itself. */
@Component
class AnsweringFiles {

    private final EnclosedTexts enclosed;

    AnsweringFiles(EnclosedTexts enclosed) {
        this.enclosed = enclosed;
    }

    /** The first that answers, by the ids of the texts. */
    Map<Long, Enclosed> of(List<FoundText> silent, Highlighter marker) {
        var files = enclosed.in(silent.stream().collect(Collectors.toMap(FoundText::id, FoundText::body)));
        var answering = new HashMap<Long, Enclosed>();
        for (var text : silent) {
            files.getOrDefault(text.id(), List.of()).stream()
                    .filter(file ->
                            !marker.marks(text.languageOrDutch(), file.text()).isEmpty())
                    .findFirst()
                    .ifPresent(file -> answering.put(text.id(), file));
        }
        return answering;
    }
}
