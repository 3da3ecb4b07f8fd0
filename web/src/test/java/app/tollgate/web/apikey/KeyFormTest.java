package app.tollgate.web.apikey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tollgate.api.apikey.ApiKeyView;
import app.tollgate.api.apikey.KeySettings;
import app.tollgate.api.apikey.KeyStatus;
import app.tollgate.api.shared.ActorKind;
import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.Permission;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.web.page.Form;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class KeyFormTest {

    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
    private static final Instant NOW = Instant.parse("2026-11-23T20:00:00Z");

    @Test
    void aDayOfExpiryLastsToItsEndInTheTenantsZone() {
        assertThat(read("expiresAt", "2026-12-01").checked().expiresAt()).isEqualTo("2026-12-02T06:00:00Z");
    }

    @Test
    void whatIsShownReadsBackAsTheSame() {
        ApiKeyView key = key(KeyStatus.ACTIVE, Instant.parse("2027-01-01T06:00:00Z"), null);

        assertThat(KeyForm.read(KeyForm.show(key, CHICAGO), CHICAGO).checked()).isEqualTo(KeySettings.of(key));
    }

    @Test
    void anUntouchedDayKeepsItsHour() {
        ApiKeyView key = key(KeyStatus.ACTIVE, Instant.parse("2027-01-01T18:30:00Z"), null);

        KeySettings now = KeySettings.of(key);
        assertThat(KeyForm.change(KeyForm.show(key, CHICAGO), now, CHICAGO)
                        .checked()
                        .expiresAt())
                .isEqualTo(key.expiresAt());
        assertThat(KeyForm.change(form("expiresAt", "2027-01-02"), now, CHICAGO)
                        .checked()
                        .expiresAt())
                .isEqualTo("2027-01-03T06:00:00Z");
    }

    @Test
    void addressesMayBeSeparatedByCommasAndSpaces() {
        KeySettings settings =
                read("allowedAddresses", "10.0.0.1,  10.1.0.0/16\n::1").checked();

        assertThat(settings.allowedAddresses()).containsExactly("10.0.0.1", "10.1.0.0/16", "::1");
    }

    @Test
    void everythingThatIsWrongIsNamedAtOnce() {
        Form form = Form.showing("name", "x".repeat(101), "expiresAt", "soon", "limitPerMinute", "many");
        assertThatThrownBy(KeyForm.read(form, CHICAGO)::checked)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.errors())
                                .extracting(error -> error.pointer())
                                .containsExactly("/expiresAt", "/limitPerMinute", "/name", "/permissions"));
    }

    private static Draft<KeySettings> read(String field, String value) {
        return KeyForm.read(form(field, value), CHICAGO);
    }

    private static Form form(String field, String value) {
        return Form.showing("name", "Dialer", "permissions", "READ", field, value);
    }

    @Test
    void theStateIsWhatNeedsAPersonMost() {
        assertThat(state(key(KeyStatus.REVOKED, null, NOW.plusSeconds(60)))).isEqualTo(KeyState.REVOKED);
        assertThat(state(key(KeyStatus.EXPIRED, NOW, null))).isEqualTo(KeyState.EXPIRED);
        assertThat(state(key(KeyStatus.ACTIVE, NOW.plusSeconds(60), NOW.plusSeconds(60))))
                .isEqualTo(KeyState.ROTATING);
        assertThat(state(key(KeyStatus.ACTIVE, NOW.plusSeconds(60), NOW))).isEqualTo(KeyState.EXPIRES_SOON);
        assertThat(state(key(KeyStatus.ACTIVE, null, null))).isEqualTo(KeyState.ACTIVE);
    }

    private static KeyState state(ApiKeyView key) {
        return KeyState.of(key, NOW);
    }

    private static ApiKeyView key(KeyStatus status, Instant expiresAt, Instant previousSecretUntil) {
        return new ApiKeyView(
                UUID.randomUUID(),
                "7Qm2XkVb9Rt4",
                "Dialer",
                Set.of(Permission.READ, Permission.WRITE),
                expiresAt,
                List.of("198.51.100.0/24"),
                120,
                status,
                NOW,
                new ApiKeyView.Creator(ActorKind.USER, UUID.randomUUID(), "Odile"),
                previousSecretUntil,
                null,
                null);
    }
}
