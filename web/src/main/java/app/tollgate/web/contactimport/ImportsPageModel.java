package app.tollgate.web.contactimport;

import app.tollgate.api.casework.ContactListView;
import app.tollgate.web.page.Pager;
import app.tollgate.web.page.Refusal;
import app.tollgate.web.page.Shell;
import java.util.List;

/**
 * The form for a file, and the imports there were.
 *
 * @param lists that its contacts can come into, the newest
 * @param chosen id of the one that was chosen for a file that was refused, or empty
 */
public record ImportsPageModel(
        Shell shell,
        List<ContactListView> lists,
        String chosen,
        List<ImportRow> imports,
        Pager pager,
        Refusal refusal) {}
