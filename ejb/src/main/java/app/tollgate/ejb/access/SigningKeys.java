package app.tollgate.ejb.access;

import app.tollgate.api.shared.TenantId;
import app.tollgate.ejb.shared.Changes;
import app.tollgate.ejb.shared.SealedSecrets;
import app.tollgate.ejb.shared.Sql;
import com.nimbusds.jose.jwk.RSAKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;

/** Store of signing keys; the private halves rest sealed under the master key. */
@ApplicationScoped
class SigningKeys {

    static final String TOPIC = "signing-key";
    private static final String PURPOSE = "signing-key ";

    @Inject
    private Sql sql;

    @Inject
    private SealedSecrets secrets;

    @Inject
    private Changes changes;

    SigningKeys() {}

    SigningKeys(Sql sql, SealedSecrets secrets, Changes changes) {
        this.sql = sql;
        this.secrets = secrets;
        this.changes = changes;
    }

    /** All keys, the longest used first. */
    List<SigningKey> all() {
        return sql.list(
                "select kid, private_sealed, use_from from platform.signing_key order by use_from, kid",
                row -> new SigningKey(
                        row.getString("kid"),
                        opened(row.getString("kid"), row.getBytes("private_sealed")),
                        Sql.instant(row, "use_from")));
    }

    void add(SigningKey key, Instant now) {
        sql.update(
                "insert into platform.signing_key (kid, public_jwk, private_sealed, created_at, use_from)"
                        + " values (?, ?, ?, ?, ?)",
                key.kid(),
                key.pair().toPublicJWK().toJSONString(),
                secrets.seal(PURPOSE + key.kid(), key.pair().toJSONString().getBytes(StandardCharsets.UTF_8)),
                now,
                key.useFrom());
        changes.announce(TOPIC, TenantId.OPERATOR, key.kid());
    }

    void remove(SigningKey key) {
        sql.update("delete from platform.signing_key where kid = ?", key.kid());
        changes.announce(TOPIC, TenantId.OPERATOR, key.kid());
    }

    private RSAKey opened(String kid, byte[] sealed) {
        try {
            return RSAKey.parse(new String(secrets.open(PURPOSE + kid, sealed), StandardCharsets.UTF_8));
        } catch (ParseException e) {
            throw new IllegalStateException("signing key " + kid + " cannot be read", e);
        }
    }
}
