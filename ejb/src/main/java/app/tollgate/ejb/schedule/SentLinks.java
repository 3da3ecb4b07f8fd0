package app.tollgate.ejb.schedule;

import app.tollgate.api.shared.Caller;
import app.tollgate.ejb.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Store of the links in mails, by the hashes of their tokens. */
@ApplicationScoped
class SentLinks {

    /** How long a link leads to its file: shorter than reports are kept. */
    static final Duration VALID = Duration.ofDays(7);

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "tollgate.public.url", defaultValue = "http://localhost:8080")
    private String publicUrl;

    private final SecureRandom random = new SecureRandom();

    SentLink make(Caller caller, UUID delivery, String recipient) {
        SentFileToken token = SentFileToken.make(caller.tenant(), random);
        Instant expiresAt = clock.instant().plus(VALID);
        sql.update("delete from schedule_link where expires_at < ?", clock.instant());
        sql.update(
                "insert into schedule_link (token_hash, delivery_id, recipient, expires_at) values (?, ?, ?, ?)",
                token.hash(),
                delivery,
                recipient,
                expiresAt);
        return new SentLink(URI.create(publicUrl + "/sent/" + token.text()), expiresAt);
    }

    /** What the link leads to, while it is valid. */
    Optional<Target> find(SentFileToken token) {
        return sql.find(
                "select delivery_id, recipient, expires_at from schedule_link where token_hash = ? and expires_at > ?",
                row -> new Target(
                        row.getObject("delivery_id", UUID.class),
                        row.getString("recipient"),
                        Sql.instant(row, "expires_at")),
                token.hash(),
                clock.instant());
    }

    /** Where a link leads, and who has it. */
    record Target(UUID delivery, String recipient, Instant expiresAt) {}
}
