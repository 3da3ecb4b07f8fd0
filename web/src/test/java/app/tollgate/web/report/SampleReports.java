package app.tollgate.web.report;

import app.tollgate.api.report.ReportContent;
import app.tollgate.api.report.ReportPreview;
import app.tollgate.api.report.ReportPreviewRow;
import app.tollgate.api.report.ReportType;
import app.tollgate.api.shared.Money;
import app.tollgate.web.page.Form;
import app.tollgate.web.page.Pager;
import app.tollgate.web.page.Refusal;
import app.tollgate.web.page.Shell;
import app.tollgate.web.page.View;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The reports page in every state. */
public final class SampleReports {

    private static final Instant NOW = Instant.parse("2026-11-23T20:11:00Z");
    private static final ReportFilters.Choice CAMPAIGN =
            new ReportFilters.Choice(new UUID(7, 7).toString(), "Hernia mesh, spring");

    private static final ReportPreview PREVIEW = new ReportPreview(
            21_840,
            21_840,
            "30211.5",
            0,
            0,
            Money.parse("3625.38"),
            1,
            true,
            List.of(new ReportPreviewRow(
                    LocalDate.of(2026, 11, 1),
                    NOW,
                    "voice",
                    "+13125550100",
                    "+14155550123",
                    "CONNECTED",
                    "Mass Tort",
                    null,
                    1,
                    "1.5",
                    Money.parse("0.18"))));

    private final Shell shell;

    public SampleReports(Shell shell) {
        this.shell = shell;
    }

    public Map<String, View> all() {
        Map<String, View> views = new LinkedHashMap<>();
        Form filled = Form.showing(
                "from",
                "2026-11-01",
                "to",
                "2026-11-22",
                "type",
                "SMS_CSV",
                "content",
                "SUMMARY",
                "caseType",
                "Mass Tort");
        views.put(
                "reports",
                page(
                        filled,
                        Refusal.NONE,
                        List.of(report(ReportState.RUNNING, 64)),
                        List.of(
                                report(ReportState.READY, 100),
                                report(ReportState.CANCELLED, 41),
                                report(ReportState.FAILED, 7))));
        views.put(
                "reports-none",
                new View(
                        "report/reports",
                        new ReportsPageModel(
                                shell,
                                Form.showing("from", "2026-11-30", "to", "2026-11-01"),
                                Refusal.at("to", "Choose a day that is not before the first."),
                                List.of(),
                                List.of(),
                                Optional.empty(),
                                List.of(),
                                List.of(),
                                Pager.NONE)));
        return views;
    }

    private View page(Form form, Refusal refusal, List<ReportRow> waiting, List<ReportRow> past) {
        return new View(
                "report/reports",
                new ReportsPageModel(
                        shell,
                        form,
                        refusal,
                        List.of("Mass Tort", "Personal Injury"),
                        List.of(CAMPAIGN),
                        Optional.of(PREVIEW),
                        waiting,
                        past,
                        new Pager("", "/settings/reports?cursor=x")));
    }

    private static ReportRow report(ReportState state, int progress) {
        return new ReportRow(
                new UUID(0x01938c5e7a1b7000L, 0x8000000000000000L | progress),
                ReportType.VOICE_CSV,
                ReportContent.DETAIL,
                LocalDate.of(2026, 11, 1),
                LocalDate.of(2026, 11, 22),
                List.of("Mass Tort", CAMPAIGN.name()),
                false,
                state,
                progress,
                21_840,
                4_100_000,
                NOW,
                Optional.of("Odile Marchetti"),
                Optional.of(NOW.plusSeconds(2_000_000)),
                Optional.of("The report could not be made; ask for it again, and tell us if it fails again.")
                        .filter(why -> state == ReportState.FAILED));
    }
}
