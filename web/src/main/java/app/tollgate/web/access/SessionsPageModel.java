package app.tollgate.web.access;

import app.tollgate.web.page.Shell;
import java.util.List;

/** The reader's own sessions. */
public record SessionsPageModel(Shell shell, List<SessionRow> sessions) {}
