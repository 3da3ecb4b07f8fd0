package app.tollgate.api.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogSigningKeyTest {

    private static final byte[] MASTER = new byte[32];

    @Test
    void theSameMasterKeyGivesTheSameKeyAndAnotherGivesAnother() {
        assertThat(LogSigningKey.derivedFrom(MASTER).publicKey())
                .isEqualTo(LogSigningKey.derivedFrom(new byte[32]).publicKey());
        byte[] other = {1};
        assertThat(LogSigningKey.derivedFrom(other).publicKey())
                .isNotEqualTo(LogSigningKey.derivedFrom(MASTER).publicKey());
    }

    @Test
    void theKeyIsTheOneThatTheDocumentedDerivationGives() {
        assertThat(HexFormat.of().formatHex(LogSigningKey.derivedFrom(MASTER).publicKey()))
                .isEqualTo("37b5901898a818039d6044194eba152edb3d786a730d88c0ffbff0d93367c520");
    }

    @Test
    void whatItSignsIsVouchedForByItsPublicKey() {
        LogSigningKey key = LogSigningKey.derivedFrom(MASTER);
        LogKeys keys = new LogKeys(List.of(key.publicKey()));
        LogCheckpoint checkpoint = key.signCheckpoint("acme-law", 5, LogChain.genesis("acme-law"), Instant.EPOCH);
        LogPurgeStatement purge = key.signPurge("acme-law", 5, LogChain.genesis("acme-law"), Instant.EPOCH);
        assertThat(keys.vouchFor(checkpoint, "acme-law")).isTrue();
        assertThat(keys.vouchFor(purge, "acme-law")).isTrue();
    }

    @Test
    void aCheckpointCannotBePassedOffAsAPurge() {
        LogSigningKey key = LogSigningKey.derivedFrom(MASTER);
        LogCheckpoint signed = key.signCheckpoint("acme-law", 5, LogChain.genesis("acme-law"), Instant.EPOCH);
        LogPurgeStatement forged =
                new LogPurgeStatement(5, signed.sealHash(), signed.at(), signed.keyId(), signed.signature());
        assertThat(new LogKeys(List.of(key.publicKey())).vouchFor(forged, "acme-law"))
                .isFalse();
    }
}
