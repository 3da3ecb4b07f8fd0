package app.tollgate.web.casework;

import app.tollgate.web.page.Form;
import app.tollgate.web.page.Refusal;
import app.tollgate.web.page.Shell;

/**
 * One contact, to be changed or removed.
 *
 * @param removing whether the question stands open
 */
public record ContactPageModel(Shell shell, ContactRow contact, boolean removing, Form form, Refusal refusal) {}
