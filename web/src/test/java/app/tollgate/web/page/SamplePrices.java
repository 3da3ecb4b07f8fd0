package app.tollgate.web.page;

import app.tollgate.api.pricing.OwnPriceView;
import app.tollgate.api.pricing.PriceState;
import app.tollgate.api.pricing.PriceTier;
import app.tollgate.api.shared.Money;
import app.tollgate.api.usage.UsageKind;
import app.tollgate.web.pricing.ConfirmPricePageModel;
import app.tollgate.web.pricing.NewPricePageModel;
import app.tollgate.web.pricing.PriceLines;
import app.tollgate.web.pricing.PriceRow;
import app.tollgate.web.pricing.PricesPageModel;
import app.tollgate.web.pricing.WithdrawPricePageModel;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The operators' pages about prices, with a book as it may look after a while. */
record SamplePrices(Shell shell) {

    static final List<OwnPriceView> OWN = List.of(
            own("voice", "minute", "0.12", new PriceTier("10000", Money.parse("0.10"))),
            own("sms", "segment", "0.0075"),
            own("email", "email", "0.001"),
            own("storage", "GB-month", "0.10"));

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate NEXT = LocalDate.of(2027, 1, 1);

    void views(Map<String, View> views) {
        PriceRow upcoming = row(UsageKind.VOICE, "", tiered(), NEXT, PriceState.UPCOMING);
        List<PriceRow> general = List.of(
                row(UsageKind.VOICE, "", flat("$0.12 a minute"), FIRST, PriceState.CURRENT),
                upcoming,
                row(UsageKind.SMS, "", flat("$0.015 a segment"), FIRST, PriceState.CURRENT));
        List<PriceRow> own = List.of(
                row(UsageKind.SMS, "kestrel-vane", flat("$0.0075 a segment"), NEXT, PriceState.WITHDRAWN),
                row(UsageKind.SMS, "oakhithe", tiered(), FIRST, PriceState.PAST));
        views.put(
                "prices",
                new View("pricing/prices", new PricesPageModel(shell, Form.EMPTY, general, own, "/first", "/next")));
        views.put(
                "prices-none",
                new View(
                        "pricing/prices",
                        new PricesPageModel(
                                shell,
                                Form.showing("tenant", "nobody", "state", "ANY"),
                                List.of(),
                                List.of(),
                                "",
                                "")));
        Form form = Form.showing("kind", "voice", "unitPrice", "0.11", "above0", "10000", "price0", "x");
        views.put("price-new", new View("pricing/new", new NewPricePageModel(shell, Form.EMPTY, 3, Refusal.NONE)));
        views.put(
                "price-refused",
                new View(
                        "pricing/new",
                        new NewPricePageModel(
                                shell,
                                form,
                                4,
                                Refusal.at("price0", shell.words().t("problem.amount")))));
        views.put("price-confirm", new View("pricing/confirm", confirm(form, "", false)));
        views.put("price-confirm-own", new View("pricing/confirm", confirm(form, "kestrel-vane", true)));
        views.put(
                "price-withdraw",
                new View("pricing/withdraw", new WithdrawPricePageModel(shell, upcoming, Refusal.NONE)));
        views.put(
                "price-withdraw-begun",
                new View("pricing/withdraw", new WithdrawPricePageModel(shell, general.get(0), Refusal.of("Begun."))));
    }

    private ConfirmPricePageModel confirm(Form form, String tenant, boolean backdated) {
        return new ConfirmPricePageModel(
                shell,
                form,
                1,
                UsageKind.VOICE,
                tenant,
                NEXT,
                tiered(),
                flat("$0.12 a minute"),
                true,
                backdated ? Optional.of(NEXT.plusMonths(1)) : Optional.empty(),
                backdated);
    }

    private static PriceLines tiered() {
        return new PriceLines(
                "$0.11 a minute",
                List.of("above 10,000 minutes a month: $0.10", "above 100,000 minutes a month: $0.0875"));
    }

    private static PriceLines flat(String text) {
        return new PriceLines(text, List.of());
    }

    private static PriceRow row(UsageKind kind, String tenant, PriceLines price, LocalDate from, PriceState state) {
        return new PriceRow(
                new UUID(0x0193a6b501d47c33L, from.toEpochDay()),
                tenant,
                tenant,
                kind,
                price,
                from,
                Optional.of(from.plusMonths(1)),
                state,
                "Olga Reyes");
    }

    private static OwnPriceView own(String kind, String unit, String price, PriceTier... tiers) {
        return new OwnPriceView(kind, unit, Money.parse(price), FIRST, List.of(tiers));
    }
}
