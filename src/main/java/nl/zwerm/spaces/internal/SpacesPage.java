package nl.zwerm.spaces.internal;

import java.util.List;
import nl.zwerm.spaces.Space;
import nl.zwerm.web.Template;

/** All spaces the viewer may know of: their own, those they are asked into, the others page by page. */
@Template("spaces/index")
public record SpacesPage(
        List<SpaceInvitation> invitations, List<Space> mine, List<Space> others, Paging paging, boolean mayMake) {}
