package app.tollgate.web.page;

import app.tollgate.api.shared.Role;
import app.tollgate.web.campaign.SampleCampaigns;
import app.tollgate.web.casework.SampleCasework;
import app.tollgate.web.contactimport.SampleImports;
import app.tollgate.web.invoice.SampleInvoices;
import app.tollgate.web.platform.SampleHealth;
import app.tollgate.web.report.SampleReports;
import app.tollgate.web.schedule.SampleSchedules;
import app.tollgate.web.selfheal.SampleHealing;
import app.tollgate.web.spending.SampleBilling;
import app.tollgate.web.tenant.CompanyPageModel;
import app.tollgate.web.usage.RangeForm;
import app.tollgate.web.usage.UsageRange;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Every page with figures as a law firm would see them, to be looked at and to be tested. */
final class Samples {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final List<String> ZONES = List.of("America/Chicago", "America/New_York", "Europe/Madrid");

    private final Words words;
    private final Theme theme;
    private final Formats formats;

    Samples(Language language, Theme theme) {
        this.words = new Words(language);
        this.theme = theme;
        this.formats = new Formats(language, ZoneId.of("America/Chicago"), TODAY);
    }

    Map<String, View> all() {
        Map<String, View> views = new LinkedHashMap<>();
        new SampleDoors(words, theme).addTo(views);
        new SamplePeople(shell(Destination.TEAM), shell(Destination.SESSIONS)).addTo(views);
        new SampleKeys(shell(Destination.API)).addTo(views);
        figures(views);
        views.putAll(new SampleCasework(shell(Destination.LISTS)).all());
        views.putAll(new SampleImports(shell(Destination.CONTACTS)).all());
        views.putAll(SampleHealing.all(shell(Destination.SELF_HEALING)));
        views.putAll(new SampleInvoices(shell(Destination.INVOICES), operatorShell()).all());
        views.putAll(new SampleReports(shell(Destination.REPORTS)).all());
        views.putAll(new SampleSchedules(shell(Destination.SCHEDULES), new Door(words, theme, "/sent/x")).all());
        views.putAll(new SampleCampaigns(shell(Destination.CAMPAIGNS)).all());
        views.putAll(SampleBilling.all(shell(Destination.BILLING_PREFERENCES)));
        new SampleLog(shell(Destination.SYSTEM_LOG), operatorShell()).addTo(views);
        new SampleTenants(operatorShell()).addTo(views);
        views.putAll(SampleHealth.all(operatorShell()));
        new SampleWallets(shell(Destination.WALLET), operatorShell()).addTo(views);
        new SamplePrices(operatorShell()).views(views);
        views.put(
                "search",
                new View("page/search", new SearchPageModel(shell(Destination.API), "key", List.of(Destination.API))));
        views.put(
                "search-none", new View("page/search", new SearchPageModel(shell(Destination.API), "<b>", List.of())));
        return views;
    }

    private void figures(Map<String, View> views) {
        SampleUsage usage = new SampleUsage(shell(Destination.USAGE));
        UsageRange month = UsageRange.thisMonth(TODAY);
        RangeForm wrong =
                RangeForm.refused("2026-11-30", "2026-11-01", Refusal.at("to", words.t("problem.before-from")));
        views.put(
                "usage",
                new View("usage/usage", usage.month().model(RangeForm.of(month), SampleUsage.SCOPE, SamplePrices.OWN)));
        views.put(
                "usage-year",
                new View("usage/usage", usage.year().model(RangeForm.of(month), SampleUsage.SCOPE, SamplePrices.OWN)));
        views.put(
                "usage-none",
                new View(
                        "usage/usage",
                        usage.nothing().model(RangeForm.of(month), SampleUsage.SCOPE, SamplePrices.OWN)));
        views.put(
                "usage-none-fits",
                new View(
                        "usage/usage",
                        usage.nothing().model(RangeForm.of(month), SampleUsage.NARROW, SamplePrices.OWN)));
        views.put(
                "usage-refused",
                new View("usage/usage", usage.month().model(wrong, SampleUsage.SCOPE, SamplePrices.OWN)));
        views.put(
                "company",
                new View(
                        "tenant/company",
                        new CompanyPageModel(
                                shell(Destination.COMPANY),
                                "\"v1\"",
                                Form.showing("name", "Kestrel & Vane", "timeZone", "America/Chicago", "locale", "en"),
                                Refusal.NONE,
                                ZONES,
                                true)));
    }

    private Shell shell(Destination here) {
        Person person = new Person("Odile Marchetti", "Kestrel & Vane", "kestrel-vane", Set.of(Role.ADMIN));
        return new Shell(words, formats, theme, person, here, here.path(), "csrf", Optional.empty());
    }

    private Shell operatorShell() {
        Person person = new Person("Wren Halloran", "", "operator", Set.of(Role.OPERATOR));
        Optional<String> done = Optional.of("tenant.done.saved");
        return new Shell(words, formats, theme, person, Destination.TENANTS, "/operator/tenants", "csrf", done);
    }
}
