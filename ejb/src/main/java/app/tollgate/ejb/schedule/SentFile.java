package app.tollgate.ejb.schedule;

import app.tollgate.api.schedule.DayRange;
import app.tollgate.ejb.report.ReportFile;
import java.time.Instant;

/** The file that a link in a mail leads to. */
public record SentFile(String company, String title, DayRange days, ReportFile file, Instant expiresAt) {}
