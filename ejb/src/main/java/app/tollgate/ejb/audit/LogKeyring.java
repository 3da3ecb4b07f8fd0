package app.tollgate.ejb.audit;

import app.tollgate.api.audit.LogCheckpoint;
import app.tollgate.api.audit.LogKeys;
import app.tollgate.api.audit.LogSigningKey;
import app.tollgate.api.audit.LogVerificationView.PublicKeyView;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Signs checkpoints with the key derived from the master key, and knows the public keys that were used before. */
@ApplicationScoped
class LogKeyring {

    @Inject
    @ConfigProperty(name = "tollgate.master.key")
    private String masterKey;

    @Inject
    @ConfigProperty(name = "tollgate.log.former.keys")
    private Optional<String> formerKeys;

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

    LogCheckpoint sign(String tenant, long position, byte[] sealHash, Instant at) {
        return signing.sign(tenant, position, sealHash, at);
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
