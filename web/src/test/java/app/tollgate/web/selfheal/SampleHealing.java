package app.tollgate.web.selfheal;

import app.tollgate.api.casework.ContactListView;
import app.tollgate.api.selfheal.EnrichmentStatus;
import app.tollgate.api.selfheal.EnrichmentView;
import app.tollgate.api.selfheal.HealedColumn;
import app.tollgate.api.selfheal.HealedCounts;
import app.tollgate.api.selfheal.HealedFilter;
import app.tollgate.api.selfheal.HealedStatus;
import app.tollgate.api.selfheal.HealedView;
import app.tollgate.web.casework.ListField;
import app.tollgate.web.page.Form;
import app.tollgate.web.page.Pager;
import app.tollgate.web.page.Refusal;
import app.tollgate.web.page.Shell;
import app.tollgate.web.page.View;
import app.tollgate.web.schedule.SampleSchedules;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Found numbers and self-healed contacts in every state. */
public final class SampleHealing {

    private static final ContactListView LIST = new ContactListView(
            new UUID(7, 7), "Hernia mesh, spring", "Mass Tort", 2, Instant.parse("2026-11-23T20:11:00Z"));
    private static final Instant NOW = Instant.parse("2026-11-23T20:11:00Z");

    private SampleHealing() {}

    /** @param asking whether a flag is to be confirmed */
    public static NumberHistory history(boolean asking) {
        return new NumberHistory(
                List.of(
                        found(3, EnrichmentStatus.OPEN),
                        found(2, EnrichmentStatus.CONFIRMED),
                        found(1, EnrichmentStatus.RETRACTED)),
                Optional.of("+12025550173").filter(number -> asking));
    }

    private static EnrichmentView found(int number, EnrichmentStatus status) {
        return new EnrichmentView(
                new UUID(0, number),
                "+12025550119",
                "+1202555017" + number,
                "Skip <tracer>",
                NOW.minus(Duration.ofDays(9)),
                status,
                status == EnrichmentStatus.CONFIRMED ? NOW.minus(Duration.ofDays(3)) : null,
                status == EnrichmentStatus.RETRACTED ? NOW.minus(Duration.ofDays(1)) : null,
                NOW);
    }

    /** The Self-Healing page in every state. */
    public static Map<String, View> all(Shell shell) {
        Map<String, View> views = new LinkedHashMap<>();
        HealedFilter list = HealedFilter.in(LIST.id());
        List<HealedView> some = List.of(healed(1, HealedStatus.CONFIRMED), healed(2, HealedStatus.CONFIRMED));
        ColumnForm columns = ColumnForm.of(HealedColumn.DEFAULT);
        ColumnForm moved = ColumnForm.read(Form.showing("up", "NEW_NUMBER"));
        views.put("self-healing", page(shell, HealedFilter.ALL, "", some, Refusal.NONE, Optional.empty()));
        views.put(
                "self-healing-retracted",
                page(
                        shell,
                        HealedFilter.ALL.with(HealedStatus.RETRACTED),
                        "status=RETRACTED",
                        List.of(healed(3, HealedStatus.RETRACTED)),
                        Refusal.NONE,
                        Optional.empty()));
        views.put("self-healing-none", page(shell, HealedFilter.ALL, "", List.of(), Refusal.NONE, Optional.empty()));
        views.put("self-healing-none-fits", page(shell, list, "listId=x", List.of(), Refusal.NONE, Optional.empty()));
        views.put(
                "self-healing-refused",
                page(
                        shell,
                        HealedFilter.ALL,
                        "",
                        List.of(),
                        Refusal.at("to", shell.words().t("problem.before-from")),
                        Optional.empty()));
        views.put(
                "self-healing-several-lists",
                page(
                        shell,
                        HealedFilter.ALL,
                        "",
                        List.of(),
                        Refusal.at("listId", shell.words().t("problem.listId.several-named")),
                        Optional.empty()));
        for (ColumnForm each : List.of(columns, moved)) {
            views.put(
                    "self-healing-columns" + (each.moved().isPresent() ? "-moved" : ""),
                    page(
                            shell,
                            list,
                            "listId=x",
                            some,
                            Refusal.NONE,
                            Optional.of(new SelfHealingPageModel.Customizing(
                                    each,
                                    each.chosen().isEmpty()
                                            ? Refusal.at(
                                                    "columns", shell.words().t("problem.columns.required"))
                                            : Refusal.NONE))));
        }
        for (boolean stale : new boolean[] {false, true}) {
            views.put(
                    "self-healed-report" + (stale ? "-stale" : ""),
                    new View(
                            "selfheal/report",
                            new ReportPageModel(
                                    shell,
                                    "\"v1\"",
                                    stale,
                                    sending(stale),
                                    columns,
                                    Form.showing("enabled", "on", "frequency", "WEEKLY", "dayOfWeek", "MONDAY"),
                                    stale
                                            ? Refusal.NONE
                                            : Refusal.at(
                                                    "deliveryTime",
                                                    shell.words().t("problem.deliveryTime.required")))));
        }
        return views;
    }

    private static ReportPageModel.Sending sending(boolean off) {
        return off
                ? new ReportPageModel.Sending(Optional.empty(), false, List.of(), Pager.NONE)
                : new ReportPageModel.Sending(
                        Optional.of(NOW.plus(Duration.ofDays(2))), true, SampleSchedules.deliveries(), Pager.NONE);
    }

    private static View page(
            Shell shell,
            HealedFilter filter,
            String query,
            List<HealedView> rows,
            Refusal refusal,
            Optional<SelfHealingPageModel.Customizing> customizing) {
        return new View(
                "selfheal/self-healing",
                new SelfHealingPageModel(
                        shell,
                        Form.showing("status", filter.status().name()),
                        refusal,
                        filter,
                        query,
                        lists(filter, refusal),
                        new HealedCounts(rows.size(), rows.isEmpty() ? 0 : 1),
                        rows,
                        Pager.NONE,
                        true,
                        ColumnForm.of(HealedColumn.DEFAULT),
                        customizing));
    }

    private static ListField lists(HealedFilter filter, Refusal refusal) {
        boolean several = refusal.at("listId") != null;
        return new ListField(
                several ? "hernia" : filter.list().map(id -> LIST.name()).orElse(""),
                filter.list(),
                List.of(LIST.name()),
                several ? List.of(LIST, LIST) : List.of());
    }

    private static HealedView healed(int number, HealedStatus status) {
        return new HealedView(
                new UUID(0, number),
                number == 1 ? "KV-20418" : null,
                "Rosalind <Ferreby> " + number,
                "+12025550119",
                "+1202555017" + number,
                number == 1 ? List.of(LIST.name(), "Release") : List.of(),
                NOW.minus(Duration.ofDays(9)),
                NOW.minus(Duration.ofDays(3)),
                status,
                status == HealedStatus.RETRACTED ? NOW : null);
    }
}
