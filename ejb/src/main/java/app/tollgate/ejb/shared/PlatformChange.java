package app.tollgate.ejb.shared;

import app.tollgate.api.shared.TenantId;
import java.util.Optional;

/**
 * Something changed on some node that caches must forget now.
 *
 * @param topic what kind of thing: {@code tenant}, {@code apikey}, {@code session}, {@code signing-key}, {@code prices}
 * @param tenant whose, if it is one tenant's
 * @param subject which one, or {@code *} for all of the topic
 */
public record PlatformChange(String topic, Optional<TenantId> tenant, String subject) {

    public static final String EVERYTHING = "*";

    public boolean isAbout(String wanted) {
        return topic.equals(wanted) || topic.equals(EVERYTHING);
    }
}
