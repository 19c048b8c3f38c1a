package nl.zwerm.threads;

import nl.zwerm.contributions.Act;

/** Where what was done in care of something is taken back. */
public final class CarePaths {

    private CarePaths() {}

    /** Empty for what cannot be taken back. */
    public static String undo(Act act) {
        var thing = act.thing();
        if (!act.undoable()) {
            return "";
        }
        if (thing == null) {
            return "/spaces/" + act.space() + "/pace/ended";
        }
        var path = "/contributions/" + thing;
        return switch (act.what()) {
            case HIDE, REMOVE, LOCK, SLOW, SILENCE ->
                path + "/acts/" + act.what().word() + "/undone";
            case OUTDATE -> path + "/outdated/withdrawn";
            case MERGE -> path + "/merge/parted";
            case MOVE, SET_ASIDE, TAKE_OUT, APPOINT, UNAPPOINT -> "";
        };
    }
}
