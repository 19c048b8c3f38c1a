package nl.zwerm.knowledge.internal;

import java.util.List;
import nl.zwerm.contributions.Titled;
import nl.zwerm.spaces.Space;
import nl.zwerm.web.Pages.Errors;
import nl.zwerm.web.Template;

/**
 * Where a page is to stand: one looks beneath {@code target} (empty: the top), among {@code branches}, and puts it there
 * before one of them or after all.
 */
@Template("knowledge/place")
public record PlacePage(
        String id,
        String title,
        Space space,
        List<Titled> above,
        String target,
        String targetTitle,
        List<Branch> branches,
        Errors errors) {

    public String path() {
        return "/pages/" + id + "/place";
    }
}
