package app.tollgate.web.pricing;

import app.tollgate.web.page.Form;
import app.tollgate.web.page.Refusal;
import app.tollgate.web.page.Shell;

/**
 * The form for a new price.
 *
 * @param rows how many rows for tiers it has
 */
public record NewPricePageModel(Shell shell, Form form, int rows, Refusal refusal) {}
