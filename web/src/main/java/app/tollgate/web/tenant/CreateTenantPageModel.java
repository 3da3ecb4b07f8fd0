package app.tollgate.web.tenant;

import app.tollgate.web.page.Form;
import app.tollgate.web.page.Refusal;
import app.tollgate.web.page.Shell;
import java.util.List;

/** The form for a new tenant. */
public record CreateTenantPageModel(Shell shell, Form form, Refusal refusal, List<String> zones) {}
