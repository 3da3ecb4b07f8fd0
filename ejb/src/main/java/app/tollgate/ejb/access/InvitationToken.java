package app.tollgate.ejb.access;

import app.tollgate.api.shared.TenantId;
import app.tollgate.ejb.shared.Digests;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/** The text in the link of an invitation: the tenant, so that its schema is found, and 256 random bits. */
record InvitationToken(TenantId tenant, String text) {

    private static final int SECRET_BYTES = 32;

    static InvitationToken make(TenantId tenant, SecureRandom random) {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return new InvitationToken(
                tenant,
                tenant.slug() + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    static Optional<InvitationToken> read(String text) {
        int dot = text.indexOf('.');
        return dot > 0 && TenantId.isWellFormed(text.substring(0, dot))
                ? Optional.of(new InvitationToken(new TenantId(text.substring(0, dot)), text))
                : Optional.empty();
    }

    byte[] hash() {
        return Digests.sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "InvitationToken[tenant=" + tenant + "]";
    }
}
