package app.tollgate.web.spending;

import app.tollgate.api.access.AdminContact;
import app.tollgate.api.access.UserView;
import app.tollgate.api.shared.FieldError;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.api.shared.Role;
import app.tollgate.api.shared.Versioned;
import app.tollgate.api.spending.BillingMode;
import app.tollgate.api.spending.BillingSettings;
import app.tollgate.api.spending.PreferencesReview;
import app.tollgate.api.spending.SpendingView;
import app.tollgate.ejb.access.Team;
import app.tollgate.ejb.campaign.CampaignAdministration;
import app.tollgate.ejb.spending.BillingPreferences;
import app.tollgate.ejb.spending.SpendingReading;
import app.tollgate.ejb.wallet.WalletReading;
import app.tollgate.web.page.Destination;
import app.tollgate.web.page.Form;
import app.tollgate.web.page.Refusal;
import app.tollgate.web.page.Submission;
import app.tollgate.web.page.View;
import app.tollgate.web.page.Visit;
import app.tollgate.web.page.Words;
import app.tollgate.web.shared.CurrentCaller;
import app.tollgate.web.shared.ETags;
import app.tollgate.web.wallet.WalletCard;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Puts together what Billing Preferences show. */
@RequestScoped
class BillingViews {

    private static final String RECIPIENTS = "/alertRecipients/";

    @Inject
    private BillingPreferences preferences;

    @Inject
    private SpendingReading reading;

    @Inject
    private WalletReading wallets;

    @Inject
    private CampaignAdministration campaigns;

    @Inject
    private Team team;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Visit visit;

    /** The page with what stands now. */
    View page() {
        Versioned<BillingSettings> now = preferences.get(caller.get());
        return page(ETags.of(now), BillingForm.show(now.value(), visit.formats()), Refusal.NONE, Optional.empty());
    }

    /** The page with what was typed. */
    View page(Form typed, Refusal refusal) {
        return page(typed.text("version"), typed, refusal, Optional.empty());
    }

    /** The page with what was typed, beside what somebody else saved meanwhile. */
    View stale(Form typed) {
        Versioned<BillingSettings> now = preferences.get(caller.get());
        BillingSettings own = BillingForm.read(typed).checked();
        return page(ETags.of(now), typed, Refusal.NONE, Optional.of(changes(now.value(), own)));
    }

    View review(Form typed, PreferencesReview review, List<SettingChange> changes) {
        List<String> consequences = new Consequences(visit.words(), visit.formats())
                .of(review, campaigns.tally(caller.get()), WalletCard.of(wallets.figures(caller.get())));
        return new View(
                "spending/review",
                new BillingReviewModel(visit.shell(Destination.BILLING_PREFERENCES), typed, changes, consequences));
    }

    List<SettingChange> changes(BillingSettings before, BillingSettings after) {
        return new SettingChanges(
                        visit.words(), visit.formats(), id -> person(id).name())
                .between(before, after);
    }

    /** A refusal that names the address that is wrong, since they all stand in one field. */
    Refusal refusal(Submission<?> refused, Form typed) {
        Refusal plain = visit.refusal(refused);
        Map<String, String> fields = new LinkedHashMap<>(plain.fields());
        refused.problem().map(ProblemException::errors).orElse(List.of()).stream()
                .filter(error -> error.pointer() != null && error.pointer().startsWith(RECIPIENTS))
                .findFirst()
                .ifPresent(error -> fields.put("alertRecipients", address(error, typed, visit.words())));
        return new Refusal(plain.whole(), fields);
    }

    private static String address(FieldError error, Form typed, Words words) {
        int line = Integer.parseInt(error.pointer().substring(RECIPIENTS.length()));
        String address = BillingForm.recipients(typed).get(line);
        return words.t(
                error.code().equals("repeated") ? "spending.recipients.repeated" : "spending.recipients.wrong",
                address);
    }

    private View page(String version, Form form, Refusal refusal, Optional<List<SettingChange>> meanwhile) {
        SpendingView spending = reading.spending(caller.get());
        return new View(
                "spending/billing",
                new BillingPageModel(
                        visit.shell(Destination.BILLING_PREFERENCES),
                        new CapCard(spending),
                        wallet(spending),
                        contacts(),
                        version,
                        form,
                        refusal,
                        meanwhile));
    }

    private Optional<WalletCard> wallet(SpendingView spending) {
        return spending.mode() == BillingMode.REFILLABLE_WALLET
                ? Optional.of(WalletCard.of(wallets.figures(caller.get())))
                : Optional.empty();
    }

    private ContactChoice contacts() {
        List<AdminContact> candidates = preferences.contactCandidates(caller.get());
        Optional<AdminContact> gone = Optional.ofNullable(
                        preferences.get(caller.get()).value().primaryContactId())
                .filter(chosen -> candidates.stream()
                        .noneMatch(candidate -> candidate.id().equals(chosen)))
                .map(this::person);
        return new ContactChoice(candidates, gone, caller.get().actor().roles().contains(Role.ADMIN));
    }

    private AdminContact person(UUID id) {
        UserView person = team.get(caller.get(), id);
        return new AdminContact(person.id(), person.name(), person.email());
    }
}
