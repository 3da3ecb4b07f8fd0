package app.tollgate.web.page;

import app.tollgate.api.tenant.Tier;
import app.tollgate.web.tenant.CreateTenantPageModel;
import app.tollgate.web.tenant.TenantPageModel;
import app.tollgate.web.tenant.TenantRow;
import app.tollgate.web.tenant.TenantsPageModel;
import java.util.List;
import java.util.Map;

/** Tenants as operators see them. */
record SampleTenants(Shell shell) {

    private static final List<String> ZONES = List.of("America/Chicago", "America/New_York", "Europe/Madrid");

    void addTo(Map<String, View> views) {
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

    private static TenantRow tenant(String slug, String name, Tier tier, int limit, boolean demo, boolean suspended) {
        return new TenantRow(slug, name, "America/Chicago", tier, limit, demo, suspended);
    }
}
