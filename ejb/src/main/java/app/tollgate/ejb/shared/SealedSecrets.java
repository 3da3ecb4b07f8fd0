package app.tollgate.ejb.shared;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Encrypts secrets that must rest in the database (AES-256-GCM under the master key), bound to what they are for. */
@ApplicationScoped
public class SealedSecrets {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    @Inject
    @ConfigProperty(name = "tollgate.master.key")
    private String masterKey;

    private final SecureRandom random = new SecureRandom();
    private SecretKey key;

    public SealedSecrets() {}

    SealedSecrets(String masterKey) {
        this.masterKey = masterKey;
        readKey();
    }

    @PostConstruct
    void readKey() {
        byte[] bytes = Base64.getDecoder().decode(masterKey);
        if (bytes.length != 32) {
            throw new IllegalStateException("TOLLGATE_MASTER_KEY must be 32 bytes in base64");
        }
        key = new SecretKeySpec(bytes, "AES");
    }

    /** Nonce, ciphertext and tag; {@code purpose} must be the same when opening. */
    public byte[] seal(String purpose, byte[] secret) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, purpose, nonce, secret);
        return ByteBuffer.allocate(nonce.length + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /** @throws SettingRefused if it was sealed with another master key, for another purpose, or changed */
    public byte[] open(String purpose, byte[] sealed) {
        ByteBuffer buffer = ByteBuffer.wrap(sealed);
        byte[] nonce = new byte[NONCE_BYTES];
        buffer.get(nonce);
        byte[] rest = new byte[buffer.remaining()];
        buffer.get(rest);
        return run(Cipher.DECRYPT_MODE, purpose, nonce, rest);
    }

    private byte[] run(int mode, String purpose, byte[] nonce, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new SettingRefused(
                    "a secret in the database could not be opened: TOLLGATE_MASTER_KEY, or master.key in the state directory,"
                            + " is not the one it was made with",
                    e);
        }
    }
}
