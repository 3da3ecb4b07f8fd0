package app.tollgate.web.spending;

import app.tollgate.api.campaign.CampaignTally;
import app.tollgate.api.shared.Money;
import app.tollgate.api.spending.BillingMode;
import app.tollgate.api.spending.BillingSettings;
import app.tollgate.api.spending.PreferencesReview;
import app.tollgate.api.usage.CapStatus;
import app.tollgate.web.page.Formats;
import app.tollgate.web.page.Words;
import app.tollgate.web.wallet.WalletCard;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells what saving would set in motion at once. */
record Consequences(Words w, Formats f) {

    /** @param wallet as it is now */
    List<String> of(PreferencesReview review, CampaignTally campaigns, WalletCard wallet) {
        List<String> told = new ArrayList<>();
        BillingSettings before = review.before();
        BillingSettings after = review.after();
        if (before.mode() != after.mode()) {
            told.add(w.of("spending.effect.mode", after.mode()));
            ofTheRequest(after, wallet).ifPresent(told::add);
        }
        ofTheCap(review, campaigns).ifPresent(told::add);
        ofWhatIsHeld(review).ifPresent(told::add);
        ofTheRefill(before, after, wallet).ifPresent(told::add);
        return told;
    }

    private Optional<String> ofTheRefill(BillingSettings before, BillingSettings after, WalletCard wallet) {
        Money threshold = after.wallet().refillThreshold();
        boolean asks = after.mode() == BillingMode.REFILLABLE_WALLET
                && asksAnew(before, after)
                && !wallet.pending()
                && wallet.balance().compareTo(threshold) < 0;
        return asks
                ? Optional.of(w.t(
                        "spending.effect.refill",
                        f.money(wallet.balance()),
                        f.money(threshold),
                        f.money(after.wallet().refillAmount())))
                : Optional.empty();
    }

    /** Who switches to invoices wants no refill any more, unless it pays for what was used. */
    private Optional<String> ofTheRequest(BillingSettings after, WalletCard wallet) {
        if (after.mode() != BillingMode.MONTHLY_INVOICE || !wallet.pending()) {
            return Optional.empty();
        }
        return wallet.owed()
                .map(owed -> w.t("spending.effect.owed", f.money(owed)))
                .or(() -> Optional.of(w.t("spending.effect.withdrawn")));
    }

    /** What was granted stands: a cap below it can be passed by it, and by nothing else. */
    private Optional<String> ofWhatIsHeld(PreferencesReview review) {
        Money most = review.spent().plus(review.held());
        return review.after()
                .monthlyCap()
                .inForce()
                .filter(cap -> changesCap(review) && review.held().micros() > 0 && most.compareTo(cap) > 0)
                .map(cap -> w.t("spending.effect.held", f.money(review.held()), f.money(most)));
    }

    private static boolean changesCap(PreferencesReview review) {
        return !review.after()
                .monthlyCap()
                .inForce()
                .equals(review.before().monthlyCap().inForce());
    }

    private Optional<String> ofTheCap(PreferencesReview review, CampaignTally campaigns) {
        Optional<Money> cap = review.after().monthlyCap().inForce();
        if (!changesCap(review)) {
            return Optional.empty();
        }
        String spent = f.money(review.spent());
        boolean wasReached = review.statusBefore() == CapStatus.CAP_REACHED;
        if (review.statusAfter() == CapStatus.CAP_REACHED) {
            return Optional.of(w.t(wasReached ? "spending.effect.stays" : "spending.effect.reached", spent)
                    + " "
                    + w.count("spending.effect.pause", campaigns.running()));
        }
        if (review.capFrees() && (wasReached || campaigns.pausedByCap() > 0)) {
            return Optional.of(w.count("spending.effect.resume", campaigns.pausedByCap()));
        }
        if (cap.isEmpty()) {
            return Optional.of(w.t("spending.effect.nocap"));
        }
        return Optional.of(
                review.statusAfter() == CapStatus.NEAR_CAP
                        ? w.t("spending.effect.near", spent)
                        : w.t("spending.effect.within", spent));
    }

    private static boolean asksAnew(BillingSettings before, BillingSettings after) {
        return before.mode() != after.mode()
                || !before.wallet().refillThreshold().equals(after.wallet().refillThreshold());
    }
}
