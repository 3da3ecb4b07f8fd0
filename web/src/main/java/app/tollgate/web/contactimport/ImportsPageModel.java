package app.tollgate.web.contactimport;

import app.tollgate.web.casework.ListField;
import app.tollgate.web.page.Pager;
import app.tollgate.web.page.Refusal;
import app.tollgate.web.page.Shell;
import java.util.List;

/**
 * The form for a file, and the imports there were.
 *
 * @param lists that its contacts can come into
 */
public record ImportsPageModel(Shell shell, ListField lists, List<ImportRow> imports, Pager pager, Refusal refusal) {}
