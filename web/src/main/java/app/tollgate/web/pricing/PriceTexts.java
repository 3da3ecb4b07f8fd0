package app.tollgate.web.pricing;

import app.tollgate.api.pricing.OwnPriceView;
import app.tollgate.api.pricing.PriceTier;
import app.tollgate.api.shared.Money;
import app.tollgate.api.usage.UsageKind;
import app.tollgate.web.page.Formats;
import app.tollgate.web.page.Words;
import java.math.BigDecimal;
import java.util.List;

/** Writes prices for a reader. */
public record PriceTexts(Words words, Formats formats) {

    /** What a tenant pays for a kind. */
    public PriceLines lines(OwnPriceView price) {
        return lines(UsageKind.find(price.kind()).orElseThrow(), price.unitPrice(), price.tiers());
    }

    PriceLines lines(UsageKind kind, Money unitPrice, List<PriceTier> tiers) {
        return new PriceLines(
                sentence("pricing.per", kind, formats.unitPrice(unitPrice)),
                tiers.stream().map(tier -> line(kind, tier)).toList());
    }

    private String line(UsageKind kind, PriceTier tier) {
        return sentence(
                "pricing.above",
                kind,
                formats.count(new BigDecimal(tier.above()).longValueExact()),
                formats.unitPrice(tier.unitPrice()));
    }

    private String sentence(String family, UsageKind kind, Object... values) {
        return words.t(family + "." + kind.name(), values);
    }
}
