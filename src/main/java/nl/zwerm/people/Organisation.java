package nl.zwerm.people;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/** The organisation that uses this Zwerm, and its calendar. Days are ISO numbers, Monday is 1. */
public record Organisation(
        String name,
        String language,
        ZoneId zone,
        List<Integer> workingDays,
        List<LocalDate> closedOn,
        LocalTime opens,
        LocalTime closes,
        boolean demo) {}
