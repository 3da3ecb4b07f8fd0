package app.tollgate.web.usage;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.usage.SummaryFilter;
import app.tollgate.web.report.ReportFilters;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UsageScopeTest {

    private static final UUID CAMPAIGN = UUID.fromString("0193a6c0-1b7f-7c3d-8e21-5f6a7b8c9d01");
    private static final List<ReportFilters.Choice> OTHERS = List.of(new ReportFilters.Choice("other", "Other"));

    @Test
    void anAddressWithoutFiltersIsAboutAllUsage() {
        assertThat(UsageScope.read(null, null)).isEqualTo(SummaryFilter.ALL);
        assertThat(UsageScope.read(" ", "")).isEqualTo(SummaryFilter.ALL);
        assertThat(scope(null, null).query()).isEmpty();
    }

    @Test
    void whatCanBeNoFilterIsLeftOut() {
        assertThat(UsageScope.read("a\0b", "not-an-id")).isEqualTo(SummaryFilter.ALL);
        assertThat(UsageScope.read("x".repeat(101), null)).isEqualTo(SummaryFilter.ALL);
    }

    @Test
    void theAddressCarriesTheFiltersOn() {
        UsageScope scope = scope(" Mass Tort & more ", CAMPAIGN.toString());
        assertThat(scope.query()).isEqualTo("&caseType=Mass+Tort+%26+more&campaignId=" + CAMPAIGN);
    }

    @Test
    void theChosenCampaignIsAmongTheChoices() {
        assertThat(scope(null, CAMPAIGN.toString()).choices())
                .extracting(ReportFilters.Choice::id)
                .containsExactly("other", CAMPAIGN.toString());
        assertThat(scope(null, null).choices()).isEqualTo(OTHERS);
    }

    private static UsageScope scope(String caseType, String campaign) {
        return new UsageScope(UsageScope.read(caseType, campaign), List.of(), OTHERS);
    }
}
