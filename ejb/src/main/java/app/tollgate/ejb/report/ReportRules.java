package app.tollgate.ejb.report;

import app.tollgate.api.report.ReportRequest;
import app.tollgate.api.report.ReportType;
import app.tollgate.api.shared.FieldErrors;
import java.time.LocalDate;

/** What must hold of a report that is asked for, beyond the shape of each member. */
final class ReportRules {

    static final int MOST_MONTHS = 13;

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

    private ReportRules() {}

    static void check(ReportRequest request, FieldErrors errors) {
        if (request.type() == ReportType.SELF_HEALED_CSV) {
            errors.add("/type", "elsewhere", "Ask POST /exports/self-healed for it.");
        }
        if (Boolean.TRUE.equals(request.breakOutByCaseType())
                && request.type() != null
                && request.type() != ReportType.PDF) {
            errors.add("/breakOutByCaseType", "pdf-only", "Only a PDF is broken out; leave this out.");
        }
        checkDays(request.from(), request.to(), errors);
    }

    private static void checkDays(LocalDate from, LocalDate to, FieldErrors errors) {
        boolean bounded = inBounds(from, "/from", errors) & inBounds(to, "/to", errors);
        if (!bounded) {
            return;
        }
        if (to.isBefore(from)) {
            errors.add("/to", "before-from", "Use a last day that is not before the first.");
        } else if (!to.isBefore(from.plusMonths(MOST_MONTHS))) {
            errors.add("/to", "too-long", "Ask for at most " + MOST_MONTHS + " months in one report.");
        }
    }

    private static boolean inBounds(LocalDate day, String pointer, FieldErrors errors) {
        if (day == null) {
            return false;
        }
        boolean good = !day.isBefore(EARLIEST) && !day.isAfter(LATEST);
        if (!good) {
            errors.add(pointer, "range", "Use a day from " + EARLIEST + " to " + LATEST + ".");
        }
        return good;
    }
}
