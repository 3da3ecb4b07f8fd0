package app.tollgate.api.schedule;

import java.time.LocalDate;

/** The days that a delivery is about, both included, in the tenant's own calendar. */
public record DayRange(LocalDate from, LocalDate to) {}
