package app.tollgate.web.spending;

import app.tollgate.web.page.Pager;
import app.tollgate.web.page.Shell;
import java.util.List;

/** The alerts that were raised. */
public record AlertsPageModel(Shell shell, List<AlertRow> alerts, Pager pager) {}
