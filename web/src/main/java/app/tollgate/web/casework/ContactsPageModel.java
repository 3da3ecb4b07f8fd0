package app.tollgate.web.casework;

import app.tollgate.web.page.Form;
import app.tollgate.web.page.Pager;
import app.tollgate.web.page.Refusal;
import app.tollgate.web.page.Shell;
import java.util.List;

/**
 * The contacts of a tenant.
 *
 * @param searched what was looked for, or empty
 * @param creating whether the dialog for a new contact stands open
 */
public record ContactsPageModel(
        Shell shell,
        String searched,
        List<ContactRow> contacts,
        Pager pager,
        boolean creating,
        Form form,
        Refusal refusal) {}
