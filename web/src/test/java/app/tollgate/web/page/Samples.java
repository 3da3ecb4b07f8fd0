package app.tollgate.web.page;

import app.tollgate.api.audit.LogEventType;
import app.tollgate.api.shared.Permission;
import app.tollgate.api.shared.Role;
import app.tollgate.api.tenant.Tier;
import app.tollgate.web.access.AcceptInvitationPageModel;
import app.tollgate.web.access.MemberPageModel;
import app.tollgate.web.access.MemberRow;
import app.tollgate.web.access.MemberState;
import app.tollgate.web.access.SessionRow;
import app.tollgate.web.access.SessionsPageModel;
import app.tollgate.web.access.SignInPageModel;
import app.tollgate.web.access.TeamPageModel;
import app.tollgate.web.apikey.ApiKeyPageModel;
import app.tollgate.web.apikey.ApiKeysPageModel;
import app.tollgate.web.apikey.KeyRow;
import app.tollgate.web.apikey.KeyState;
import app.tollgate.web.apikey.NewKey;
import app.tollgate.web.audit.LogDetail;
import app.tollgate.web.audit.LogEntryRow;
import app.tollgate.web.audit.LogPlace;
import app.tollgate.web.audit.SystemLogPageModel;
import app.tollgate.web.campaign.SampleCampaigns;
import app.tollgate.web.casework.SampleCasework;
import app.tollgate.web.contactimport.SampleImports;
import app.tollgate.web.invoice.SampleInvoices;
import app.tollgate.web.report.SampleReports;
import app.tollgate.web.schedule.SampleSchedules;
import app.tollgate.web.selfheal.SampleHealing;
import app.tollgate.web.spending.SampleBilling;
import app.tollgate.web.tenant.CompanyPageModel;
import app.tollgate.web.tenant.CreateTenantPageModel;
import app.tollgate.web.tenant.TenantPageModel;
import app.tollgate.web.tenant.TenantRow;
import app.tollgate.web.tenant.TenantsPageModel;
import app.tollgate.web.usage.RangeForm;
import app.tollgate.web.usage.UsageRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;

/** Every page with figures as a law firm would see them, to be looked at and to be tested. */
final class Samples {

