package app.tollgate.api.shared;

import java.util.Optional;
import java.util.Set;

/**
 * The versions that a caller has seen of what it is about to change, as its {@code If-Match} names them (RFC 9110 section 13.1.1).
 *
 * @param named one of these must still be there; empty if any version will do
 */
public record SeenVersions(Optional<Set<Long>> named) {

    /** Whatever is there. */
    public static final SeenVersions ANY = new SeenVersions(Optional.empty());

    public SeenVersions {
        named = named.map(Set::copyOf);
    }

    public static SeenVersions of(long version) {
        return of(Set.of(version));
    }

    public static SeenVersions of(Set<Long> versions) {
        return new SeenVersions(Optional.of(versions));
    }

    /** Whether the caller may change what stands in this version. */
    public boolean include(long version) {
        return named.map(seen -> seen.contains(version)).orElse(true);
    }
}
