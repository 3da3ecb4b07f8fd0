package app.tollgate.ejb.schedule;

import app.tollgate.api.schedule.DayRange;
import java.time.Instant;

/** One delivery of a calendar: when it is due, and the days that it is about. */
public record Due(Instant at, DayRange days) {}
