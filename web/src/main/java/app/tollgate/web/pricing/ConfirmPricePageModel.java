package app.tollgate.web.pricing;

import app.tollgate.api.pricing.PricePreview;
import app.tollgate.api.pricing.PriceRequest;
import app.tollgate.api.usage.UsageKind;
import app.tollgate.web.page.Form;
import app.tollgate.web.page.Shell;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The question whether a price shall be added.
 *
 * @param typed the form, to be sent again with the answer
 * @param tiers how many rows of it are filled
 * @param tenantName name of the one tenant it is for; empty for everybody
 * @param before what holds on its first day as yet
 * @param beforeIsGeneral whether that is everybody's price
 * @param until last day it would hold, if another one follows it already
 * @param backdated whether its first day has begun
 */
public record ConfirmPricePageModel(
        Shell shell,
        Form typed,
        int tiers,
        UsageKind kind,
        String tenantName,
        LocalDate from,
        PriceLines price,
        PriceLines before,
        boolean beforeIsGeneral,
        Optional<LocalDate> until,
        boolean backdated) {

    static ConfirmPricePageModel of(Shell shell, PriceForm form, String tenantName, PricePreview preview) {
        PriceRequest added = preview.added();
        UsageKind kind = UsageKind.find(added.kind()).orElseThrow();
        PriceTexts texts = new PriceTexts(shell.words(), shell.formats());
        return new ConfirmPricePageModel(
                shell,
                form.typed(),
                form.tiers(),
                kind,
                tenantName,
                added.from(),
                texts.lines(kind, added.unitPrice(), added.tiers()),
                texts.lines(kind, preview.before().unitPrice(), preview.before().tiers()),
                preview.before().tenant() == null,
                preview.until(),
                preview.backdated());
    }
}
