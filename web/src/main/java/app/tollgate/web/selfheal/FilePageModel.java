package app.tollgate.web.selfheal;

import app.tollgate.api.report.ReportView;
import app.tollgate.api.selfheal.SelfHealedExportRequest;
import app.tollgate.web.page.Shell;
import java.util.Optional;

/**
 * A file that is too large to wait for.
 *
 * @param asked what it would hold, before it is asked for
 * @param report how far it is, once it is
 */
public record FilePageModel(Shell shell, Optional<SelfHealedExportRequest> asked, Optional<ReportView> report) {

    /** The filters of what is asked for, as the part of an address behind {@code ?}. */
    public String query() {
        return asked.map(HealedFilters::query).orElse("");
    }
}
