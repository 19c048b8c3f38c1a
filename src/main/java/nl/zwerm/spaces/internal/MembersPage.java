package nl.zwerm.spaces.internal;

import java.util.List;
import nl.zwerm.people.PersonCard;
import nl.zwerm.people.PersonId;
import nl.zwerm.spaces.Space;
import nl.zwerm.web.Pages.Errors;
import nl.zwerm.web.Template;

/** Who is in a space, and for its stewards who is asked. */
@Template("spaces/members")
public record MembersPage(
        Space space,
        PersonId viewer,
        List<Member> members,
        int memberCount,
        Paging paging,
        List<PersonCard> invited,
        Errors errors) {

    public boolean mayTend() {
        return space.steward() && !space.team();
    }

    public boolean mayRemove(Member member) {
        return space.steward() && !space.everyone() && !member.card().id().equals(viewer);
    }
}
