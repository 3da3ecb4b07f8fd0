package app.tollgate.ejb.access;

import app.tollgate.api.shared.Caller;
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

    @Inject
    private SignInLog log;

    /**
     * @param nobody carries the request and its address
     * @throws ProblemException as {@link Recognition#bearer}
     */
    public String exchange(Caller nobody, String keyText) {
        KnownKey key = recognition.key(keyText);
        recognition.checkUsable(key, nobody.request().address());
        log.tokenIssued(nobody, key);
        return tokens.forKey(
                key.tenant(),
                key.keyId(),
                key.secretVersion(),
                key.actor().name(),
                key.actor().permissions().stream().map(Enum::name).toList());
    }
}
