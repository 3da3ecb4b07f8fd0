package app.tollgate.web.pricing;

import app.tollgate.web.page.Refusal;
import app.tollgate.web.page.Shell;

/** The question whether a price shall be withdrawn. */
public record WithdrawPricePageModel(Shell shell, PriceRow price, Refusal refusal) {}
