package app.tollgate.web.access;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The token that shows that a form or a script is ours: derived from the session, so that no node has to store it. */
@ApplicationScoped
public class CsrfToken {

    private static final String HMAC = "HmacSHA256";

    @Inject
    @ConfigProperty(name = "tollgate.master.key")
    private String masterKey;

    private SecretKeySpec key;

    public CsrfToken() {}

    CsrfToken(String masterKey) {
        this.masterKey = masterKey;
        deriveKey();
    }

    /** The master key itself signs nothing but the name of this use (RFC 5869's expand step, one block). */
    @PostConstruct
    void deriveKey() {
        SecretKeySpec master = new SecretKeySpec(Base64.getDecoder().decode(masterKey), HMAC);
        key = new SecretKeySpec(signed(master, "csrf\u0001"), HMAC);
    }

    /** The token of a session. */
    public String of(UUID sessionId) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(signed(key, sessionId.toString()));
    }

    /** Whether the token is the session's; takes the same time whatever is wrong. */
    public boolean matches(UUID sessionId, String token) {
        return token != null
                && MessageDigest.isEqual(
                        of(sessionId).getBytes(StandardCharsets.US_ASCII), token.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] signed(SecretKeySpec key, String text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
