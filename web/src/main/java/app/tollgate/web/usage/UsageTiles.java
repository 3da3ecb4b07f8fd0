package app.tollgate.web.usage;

import app.tollgate.api.shared.Money;
import app.tollgate.api.usage.UsageCosts;
import app.tollgate.api.usage.UsageSummaryView;
import app.tollgate.web.page.Formats;
import app.tollgate.web.page.Words;
import java.math.BigDecimal;
import java.util.List;

/** The four quantities of a period with what each cost; the costs add up to the whole to the cent. */
record UsageTiles(UsageSummaryView summary, Words words, Formats formats) {

    List<UsageTile> tiles() {
        UsageCosts costs = summary.costs();
        List<Money> cents = CentShares.of(List.of(costs.voice(), costs.sms(), costs.email(), costs.storage()));
        UsageSummaryView.Previous before = summary.previous();
        return List.of(
                voice(before, formats.money(cents.get(0))),
                counted("usage.sms", summary.smsSegments(), before.smsSegments(), formats.money(cents.get(1))),
                counted("usage.email", summary.emails(), before.emails(), formats.money(cents.get(2))),
                storage(before, formats.money(cents.get(3))));
    }

    private UsageTile voice(UsageSummaryView.Previous before, String cost) {
        BigDecimal minutes = new BigDecimal(summary.voiceMinutes());
        return new UsageTile(
                words.t("usage.voice"),
                formats.decimal(minutes, 1),
                words.t("usage.voice.unit"),
                new Change(new BigDecimal(before.voiceMinutes()), minutes),
                cost,
                words.t("usage.voice.raw", formats.minutes(summary.rawVoiceSeconds())));
    }

    private UsageTile counted(String key, long now, long before, String cost) {
        return new UsageTile(
                words.t(key),
                formats.count(now),
                words.t(key + ".unit"),
                new Change(BigDecimal.valueOf(before), BigDecimal.valueOf(now)),
                cost,
                "");
    }

    private UsageTile storage(UsageSummaryView.Previous before, String cost) {
        boolean over = summary.to().isBefore(formats.today());
        return new UsageTile(
                words.t("usage.storage"),
                formats.bytes(summary.storageBytes()),
                over ? words.t("usage.storage.unit-then") : words.t("usage.storage.unit"),
                new Change(BigDecimal.valueOf(before.storageBytes()), BigDecimal.valueOf(summary.storageBytes())),
                cost,
                "");
    }
}
