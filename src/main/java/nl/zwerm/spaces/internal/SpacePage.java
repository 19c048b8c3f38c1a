package nl.zwerm.spaces.internal;

import java.util.List;
import nl.zwerm.people.PersonCard;
import nl.zwerm.shared.Said;
import nl.zwerm.spaces.Space;
import nl.zwerm.spaces.SpaceContents;
import nl.zwerm.spaces.SpaceSection;
import nl.zwerm.web.Pages.Errors;
import nl.zwerm.web.Template;

/** A space, as far as the viewer may see it: whoever only knows of it sees its name, its purpose and its stewards. */
@Template("spaces/show")
public record SpacePage(
        Space space,
        List<PersonCard> stewards,
        List<Shelf> shelves,
        List<Member> members,
        int memberCount,
        List<PersonCard> requests,
        Standing standing,
        List<Figure> figures,
        Errors errors) {

    /** A sentence about the space, and where more of it stands, if anywhere. */
    public record Figure(Said said, String path) {}

    /** The newest of one capability. */
    public record Shelf(SpaceSection section, List<SpaceContents.Item> items) {}

    /** What lies between the viewer and this space; {@code last} when they are its only member. */
    public record Standing(boolean asked, boolean invited, boolean last) {}

    public boolean mayJoin() {
        return !space.member() && space.readable();
    }
}
