package app.tollgate.api.shared;

import java.util.Set;
import java.util.regex.Pattern;

/** A tenant, named by its slug; one that exists is valid, so its {@link #schema()} is safe to route to. */
public record TenantId(String slug) {

    private static final Pattern SLUG = Pattern.compile("[a-z][a-z0-9-]{2,39}");
    private static final Set<String> RESERVED = Set.of(
            "operator",
            "api",
            "health",
            "metrics",
            "openapi",
            "settings",
            "sign-in",
            "sign-out",
            "assets",
            "invitations",
            "platform",
            "public",
            "portal",
            "admin",
            "system",
            "tollgate",
            "well-known",
            "static",
            "www",
            "mail");

    /** The realm of the vendor's own staff; its people and sessions live in the platform schema. */
    public static final TenantId OPERATOR = new TenantId("operator");

    public TenantId {
        if (!isWellFormed(slug)) {
            throw new IllegalArgumentException("not a tenant slug");
        }
    }

    /** Whether the text has the shape of a slug: {@code [a-z][a-z0-9-]{2,39}}. */
    public static boolean isWellFormed(String slug) {
        return slug != null && SLUG.matcher(slug).matches();
    }

    /** Whether a new tenant may not take this slug, because addresses or realms of the product use the word. */
    public static boolean isReserved(String slug) {
        return RESERVED.contains(slug);
    }

    public boolean isOperator() {
        return "operator".equals(slug);
    }

    /** The database schema of this tenant; the mapping is one to one because slugs hold no underscore. */
    public String schema() {
        return isOperator() ? "platform" : "t_" + slug.replace('-', '_');
    }

    @Override
    public String toString() {
        return slug;
    }
}
