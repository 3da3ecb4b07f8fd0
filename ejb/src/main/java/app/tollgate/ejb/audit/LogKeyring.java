package app.tollgate.ejb.audit;

import app.tollgate.api.audit.LogCheckpoint;
import app.tollgate.api.audit.LogKeys;
import app.tollgate.api.audit.LogPurgeStatement;
import app.tollgate.api.audit.LogSigningKey;
import app.tollgate.api.audit.LogVerificationView.PublicKeyView;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Signs checkpoints and purges with the key derived from the master key, and knows the public keys that were used before. */
@ApplicationScoped
class LogKeyring {

    @Inject
    @ConfigProperty(name = "tollgate.master.key")
    private String masterKey;

    @Inject
    @ConfigProperty(name = "tollgate.log.former.keys")
    private Optional<String> formerKeys;

    @Inject
    private Clock clock;

    private LogSigningKey signing;
    private List<byte[]> trusted;

    LogKeyring() {}

    @PostConstruct
    void read() {
        signing = LogSigningKey.derivedFrom(Base64.getDecoder().decode(masterKey));
        trusted = new ArrayList<>(List.of(signing.publicKey()));
        Arrays.stream(formerKeys.orElse("").split("[,\\s]+"))
                .filter(key -> !key.isBlank())
                .map(LogKeys::read)
                .forEach(trusted::add);
    }

    LogCheckpoint signCheckpoint(String tenant, long position, byte[] sealHash) {
        return signing.signCheckpoint(tenant, position, sealHash, clock.instant());
    }

    /**
     * Says that a chain is removed up to a checkpoint, whose own signature is checked first: whoever sets its time back in the database
     * must not bring us to vouch for an early cut.
     *
     * @throws IllegalStateException if the checkpoint is not signed by us for this tenant
     */
    LogPurgeStatement signPurge(String tenant, LogCheckpoint upTo) {
        if (!keys().vouchFor(upTo, tenant)) {
            throw new IllegalStateException(
                    "The checkpoint at position " + upTo.position() + " is not ours: nothing is cut there.");
        }
        return signing.signPurge(tenant, upTo.position(), upTo.sealHash(), clock.instant());
    }

    LogKeys keys() {
        return new LogKeys(trusted);
    }

    List<PublicKeyView> views() {
        return trusted.stream()
                .map(key ->
                        new PublicKeyView(LogKeys.id(key), Base64.getEncoder().encodeToString(key)))
                .toList();
    }
}
