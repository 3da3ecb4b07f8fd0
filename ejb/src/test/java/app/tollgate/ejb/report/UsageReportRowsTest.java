package app.tollgate.ejb.report;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.usage.UsageKind;
import app.tollgate.ejb.shared.TestServer;
import app.tollgate.ejb.tenant.TestTenants;
import app.tollgate.ejb.usage.UsageCut;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UsageReportRowsTest {

    private final TestServer server = TestServer.get();
    private final UsageReportRows rows = server.get(UsageReportRows.class);
    private final Caller caller = TestTenants.newTenant();

    @Test
    void pagesHoldEveryRowOnceInTheOrderOfTime() {
        TestCalls.store(caller, 1000);
        List<UsageRow> all = read(selection(Optional.empty(), Optional.empty(), cut()), 37);
        assertThat(all).hasSize(1000);
        assertThat(all).extracting(row -> row.key().receipt()).doesNotHaveDuplicates();
        assertThat(all)
                .isSortedAccordingTo(
                        Comparator.comparing((UsageRow row) -> row.key().time())
                                .thenComparing(row -> row.key().receipt()));
    }

    @Test
    void whatArrivesAfterTheCutIsNotInIt() {
        TestCalls.store(caller, 10);
        long cut = cut();
        TestCalls.store(caller, 10);
        assertThat(read(selection(Optional.empty(), Optional.empty(), cut), 100))
                .hasSize(10);
        assertThat(read(selection(Optional.empty(), Optional.empty(), cut()), 100))
                .hasSize(20);
    }

    @Test
    void filtersNarrowToACampaignAndACaseType() {
        UUID campaign = TestCalls.campaign(caller);
        TestCalls.store(caller, 5, campaign, "Mass Tort");
        TestCalls.store(caller, 3, campaign, "Personal Injury");
        TestCalls.store(caller, 2, null, "Mass Tort");
        assertThat(read(selection(Optional.of(campaign), Optional.empty(), cut()), 100))
                .hasSize(8);
        assertThat(read(selection(Optional.empty(), Optional.of("Mass Tort"), cut()), 100))
                .hasSize(7);
        assertThat(read(selection(Optional.of(campaign), Optional.of("Mass Tort"), cut()), 100))
                .hasSize(5);
        TestCalls.store(caller, 4, campaign, null);
        assertThat(read(
                        selection(Optional.of(campaign), Optional.empty(), cut())
                                .only(Optional.empty()),
                        100))
                .hasSize(4);
    }

    @Test
    void daysOutsideAreLeftOut() {
        TestCalls.store(caller, 5);
        RowSelection before = new RowSelection(
                TestCalls.DAY.minusDays(9), TestCalls.DAY.minusDays(1), Optional.empty(), CaseTypeChoice.ALL, cut());
        RowSelection after = new RowSelection(
                TestCalls.DAY.plusDays(1), TestCalls.DAY.plusDays(9), Optional.empty(), CaseTypeChoice.ALL, cut());
        assertThat(read(before, 100)).isEmpty();
        assertThat(read(after, 100)).isEmpty();
    }

    private long cut() {
        return server.in(caller, () -> server.get(UsageCut.class).last());
    }

    private static RowSelection selection(Optional<UUID> campaign, Optional<String> caseType, long cut) {
        return new RowSelection(TestCalls.DAY, TestCalls.DAY, campaign, CaseTypeChoice.asked(caseType), cut);
    }

    private List<UsageRow> read(RowSelection selection, int pageSize) {
        List<UsageRow> all = new ArrayList<>();
        List<UsageRow> page = rows.page(caller, UsageKind.VOICE, selection, RowKey.START, pageSize);
        while (!page.isEmpty()) {
            all.addAll(page);
            page = rows.page(
                    caller,
                    UsageKind.VOICE,
                    selection,
                    page.get(page.size() - 1).key(),
                    pageSize);
        }
        return all;
    }
}
