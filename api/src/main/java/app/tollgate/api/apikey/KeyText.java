package app.tollgate.api.apikey;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.zip.CRC32;

/**
 * The text of an API key: {@code tg_live_<12-character id>_<32-character secret><6-character checksum>}, {@code tg_demo_…} for demo
 * tenants.
 *
 * <p>The checksum is CRC-32 (zlib's) of everything before it in base 62, most significant digit first, so that a scanner tells a real
 * key from a look-alike without asking.
 */
public record KeyText(String text) {

    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int PREFIX_LENGTH = 8;
    private static final int ID_LENGTH = 12;
    private static final int SECRET_LENGTH = 32;
    private static final int CHECKSUM_LENGTH = 6;
    private static final int LENGTH = PREFIX_LENGTH + ID_LENGTH + 1 + SECRET_LENGTH + CHECKSUM_LENGTH;
    private static final String LIVE = "tg_live_";
    private static final String DEMO = "tg_demo_";

    /** The key in the text, or empty if it is not the text of a key or its checksum is wrong. */
    public static Optional<KeyText> read(String text) {
        if (text == null || !hasShape(text)) {
            return Optional.empty();
        }
        int end = LENGTH - CHECKSUM_LENGTH;
        return text.substring(end).equals(checksum(text.substring(0, end)))
                ? Optional.of(new KeyText(text))
                : Optional.empty();
    }

    private static boolean hasShape(String text) {
        int endOfId = PREFIX_LENGTH + ID_LENGTH;
        return text.length() == LENGTH
                && (text.startsWith(LIVE) || text.startsWith(DEMO))
                && isOfAlphabet(text, PREFIX_LENGTH, endOfId)
                && text.charAt(endOfId) == '_'
                && isOfAlphabet(text, endOfId + 1, LENGTH);
    }

    private static boolean isOfAlphabet(String text, int from, int to) {
        for (int at = from; at < to; at++) {
            if (ALPHABET.indexOf(text.charAt(at)) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether the text says it is a key, right or wrong. */
    public static boolean looksLike(String text) {
        return text.startsWith("tg_");
    }

    /** A key with a new secret under the given id; the randomness must be a secure one. */
    public static KeyText make(boolean demo, String keyId, RandomGenerator random) {
        String body = (demo ? DEMO : LIVE) + keyId + "_" + characters(SECRET_LENGTH, random);
        return new KeyText(body + checksum(body));
    }

    public static String newKeyId(RandomGenerator random) {
        return characters(ID_LENGTH, random);
    }

    /** The 12 characters that name the key. */
    public String keyId() {
        return text.substring(PREFIX_LENGTH, PREFIX_LENGTH + ID_LENGTH);
    }

    static String checksum(String body) {
        CRC32 crc = new CRC32();
        crc.update(body.getBytes(StandardCharsets.US_ASCII));
        long rest = crc.getValue();
        char[] digits = new char[CHECKSUM_LENGTH];
        for (int i = CHECKSUM_LENGTH - 1; i >= 0; i--) {
            digits[i] = ALPHABET.charAt((int) (rest % ALPHABET.length()));
            rest /= ALPHABET.length();
        }
        return new String(digits);
    }

    private static String characters(int length, RandomGenerator random) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }

    /** Never the secret. */
    @Override
    public String toString() {
        return text.substring(0, PREFIX_LENGTH) + keyId();
    }
}
