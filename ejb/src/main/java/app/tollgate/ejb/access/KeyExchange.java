package app.tollgate.ejb.access;

import app.tollgate.api.shared.ProblemException;
import app.tollgate.ejb.apikey.KnownKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Exchanges an API key for a token that stands for it for a quarter of an hour (RFC 6749, 4.4). */
@ApplicationScoped
public class KeyExchange {

    @Inject
    private Recognition recognition;

    @Inject
    private Tokens tokens;

    /** @throws ProblemException as {@link Recognition#bearer} */
    public String exchange(String keyText, String address) {
        KnownKey key = recognition.key(keyText);
        recognition.checkUsable(key, address);
        return tokens.forKey(
                key.tenant(),
                key.keyId(),
                key.secretVersion(),
                key.actor().name(),
                key.actor().permissions().stream().map(Enum::name).toList());
    }
}
