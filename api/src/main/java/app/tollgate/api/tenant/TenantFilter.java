package app.tollgate.api.tenant;

import java.util.Optional;

/**
 * Which tenants a list holds; what is empty lets all pass.
 *
 * @param text stands somewhere in name or slug, in small letters or capitals
 */
public record TenantFilter(String text, Optional<Tier> tier, Optional<TenantStatus> status, Optional<Boolean> demo) {

    public static TenantFilter text(String text) {
        return new TenantFilter(text, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
