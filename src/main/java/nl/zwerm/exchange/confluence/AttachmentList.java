package nl.zwerm.exchange.confluence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import nl.zwerm.exchange.source.Leads;
import nl.zwerm.exchange.source.SourceFile;

/** At the foot of a page: attachments that its text leads nowhere to, and earlier versions of any. */
final class AttachmentList {

    private AttachmentList() {}

    /** The files come by name, the oldest version of each first. */
    static String after(String text, List<SourceFile> files, Leads leads) {
        var byName = new LinkedHashMap<String, List<SourceFile>>();
        for (var file : files) {
            if (leads.file(file.key()).isPresent()) {
                byName.computeIfAbsent(file.name(), _ -> new ArrayList<>()).add(file);
            }
        }
        var lines = new ArrayList<String>();
        byName.forEach((name, versions) -> {
            var path = leads.file(versions.getLast().key()).orElse("");
            if (versions.size() > 1 || !text.contains("](" + path)) {
                lines.add("- [" + Storage.escaped(name) + "](" + path + ")" + earlier(versions, leads));
            }
        });
        if (lines.isEmpty()) {
            return text;
        }
        var heading = "## " + leads.word("exchange.pages.attachments") + "\n\n" + String.join("\n", lines);
        return text.isEmpty() ? heading : text + "\n\n" + heading;
    }

    private static String earlier(List<SourceFile> versions, Leads leads) {
        if (versions.size() == 1) {
            return "";
        }
        var links = versions.subList(0, versions.size() - 1).stream()
                .map(file -> "[" + file.number() + "](" + leads.file(file.key()).orElse("") + ")")
                .toList();
        return " (" + leads.word("exchange.pages.earlier") + " " + String.join(", ", links) + ")";
    }
}
