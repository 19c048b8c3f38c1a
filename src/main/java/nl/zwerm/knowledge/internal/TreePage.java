package nl.zwerm.knowledge.internal;

import java.time.LocalDate;
import java.util.List;
import nl.zwerm.contributions.Titled;
import nl.zwerm.spaces.Space;
import nl.zwerm.web.Template;

/** The tree of a space, or what is beneath one of its pages; then {@code beneath} and {@code title} name that page. */
@Template("knowledge/tree")
public record TreePage(
        Space space,
        List<Titled> above,
        String beneath,
        String title,
        List<Branch> branches,
        LocalDate today,
        boolean writes) {

    public String path() {
        return "/spaces/" + space.id() + "/pages";
    }
}
