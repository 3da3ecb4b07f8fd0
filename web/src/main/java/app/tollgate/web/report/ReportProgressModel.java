package app.tollgate.web.report;

import app.tollgate.web.page.Shell;
import java.util.List;

/** The part of the reports page that is fetched again while reports are being made. */
public record ReportProgressModel(Shell shell, List<ReportRow> waiting) {}
