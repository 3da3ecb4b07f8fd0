package app.tollgate.web.access;

import app.tollgate.web.page.Form;
import app.tollgate.web.page.Refusal;
import app.tollgate.web.page.Shell;
import java.util.List;

/**
 * The people of a tenant.
 *
 * @param inviting whether the invitation dialog stands open
 */
public record TeamPageModel(Shell shell, List<MemberRow> members, boolean inviting, Form form, Refusal refusal) {}
