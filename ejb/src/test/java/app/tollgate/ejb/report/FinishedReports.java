package app.tollgate.ejb.report;

import app.tollgate.api.report.ReportStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers what was told of reports that came to their end. */
@ApplicationScoped
public class FinishedReports {

    private final List<ReportFinished> told = new CopyOnWriteArrayList<>();

    void onReportFinished(@Observes ReportFinished finished) {
        told.add(finished);
    }

    /** The ends that were told of a report, in order. */
    public List<ReportStatus> of(UUID report) {
        return told.stream()
                .filter(finished -> finished.report().equals(report))
                .map(ReportFinished::status)
                .toList();
    }
}
