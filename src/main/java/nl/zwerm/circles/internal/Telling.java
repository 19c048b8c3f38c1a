package nl.zwerm.circles.internal;

/** The kinds of notice: none says which circle, who is in it, or what it is about. */
final class Telling {

    static final String INVITED = "circle-invited";
    static final String PLANNED = "circle-session";
    static final String CHANGED = "circle-changed";
    static final String PHASE = "circle-phase";
    static final String ENDED = "circle-ended";
    static final String OUTCOME = "circle-outcome";
    static final String TOGETHER = "circle-together";
    static final String SHARED = "circle-outcome-shared";

    static final String FOR_OTHERS = "circle-for-others";
    static final String FOR_OTHERS_OVER = "circle-for-others-over";

    private Telling() {}
}
