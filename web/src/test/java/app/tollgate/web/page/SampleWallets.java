package app.tollgate.web.page;

import app.tollgate.api.shared.Money;
import app.tollgate.api.wallet.RefillRequestStatus;
import app.tollgate.api.wallet.WalletTransactionKind;
import app.tollgate.web.wallet.RefillRequestPageModel;
import app.tollgate.web.wallet.RefillRequestsPageModel;
import app.tollgate.web.wallet.RefillRow;
import app.tollgate.web.wallet.RefillState;
import app.tollgate.web.wallet.TenantWalletPageModel;
import app.tollgate.web.wallet.WalletCard;
import app.tollgate.web.wallet.WalletPageModel;
import app.tollgate.web.wallet.WalletRow;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Wallets, full and empty, and what they asked for. */
record SampleWallets(Shell shell, Shell operator) {

    private static final Instant NOW = Instant.parse("2026-11-23T20:11:00Z");
    private static final WalletCard FULL = card("612.40", Optional.of(2L), false);
    private static final WalletCard EMPTY = card("-4.20", Optional.empty(), true);
    private static final List<WalletRow> ROWS = List.of(
            row(WalletTransactionKind.USAGE, "-887.60", "612.40", Optional.empty()),
            row(WalletTransactionKind.REFILL, "1500.00", "1500.00", Optional.of("KV-1117")),
            row(WalletTransactionKind.ADJUSTMENT, "12.50", "0.00", Optional.of("Credit note 7 <b>")));

    void addTo(Map<String, View> views) {
        Pager pager = new Pager("/settings/wallet", "/settings/wallet?cursor=x");
        views.put("wallet", wallet(true, FULL, ROWS, pager));
        views.put("wallet-empty", wallet(true, EMPTY, List.of(), Pager.NONE));
        views.put("wallet-invoice", wallet(false, FULL, List.of(), Pager.NONE));
        views.put("wallet-before", wallet(false, FULL, ROWS, Pager.NONE));
        views.put("wallet-owed", wallet(false, EMPTY, ROWS, Pager.NONE));
        views.put(
                "wallet-withdrawn",
                new View(
                        "wallet/wallet",
                        new WalletPageModel(shell, false, FULL, Optional.of(NOW), List.of(), Pager.NONE)));
        views.put("refills", requests(RefillRequestStatus.OPEN, List.of(request(RefillState.OPEN))));
        views.put(
                "refills-closed",
                requests(
                        RefillRequestStatus.CLOSED,
                        List.of(
                                request(RefillState.COMPLETED),
                                request(RefillState.FAILED),
                                request(RefillState.WITHDRAWN))));
        views.put("refills-none", requests(RefillRequestStatus.OPEN, List.of()));
        Form form = Form.showing("amount", "1500.00");
        views.put("refill", request(RefillState.OPEN, false, form, Refusal.NONE));
        views.put("refill-refused", request(RefillState.OPEN, false, form, Refusal.at("reference", "Fill this in.")));
        views.put("refill-fail", request(RefillState.OPEN, true, form, Refusal.at("reason", "Fill this in.")));
        views.put("refill-done", request(RefillState.FAILED, false, form, Refusal.NONE));
        views.put("refill-withdrawn", request(RefillState.WITHDRAWN, false, form, Refusal.NONE));
        views.put(
                "refill-owed",
                new View(
                        "wallet/request",
                        new RefillRequestPageModel(
                                operator,
                                request(RefillState.OPEN),
                                EMPTY.owed(),
                                false,
                                Form.showing("amount", "4.20"),
                                Refusal.NONE)));
        views.put(
                "tenant-wallet",
                new View(
                        "wallet/tenant",
                        new TenantWalletPageModel(
                                operator,
                                "kestrel-vane",
                                "Kestrel & Vane",
                                true,
                                EMPTY,
                                ROWS,
                                Pager.NONE,
                                Form.EMPTY,
                                Refusal.NONE)));
    }

    private View wallet(boolean inUse, WalletCard card, List<WalletRow> rows, Pager pager) {
        return new View("wallet/wallet", new WalletPageModel(shell, inUse, card, Optional.empty(), rows, pager));
    }

    private View requests(RefillRequestStatus status, List<RefillRow> rows) {
        return new View("wallet/requests", new RefillRequestsPageModel(operator, status, rows, Pager.NONE));
    }

    private View request(RefillState state, boolean failing, Form form, Refusal refusal) {
        return new View(
                "wallet/request",
                new RefillRequestPageModel(operator, request(state), Optional.empty(), failing, form, refusal));
    }

    private static RefillRow request(RefillState state) {
        boolean done = !state.isOpen();
        boolean paid = state == RefillState.COMPLETED;
        return new RefillRow(
                new UUID(0x01938c5e7a1b7000L, 0x8000000000000000L | state.ordinal()),
                "kestrel-vane",
                "Kestrel & Vane",
                NOW,
                Money.parse("18.40"),
                Money.parse("200.00"),
                Money.parse("1500.00"),
                state,
                done ? Optional.of(NOW) : Optional.empty(),
                done ? Optional.of("Wren Halloran") : Optional.empty(),
                paid ? Optional.of(Money.parse("1500.00")) : Optional.empty(),
                paid ? Optional.of("KV-1117") : Optional.empty(),
                state == RefillState.FAILED ? Optional.of("The card was declined.") : Optional.empty());
    }

    private static WalletCard card(String balance, Optional<Long> days, boolean pending) {
        return new WalletCard(Money.parse(balance), Money.parse("200.00"), Money.parse("1500.00"), days, pending);
    }

    private static WalletRow row(WalletTransactionKind kind, String amount, String after, Optional<String> reference) {
        return new WalletRow(NOW, kind, Money.parse(amount), Money.parse(after), reference);
    }
}
