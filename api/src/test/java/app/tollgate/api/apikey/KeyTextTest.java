package app.tollgate.api.apikey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class KeyTextTest {

    @Test
    void theChecksumIsZlibsCrc32InBase62() {
        // CRC-32 of "123456789" is 0xCBF43926 = 3421780262, the check value of the algorithm;.
        assertThat(KeyText.checksum("123456789")).isEqualTo(base62(3_421_780_262L));
    }

    @Test
    void aSmallChecksumIsPaddedToSixCharacters() {
        assertThat(KeyText.checksum("")).isEqualTo("000000");
    }

    @Property
    void whatIsMadeIsReadBack(@ForAll long seed, @ForAll boolean demo) {
        Random random = new Random(seed);
        String keyId = KeyText.newKeyId(random);
        KeyText key = KeyText.make(demo, keyId, random);
        assertThat(key.text()).startsWith(demo ? "tg_demo_" : "tg_live_").hasSize(59);
        assertThat(KeyText.read(key.text())).contains(key);
        assertThat(key.keyId()).isEqualTo(keyId);
        assertThat(key.toString()).doesNotContain(key.text().substring(21));
    }

    @Property
    void oneWrongCharacterIsNoticed(
            @ForAll long seed,
            @ForAll @IntRange(max = 58) int position,
            @ForAll @CharRange(from = '0', to = 'z') char other) {
        String text = KeyText.make(false, KeyText.newKeyId(new Random(seed)), new Random(seed))
                .text();
        String changed = text.substring(0, position) + other + text.substring(position + 1);
        assertThat(KeyText.read(changed).isPresent()).isEqualTo(changed.equals(text));
    }

    @Property
    void noTextBreaksTheReader(@ForAll String text) {
        assertThat(KeyText.read(text)).isEmpty();
    }

    private static String base62(long number) {
        String alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
        StringBuilder digits = new StringBuilder();
        for (long rest = number; rest > 0; rest /= 62) {
            digits.insert(0, alphabet.charAt((int) (rest % 62)));
        }
        return digits.toString();
    }
}
