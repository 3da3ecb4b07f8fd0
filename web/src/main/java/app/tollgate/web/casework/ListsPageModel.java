package app.tollgate.web.casework;

import app.tollgate.api.casework.ContactListView;
import app.tollgate.web.page.Form;
import app.tollgate.web.page.Pager;
import app.tollgate.web.page.Refusal;
import app.tollgate.web.page.Shell;
import java.util.List;

/**
 * The lists of a tenant.
 *
 * @param searched what was looked for, or empty
 * @param caseTypes that the case type of a list can be, among others
 * @param creating whether the dialog for a new list stands open
 */
public record ListsPageModel(
        Shell shell,
        String searched,
        List<ContactListView> lists,
        Pager pager,
        List<String> caseTypes,
        boolean creating,
        Form form,
        Refusal refusal) {}
