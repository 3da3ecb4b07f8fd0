package app.tollgate.web.page;

import app.tollgate.api.shared.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The pages of the rail, in its order, each with the roles that may open it. */
public enum Destination {
    CASES("/cases", "case", Section.WORK, Role.ADMIN, Role.USER),
    CONTACTS("/contacts", "user", Section.WORK, Role.ADMIN, Role.USER),
    LISTS("/lists", "list", Section.WORK, Role.ADMIN, Role.USER),
    SELF_HEALING("/self-healing", "heal", Section.WORK, Role.ADMIN, Role.USER, Role.BILLING),
    CAMPAIGNS("/campaigns", "campaign", Section.WORK, Role.ADMIN, Role.USER),
    TEAM("/settings/team", "users", Section.SETTINGS, Role.ADMIN),
    API("/settings/api", "key", Section.SETTINGS, Role.ADMIN),
    COMPANY("/settings/company", "case", Section.SETTINGS, Role.ADMIN),
    SELF_HEALED_REPORT("/settings/company/self-healed-report", "heal", Section.SETTINGS, Role.ADMIN, Role.BILLING),
    SYSTEM_LOG("/settings/system-log", "log", Section.SETTINGS, Role.ADMIN),
    BILLING_PREFERENCES("/settings/billing", "sliders", Section.BILLING, Role.ADMIN, Role.BILLING),
    USAGE("/settings/usage", "list", Section.BILLING, Role.ADMIN, Role.BILLING),
    REPORTS("/settings/reports", "file", Section.BILLING, Role.ADMIN, Role.BILLING),
    SCHEDULES("/settings/schedules", "calendar", Section.BILLING, Role.ADMIN, Role.BILLING),
    INVOICES("/settings/invoices", "file", Section.BILLING, Role.ADMIN, Role.BILLING),
    WALLET("/settings/wallet", "wallet", Section.BILLING, Role.ADMIN, Role.BILLING),
    TENANTS("/operator/tenants", "users", Section.OPERATOR, Role.OPERATOR),
    REFILL_REQUESTS("/operator/refill-requests", "wallet", Section.OPERATOR, Role.OPERATOR),
    PRICES("/operator/prices", "list", Section.OPERATOR, Role.OPERATOR),
    HEALTH("/operator/health", "clock", Section.OPERATOR, Role.OPERATOR),
    OPERATOR_LOG("/operator/system-log", "log", Section.OPERATOR, Role.OPERATOR),
    SESSIONS("/settings/sessions", "lock", Section.ACCOUNT, Role.ADMIN, Role.BILLING, Role.USER, Role.OPERATOR);

    /** A group of pages under one heading. */
    public enum Section {
        WORK,
        SETTINGS,
        BILLING,
        OPERATOR,
        ACCOUNT;

        /** The pages of this group that someone with the roles may open. */
        public List<Destination> destinations(Set<Role> roles) {
            return openTo(roles).stream()
                    .filter(destination -> destination.section == this)
                    .toList();
        }
    }

    private final String path;
    private final String icon;
    private final Section section;
    private final Set<Role> roles;

    Destination(String path, String icon, Section section, Role... roles) {
        this.path = path;
        this.icon = icon;
        this.section = section;
        this.roles = Set.of(roles);
    }

    /** All pages that someone with the roles may open. */
    public static List<Destination> openTo(Set<Role> roles) {
        return Arrays.stream(values())
                .filter(destination -> destination.roles.stream().anyMatch(roles::contains))
                .toList();
    }

    /** Where someone with the roles begins. */
    public static Destination landing(Set<Role> roles) {
        List<Destination> open = openTo(roles);
        return open.contains(USAGE) ? USAGE : open.stream().findFirst().orElse(SESSIONS);
    }

    public String path() {
        return path;
    }

    public String icon() {
        return icon;
    }

    public Section section() {
        return section;
    }
}
