package nl.zwerm.people.internal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.TeamId;
import nl.zwerm.people.TeamSize;

/** Who is in which team, who leads it, and who reports to whom. */
public interface ReportingLines {

    /** Until the end of this transaction nobody moves and no team gets another lead or name. */
    void holdStill();

    Optional<PersonId> findReportsTo(PersonId person);

    boolean inLine(PersonId one, PersonId other, int levels);

    Set<PersonId> listInLine(PersonId one, Collection<PersonId> others, int levels);

    /** Who stands above each of these, nearest first, at most {@code levels} steps. */
    Map<PersonId, List<PersonId>> listAbove(Collection<PersonId> persons, int levels);

    Optional<TeamId> findTeam(PersonId person);

    /** As set, here or not. */
    Optional<PersonId> findLead(TeamId team);

    List<TeamId> listLed(PersonId person);

    List<PersonId> listLeads();

    List<PersonId> listBelonging(TeamId team);

    boolean belongs(PersonId person, TeamId team);

    Map<TeamId, String> listNames(Collection<TeamId> teams);

    List<TeamSize> listSizes();

    int countHere();
}
