package app.tollgate.web.campaign;

import app.tollgate.api.campaign.CampaignStatus;
import app.tollgate.api.campaign.CampaignView;
import app.tollgate.api.campaign.PauseReason;
import app.tollgate.api.shared.Money;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** One campaign as people see it. */
public record CampaignRow(
        UUID id,
        String name,
        Optional<UUID> listId,
        Optional<String> listName,
        CampaignStatus status,
        Optional<PauseReason> reason,
        Optional<Money> monthlyCap,
        Instant createdAt) {

    private static final Set<PauseReason> BY_CAPS = EnumSet.of(PauseReason.SPENDING_CAP, PauseReason.CAMPAIGN_CAP);

    static CampaignRow of(CampaignView campaign) {
        return new CampaignRow(
                campaign.id(),
                campaign.name(),
                Optional.ofNullable(campaign.listId()),
                Optional.ofNullable(campaign.listName()),
                campaign.status(),
                Optional.ofNullable(campaign.pauseReason()),
                Optional.ofNullable(campaign.monthlyCap()),
                campaign.createdAt());
    }

    public String colour() {
        return switch (status) {
            case RUNNING -> "ok";
            case PAUSED -> "bad";
            case DRAFT, COMPLETED -> "";
        };
    }

    /** Whether it goes on by itself when a cap leaves room again. */
    public boolean waitsForACap() {
        return reason.filter(BY_CAPS::contains).isPresent();
    }

    public boolean is(CampaignStatus asked) {
        return status == asked;
    }
}
