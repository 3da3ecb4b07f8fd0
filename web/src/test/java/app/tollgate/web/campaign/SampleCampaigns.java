package app.tollgate.web.campaign;

import app.tollgate.api.campaign.CampaignStatus;
import app.tollgate.api.campaign.CampaignView;
import app.tollgate.api.campaign.PauseReason;
import app.tollgate.api.casework.ContactListView;
import app.tollgate.api.shared.Money;
import app.tollgate.web.casework.ListField;
import app.tollgate.web.page.Form;
import app.tollgate.web.page.Pager;
import app.tollgate.web.page.Refusal;
import app.tollgate.web.page.Shell;
import app.tollgate.web.page.View;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The pages of campaigns in every state. */
public final class SampleCampaigns {

    private static final Instant NOW = Instant.parse("2026-11-23T20:11:00Z");
    private static final UUID LIST = new UUID(7, 7);
    private static final List<ContactListView> LISTS = List.of(
            new ContactListView(LIST, "Hernia mesh, spring", "Mass Tort", 214, NOW),
            new ContactListView(new UUID(7, 8), "Hernia mesh, summer", "Mass Tort", 1, NOW));

    private final Shell shell;

    public SampleCampaigns(Shell shell) {
        this.shell = shell;
    }

    public Map<String, View> all() {
        Map<String, View> views = new LinkedHashMap<>();
        List<CampaignRow> rows = List.of(
                row(1, "Hernia mesh intake", CampaignStatus.RUNNING, null),
                row(2, "Release reminders", CampaignStatus.PAUSED, PauseReason.SPENDING_CAP),
                row(3, "Follow-up, autumn", CampaignStatus.PAUSED, PauseReason.USER),
                row(4, "Settlement news", CampaignStatus.DRAFT, null),
                row(5, "Follow-up, summer", CampaignStatus.COMPLETED, null));
        views.put("campaigns", campaigns(Form.EMPTY, rows, false, Refusal.NONE));
        views.put("campaigns-none", campaigns(Form.EMPTY, List.of(), false, Refusal.NONE));
        views.put("campaigns-none-fits", campaigns(Form.showing("q", "zebra"), List.of(), false, Refusal.NONE));
        views.put(
                "campaigns-create",
                campaigns(
                        Form.EMPTY,
                        rows,
                        true,
                        Refusal.at("listId", shell.words().t("problem.listId.several-named"))));
        rows.forEach(row -> views.put("campaign-" + row.id().getLeastSignificantBits(), campaign(row, "")));
        views.put("campaign-complete", campaign(rows.get(0), "complete"));
        views.put("campaign-remove", campaign(rows.get(3), "remove"));
        return views;
    }

    private View campaigns(Form filter, List<CampaignRow> rows, boolean creating, Refusal refusal) {
        return new View(
                "campaign/campaigns",
                new CampaignsPageModel(
                        shell,
                        filter,
                        rows,
                        new Pager("/campaigns", "/campaigns?cursor=x"),
                        creating,
                        new ListField(
                                refusal.isPresent() ? "hernia" : "",
                                Optional.empty(),
                                List.of("Hernia mesh, spring", "Hernia mesh, summer"),
                                refusal.isPresent() ? LISTS : List.of()),
                        Form.EMPTY,
                        refusal));
    }

    private View campaign(CampaignRow row, String dialog) {
        return new View(
                "campaign/campaign",
                new CampaignPageModel(
                        shell,
                        row,
                        new CampaignSpending(Money.parse("207.5031"), row.monthlyCap()),
                        dialog,
                        new ListField(
                                "Hernia mesh, spring", Optional.of(LIST), List.of("Hernia mesh, spring"), List.of()),
                        CampaignForm.show(row),
                        Refusal.NONE));
    }

    private static CampaignRow row(int number, String name, CampaignStatus status, PauseReason reason) {
        return CampaignRow.of(new CampaignView(
                new UUID(0, number), name, LIST, "Hernia mesh, spring", status, reason, Money.parse("250"), NOW));
    }
}
