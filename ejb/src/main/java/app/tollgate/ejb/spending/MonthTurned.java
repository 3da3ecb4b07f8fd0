package app.tollgate.ejb.spending;

import app.tollgate.api.shared.Caller;
import java.time.YearMonth;

/** A month began whose caps leave room, and the tenant wants what caps paused to go on; the running transaction holds the cap row. */
public record MonthTurned(Caller caller, YearMonth month) {}
