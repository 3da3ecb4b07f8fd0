package app.tollgate.api.spending;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * An alert that was raised.
 *
 * @param facts what it told, by name; amounts as decimal strings
 */
public record AlertView(
        UUID id,
        AlertKind kind,
        Instant at,
        List<String> recipients,
        AlertDelivery delivery,
        Map<String, String> facts) {}
