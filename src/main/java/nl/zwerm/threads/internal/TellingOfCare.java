package nl.zwerm.threads.internal;

import java.util.HashSet;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.ContributionCaredFor;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.ContributionRemoved;
import nl.zwerm.contributions.ContributionReported;
import nl.zwerm.contributions.ContributionRestored;
import nl.zwerm.contributions.Reports;
import nl.zwerm.contributions.ReportsSettled;
import nl.zwerm.contributions.Unshown;
import nl.zwerm.notifications.Notifications;
import nl.zwerm.people.PersonId;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells stewards of reports, whoever reported what came of it, and whoever wrote something what became of it. */
@Component
class TellingOfCare {

    private static final String THREAD_REMOVED = "thread-removed";

    private final Unshown contributions;
    private final Reports reports;
    private final Notifications notifications;

    TellingOfCare(Unshown contributions, Reports reports, Notifications notifications) {
        this.contributions = contributions;
        this.reports = reports;
        this.notifications = notifications;
    }

    @ApplicationModuleListener
    void tellStewards(ContributionReported reported) {
        contributions
                .find(reported.id())
                .ifPresent(thing -> reports.stewardsFor(thing)
                        .forEach(steward ->
                                notifications.tell(steward, "reported", "/spaces/" + reported.space() + "/reports")));
    }

    @ApplicationModuleListener
    void tellReporters(ReportsSettled settled) {
        var what = settled.acted() ? "report-acted" : "report-set-aside";
        reports.reporters(settled.id()).forEach(reporter -> notifications.tell(reporter, what, "/reports"));
    }

    @ApplicationModuleListener
    void tellAuthor(ContributionCaredFor cared) {
        switch (cared.what()) {
            case HIDE -> tell(cared.id(), "hidden", cared.undone());
            case REMOVE -> tell(cared.id(), "removed-by-steward", cared.undone());
            case OUTDATE -> tellIfNotTheirs(cared);
            case MERGE -> tellOfMerge(cared);
            case MOVE -> tellOfMove(cared);
            case LOCK -> tellOfLock(cared);
            case SLOW, SILENCE, SET_ASIDE, TAKE_OUT, APPOINT, UNAPPOINT -> {}
        }
    }

    /** Whoever wrote something in a thread that was taken away finds their own words still, at a place of their own. */
    @ApplicationModuleListener
    void tellWhoWroteBeneath(ContributionRemoved removed) {
        if (removed.id().equals(removed.root())
                && contributions
                        .find(removed.id())
                        .filter(Contribution::trashed)
                        .isPresent()) {
            contributions
                    .firstOfEachBeneath(removed.id())
                    .forEach((author, part) -> notifications.tell(author, THREAD_REMOVED, path(part)));
        }
    }

    @ApplicationModuleListener
    void tellNoMore(ContributionRestored restored) {
        if (restored.id().equals(restored.root())) {
            contributions
                    .firstOfEachBeneath(restored.id())
                    .forEach((author, part) -> notifications.settle(author, THREAD_REMOVED, path(part)));
        }
    }

    /** Both who asked, and who followed what went into the other. */
    private void tellOfMerge(ContributionCaredFor cared) {
        contributions.mergedInto(cared.id()).ifPresent(into -> {
            var told = new HashSet<PersonId>();
            contributions.find(cared.id()).map(Contribution::author).ifPresent(author -> {
                told.add(author);
                notifications.tell(author, "merged", into);
            });
            contributions
                    .find(into)
                    .map(Contribution::author)
                    .filter(told::add)
                    .ifPresent(author -> notifications.tellAgain(author, "merged-here", into));
            contributions.followersWhoMayRead(into, into).stream()
                    .filter(follower -> contributions.follows(follower, cared.id()) && told.add(follower))
                    .forEach(follower -> notifications.tell(follower, "merged", into));
        });
    }

    /**
     * Who asked it, unless they moved it themselves, who follows it and may read it where it stands now, and who wrote
     * something in it and may not: they find their own words at a place of their own.
     */
    private void tellOfMove(ContributionCaredFor cared) {
        var told = new HashSet<PersonId>();
        contributions.find(cared.id()).map(Contribution::author).ifPresent(author -> {
            told.add(author);
            if (!cared.byAuthor()) {
                notifications.tellAgain(author, "moved", cared.id());
            }
        });
        contributions.followersWhoMayRead(cared.id(), cared.id()).stream()
                .filter(told::add)
                .forEach(follower -> notifications.tellAgain(follower, "moved", cared.id()));
        contributions.firstOfEachBeneath(cared.id()).forEach((author, part) -> {
            if (!contributions.movedAwayFrom(author, part).isEmpty()) {
                notifications.tell(author, "thread-moved-away", path(part));
            }
        });
    }

    /** Whoever closed their own knows it; why is said where it stands. */
    private void tellOfLock(ContributionCaredFor cared) {
        if (cared.byAuthor()) {
            return;
        }
        contributions.find(cared.id()).map(Contribution::author).ifPresent(author -> {
            if (cared.undone()) {
                notifications.takeBack(author, "locked", cared.id());
            } else {
                notifications.tellAgain(author, "locked", cared.id());
            }
        });
    }

    /** Whoever says it of their own knows it. */
    private void tellIfNotTheirs(ContributionCaredFor cared) {
        if (!cared.byAuthor()) {
            tell(cared.id(), "outdated", cared.undone());
        }
    }

    private void tell(ContributionId id, String what, boolean undone) {
        var path = path(id);
        contributions.find(id).map(Contribution::author).ifPresent(author -> {
            if (undone) {
                notifications.settle(author, what, path);
                notifications.tell(author, "shown-again", path);
            } else {
                notifications.tell(author, what, path);
            }
        });
    }

    private static String path(ContributionId id) {
        return "/contributions/" + id;
    }
}