    private static final Instant NOW = Instant.parse("2026-11-23T20:11:00Z");
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
        doors(views);
        people(views);
        keys(views);
        figures(views);
        views.putAll(new SampleCasework(shell(Destination.LISTS)).all());
        views.putAll(new SampleImports(shell(Destination.CONTACTS)).all());
        views.putAll(SampleHealing.all(shell(Destination.SELF_HEALING)));
        views.putAll(new SampleInvoices(shell(Destination.INVOICES)).all());
        views.putAll(new SampleReports(shell(Destination.REPORTS)).all());
        views.putAll(new SampleSchedules(shell(Destination.SCHEDULES), new Door(words, theme, "/sent/x")).all());
        views.putAll(new SampleCampaigns(shell(Destination.CAMPAIGNS)).all());
        views.putAll(SampleBilling.all(shell(Destination.BILLING_PREFERENCES)));
        log(views);
        operator(views);
        new SampleWallets(shell(Destination.WALLET), operatorShell()).addTo(views);
        new SamplePrices(operatorShell()).views(views);
        views.put(
                "search",
                new View("page/search", new SearchPageModel(shell(Destination.API), "key", List.of(Destination.API))));
        views.put(
                "search-none", new View("page/search", new SearchPageModel(shell(Destination.API), "<b>", List.of())));
        return views;
    }

    private void doors(Map<String, View> views) {
        Door door = new Door(words, theme, "/sign-in");
        views.put(
                "sign-in",
                new View(
                        "access/sign-in",
                        new SignInPageModel(door, Form.showing("tenant", "kestrel-vane"), Refusal.NONE, "", false)));
        views.put(
                "sign-in-refused",
                new View(
                        "access/sign-in",
                        new SignInPageModel(
                                door,
                                Form.showing("tenant", "kestrel-vane", "email", "odile@kestrelvane.example"),
                                Refusal.of(words.t("access.sign-in.failed")),
                                "",
                                false)));
        views.put(
                "accept", new View("access/accept-invitation", new AcceptInvitationPageModel(door, "t", Refusal.NONE)));
        views.put(
                "problem",
                new View(
                        "page/problem",
                        new ProblemPageModel(
                                door,
                                words.t("page.problem.not-found"),
                                words.t("page.problem.not-found.detail"),
                                "01938c5e-7a1b-7000-8000-3d0f5f1c2a9b")));
    }

    private void people(Map<String, View> views) {
        Shell shell = shell(Destination.TEAM);
        List<MemberRow> members = List.of(
                member("Odile Marchetti", "odile", Set.of(Role.ADMIN), MemberState.ACTIVE, true),
                member("Bram Achterberg", "bram", Set.of(Role.BILLING), MemberState.ACTIVE, false),
                member("Pernille Aubrac", "pernille", Set.of(Role.USER, Role.BILLING), MemberState.INVITED, false),
                member("Tomasz Wilk", "tomasz", Set.of(Role.USER), MemberState.DEACTIVATED, false));
        Form invitation = Form.showing("name", "", "email", "jo@", "roles", "USER");
        views.put("team", new View("access/team", new TeamPageModel(shell, members, false, Form.EMPTY, Refusal.NONE)));
        views.put(
                "team-invite",
                new View(
                        "access/team",
                        new TeamPageModel(
                                shell,
                                members,
                                true,
                                invitation,
                                Refusal.at("email", "Use an address such as jo@kestrelvane.example."))));
        Form rights = Form.showing("name", "Bram Achterberg", "roles", "BILLING");
        views.put(
                "member",
                new View("access/member", new MemberPageModel(shell, members.get(1), false, rights, Refusal.NONE)));
        views.put(
                "member-invited",
                new View("access/member", new MemberPageModel(shell, members.get(2), false, rights, Refusal.NONE)));
        views.put(
                "member-deactivate",
                new View("access/member", new MemberPageModel(shell, members.get(1), true, rights, Refusal.NONE)));
        views.put(
                "sessions",
                new View(
                        "access/sessions",
                        new SessionsPageModel(
                                shell(Destination.SESSIONS),
                                List.of(
                                        new SessionRow(
                                                id(1), Optional.of("Firefox, Linux"), "203.0.113.24", NOW, NOW, true),
                                        new SessionRow(id(2), Optional.empty(), "198.51.100.7", NOW, NOW, false)))));
    }

    private void keys(Map<String, View> views) {
        Shell shell = shell(Destination.API);
        List<KeyRow> rows = List.of(
                key("Dialer production", "7Qm2XkVb9Rt4", KeyState.ACTIVE, Permission.READ, Permission.WRITE),
                key("Finance export", "c0TdJ5sEg6Ua", KeyState.EXPIRES_SOON, Permission.READ),
                key("SMS sender", "Vn4yB7KqMx2o", KeyState.ROTATING, Permission.WRITE),
                key("Intake trial", "Ri9hW3uDzPe5", KeyState.EXPIRED, Permission.READ));
        String example =
                "curl https://tollgate.example/api/v1/usage/events \\\n  -H \"Authorization: Bearer $TOLLGATE_KEY\"";
        Form asked = Form.showing("permissions", "READ");
        Optional<NewKey> made = Optional.of(new NewKey(
                rows.get(0),
                "tg_live_h4GzN1vYq8Ws_9Jk2mD7xQc5TbRf0LyPa3VnUe6ZoHi1K2lvk3M",
                "curl https://tollgate.example/api/v1/me"));
        views.put(
                "keys", new View("apikey/keys", keysModel(shell, rows, example, false, Form.EMPTY, Optional.empty())));
        views.put(
                "keys-none",
                new View("apikey/keys", keysModel(shell, List.of(), example, false, asked, Optional.empty())));
        views.put(
                "keys-generate",
                new View("apikey/keys", keysModel(shell, rows, example, true, asked, Optional.empty())));
        views.put("keys-made", new View("apikey/keys", keysModel(shell, rows, example, false, asked, made)));
        Form present = Form.showing("name", "Dialer production", "permissions", "READ", "permissions", "WRITE");
        for (String dialog : List.of("", "rotate", "revoke")) {
            views.put(
                    "key" + (dialog.isEmpty() ? "" : "-" + dialog),
                    new View(
                            "apikey/key",
                            new ApiKeyPageModel(
                                    shell, rows.get(0), 500, dialog, present, Refusal.NONE, Optional.empty())));
        }
        views.put(
                "key-expired",
                new View(
                        "apikey/key",
                        new ApiKeyPageModel(shell, rows.get(3), 500, "", present, Refusal.NONE, Optional.empty())));
    }

    private static ApiKeysPageModel keysModel(
            Shell shell, List<KeyRow> rows, String example, boolean generating, Form form, Optional<NewKey> made) {
        return new ApiKeysPageModel(shell, rows, 500, example, generating, form, Refusal.NONE, made);
    }

    private void figures(Map<String, View> views) {
        SampleUsage usage = new SampleUsage(shell(Destination.USAGE));
        UsageRange month = UsageRange.thisMonth(TODAY);
        RangeForm wrong =
                RangeForm.refused("2026-11-30", "2026-11-01", Refusal.at("to", words.t("problem.before-from")));
        views.put("usage", new View("usage/usage", usage.month().model(RangeForm.of(month), SamplePrices.OWN)));
        views.put("usage-year", new View("usage/usage", usage.year().model(RangeForm.of(month), SamplePrices.OWN)));
        views.put("usage-none", new View("usage/usage", usage.nothing().model(RangeForm.of(month), SamplePrices.OWN)));
        views.put("usage-refused", new View("usage/usage", usage.month().model(wrong, SamplePrices.OWN)));
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

    private void log(Map<String, View> views) {
        LogEntryRow plain = new LogEntryRow(
                Instant.parse("2026-11-23T20:12:07Z"),
                LogEventType.API_CALL,
                "POST /usage/events",
                "SMS <sender>",
                "Key",
                "203.0.113.31",
                "/settings/system-log?id=2#detail",
                false);
        LogEntryRow open = new LogEntryRow(
                Instant.parse("2026-11-23T20:09:41Z"),
                LogEventType.DATA_CHANGE,
                "Company settings: changed",
                "Odile Marchetti",
                "Person",
                "198.51.100.42",
                "/settings/system-log?id=1#detail",
                true);
        LogDetail detail = new LogDetail(
                LogEventType.DATA_CHANGE,
                "Company settings: changed",
                "Odile Marchetti, Person",
                Instant.parse("2026-11-23T20:09:41Z"),
                "198.51.100.42",
                "019ab5c2-7e40-7c11-9d03-5b1f6a20c8e4",
                List.of(new LogDetail.Changed("Time zone", "America/Chicago", "America/New_York")),
                List.of(new LogDetail.Fact("Lines", "214")),
                1042);
        Form filter = Form.showing("type", "LOGIN", "from", "2026-11-23", "userId", "1");
        LogPlace place = LogPlace.ofTenant(List.of(new SystemLogPageModel.Actor("2", "SMS <sender>")));
        Shell shell = shell(Destination.SYSTEM_LOG);
        views.put("log", logView(shell, place, filter, List.of(plain, open), Optional.of(detail)));
        views.put("log-none", logView(shell, place, Form.showing("q", "nothing"), List.of(), Optional.empty()));
        views.put(
                "operator-log",
                logView(operatorShell(), LogPlace.ofOperators(), filter, List.of(plain), Optional.empty()));
    }

    private static View logView(
            Shell shell, LogPlace place, Form filter, List<LogEntryRow> entries, Optional<LogDetail> detail) {
        return new View(
                "audit/log",
                new SystemLogPageModel(
                        shell,
                        filter,
                        Refusal.NONE,
                        List.of(new SystemLogPageModel.Actor("1", "Odile Marchetti")),
                        entries,
                        detail,
                        place,
                        "&type=LOGIN",
                        "",
                        place.path() + "?cursor=MTA0Mg"));
    }

    private void operator(Map<String, View> views) {
        Shell shell = operatorShell();
        List<TenantRow> tenants = List.of(
                tenant("kestrel-vane", "Kestrel & Vane", Tier.PREMIUM, 500, false, false),
                tenant("oakhithe", "Oakhithe Injury Group", Tier.ENTERPRISE, 4000, false, false),
                tenant("demo-law", "Demo Law Group", Tier.STANDARD, 100, true, false),
                tenant("quillane", "Quillane Partners", Tier.STANDARD, 100, false, true));
        views.put(
                "tenants",
                new View(
                        "tenant/tenants",
                        new TenantsPageModel(
                                shell, Form.EMPTY, tenants, 4, "/operator/tenants", "/operator/tenants?cursor=x")));
        views.put(
                "tenants-none",
                new View(
                        "tenant/tenants", new TenantsPageModel(shell, Form.showing("q", "zzz"), List.of(), 4, "", "")));
        Form form = Form.showing("tier", "STANDARD", "timeZone", "America/Chicago");
        views.put(
                "tenant-create",
                new View("tenant/create", new CreateTenantPageModel(shell, form, Refusal.NONE, ZONES)));
        Form present = Form.showing("name", "Oakhithe Injury Group", "tier", "ENTERPRISE", "limitPerMinute", "4000");
        views.put(
                "tenant",
                new View("tenant/tenant", new TenantPageModel(shell, tenants.get(1), false, present, Refusal.NONE)));
        views.put(
                "tenant-suspend",
                new View("tenant/tenant", new TenantPageModel(shell, tenants.get(1), true, present, Refusal.NONE)));
        views.put(
                "tenant-suspended",
                new View("tenant/tenant", new TenantPageModel(shell, tenants.get(3), false, present, Refusal.NONE)));
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

    private static MemberRow member(String name, String user, Set<Role> roles, MemberState state, boolean self) {
        Optional<Instant> until =
                state == MemberState.INVITED ? Optional.of(NOW.plusSeconds(80_000)) : Optional.empty();
        return new MemberRow(id(name.length()), name, user + "@kestrelvane.example", roles, state, until, self);
    }

    private static KeyRow key(String name, String keyId, KeyState state, Permission... permissions) {
        return new KeyRow(
                id(name.length()),
                name,
                "tg_live_" + keyId,
                List.of(permissions),
                state,
                NOW.minusSeconds(9_000_000),
                "Odile Marchetti",
                state == KeyState.EXPIRES_SOON ? Optional.of(NOW.plusSeconds(600_000)) : Optional.empty(),
                state == KeyState.EXPIRED ? Optional.empty() : Optional.of(NOW),
                state == KeyState.EXPIRED ? Optional.empty() : Optional.of("203.0.113.24"),
                state == KeyState.ROTATING ? Optional.of(NOW.plusSeconds(60_000)) : Optional.empty(),
                List.of("198.51.100.0/24"),
                OptionalInt.of(120));
    }

    private static TenantRow tenant(String slug, String name, Tier tier, int limit, boolean demo, boolean suspended) {
        return new TenantRow(slug, name, "America/Chicago", tier, limit, demo, suspended);
    }

    private static UUID id(int number) {
        return new UUID(0x01938c5e7a1b7000L, 0x8000000000000000L | number);
    }
}
