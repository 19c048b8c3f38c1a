package nl.zwerm.contributions;

import java.util.HashMap;
import java.util.Map;
import nl.zwerm.shared.PublicId;
import nl.zwerm.spaces.SpaceId;
import org.jspecify.annotations.Nullable;

/** Something to be shown under a pseudonym. What stands beneath something stands where that stands. */
public record PseudonymousPost(
        ContributionId id,
        String kind,
        SpaceId space,
        boolean sealed,
        @Nullable ContributionId parent,
        ContributionId root,
        String alias,
        String title,
        String body,
        String language) {

    PseudonymousPost saying(String text) {
        return new PseudonymousPost(id, kind, space, sealed, parent, root, alias, title, text, language);
    }

    /** As it waits for its batch. */
    public Map<String, String> fields() {
        var fields = new HashMap<String, String>();
        fields.put("id", id.toString());
        fields.put("kind", kind);
        fields.put("space", space.toString());
        fields.put("sealed", Boolean.toString(sealed));
        fields.put("parent", parent == null ? "" : parent.toString());
        fields.put("root", root.toString());
        fields.put("alias", alias);
        fields.put("title", title);
        fields.put("body", body);
        fields.put("language", language);
        return fields;
    }

    public static PseudonymousPost of(Map<String, String> fields) {
        var parent = fields.getOrDefault("parent", "");
        return new PseudonymousPost(
                id(fields.get("id")),
                fields.getOrDefault("kind", ""),
                SpaceId.of(PublicId.require(fields.getOrDefault("space", ""))),
                Boolean.parseBoolean(fields.get("sealed")),
                parent.isEmpty() ? null : id(parent),
                id(fields.get("root")),
                fields.getOrDefault("alias", ""),
                fields.getOrDefault("title", ""),
                fields.getOrDefault("body", ""),
                fields.getOrDefault("language", ""));
    }

    private static ContributionId id(@Nullable String shown) {
        return ContributionId.valueOf(shown == null ? "" : shown);
    }
}
