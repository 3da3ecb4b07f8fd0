package app.tollgate.web.tenant;

import app.tollgate.web.page.Form;
import app.tollgate.web.page.Refusal;
import app.tollgate.web.page.Shell;

/**
 * One tenant with what the operator may change.
 *
 * @param suspending whether the question about suspending stands open
 */
public record TenantPageModel(Shell shell, TenantRow tenant, boolean suspending, Form form, Refusal refusal) {}
