package nl.zwerm.mentoring.internal;

/** When and where two will meet, as somebody typed it. */
public record MeetingForm(String day, String time, String minutes, String place, int version) {}
