package app.tollgate.ejb.schedule;

import app.tollgate.api.shared.TenantId;
import app.tollgate.ejb.shared.Digests;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/** The text in a link to a file: the tenant, so that its schema is found, and 256 random bits. */
public record SentFileToken(TenantId tenant, String text) {

    private static final int SECRET_BYTES = 32;

    static SentFileToken make(TenantId tenant, SecureRandom random) {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return new SentFileToken(
                tenant,
                tenant.slug() + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    public static Optional<SentFileToken> read(String text) {
        int dot = text.indexOf('.');
        return dot > 0 && TenantId.isWellFormed(text.substring(0, dot))
                ? Optional.of(new SentFileToken(new TenantId(text.substring(0, dot)), text))
                : Optional.empty();
    }

    byte[] hash() {
        return Digests.sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "SentFileToken[tenant=" + tenant + "]";
    }
}
