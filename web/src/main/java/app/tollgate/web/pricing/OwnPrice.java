package app.tollgate.web.pricing;

import app.tollgate.api.pricing.OwnPriceView;
import app.tollgate.api.usage.UsageKind;
import java.util.List;

/** What a tenant pays for a kind, as its Usage page shows it. */
public record OwnPrice(UsageKind kind, PriceLines price) {

    public static List<OwnPrice> of(List<OwnPriceView> prices, PriceTexts texts) {
        return prices.stream()
                .map(price -> new OwnPrice(UsageKind.find(price.kind()).orElseThrow(), texts.lines(price)))
                .toList();
    }
}
