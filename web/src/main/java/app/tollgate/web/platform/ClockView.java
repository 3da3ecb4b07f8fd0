package app.tollgate.web.platform;

import java.time.Instant;

/** What the clock of this node shows. */
public record ClockView(Instant now) {}
