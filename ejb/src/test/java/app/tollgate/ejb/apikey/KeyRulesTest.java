package app.tollgate.ejb.apikey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tollgate.api.apikey.KeySettings;
import app.tollgate.api.shared.FieldErrors;
import app.tollgate.api.shared.Permission;
import app.tollgate.api.shared.ProblemException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class KeyRulesTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final List<String> PROBES = List.of("10.1.2.3", "10.1.9.9", "10.9.9.9", "192.0.2.1", "2001:db8::1");

    /** Whatever a key was let give away, it could have done itself: asked for every deed, place, time and rate. */
    @Property
    void aKeyNeverGivesMoreThanItHas(@ForAll("settings") KeySettings own, @ForAll("settings") KeySettings wanted) {
        if (!isLet(own, wanted)) {
            return;
        }
        assertThat(Permission.expanded(own.permissions())).containsAll(Permission.expanded(wanted.permissions()));
        for (String address : PROBES) {
            if (AddressRanges.of(wanted.allowedAddresses()).admit(address)) {
                assertThat(AddressRanges.of(own.allowedAddresses()).admit(address))
                        .isTrue();
            }
        }
        assertThat(end(wanted)).isBeforeOrEqualTo(end(own));
        assertThat(limit(wanted)).isLessThanOrEqualTo(limit(own));
    }

    @Property
    void aKeyMayAlwaysMakeItsEqual(@ForAll("settings") KeySettings own) {
        assertThat(isLet(own, own)).isTrue();
    }

    @Property
    void beingLetIsTransitive(
            @ForAll("settings") KeySettings one,
            @ForAll("settings") KeySettings two,
            @ForAll("settings") KeySettings three) {
        if (isLet(one, two) && isLet(two, three)) {
            assertThat(isLet(one, three)).isTrue();
        }
    }

    @Test
    void namesEveryMemberThatReachesTooFar() {
        KeySettings own = new KeySettings("own", EnumSet.of(Permission.READ), NOW, List.of("10.0.0.0/8"), 10);
        KeySettings wanted = new KeySettings("wanted", EnumSet.of(Permission.WRITE), null, List.of(), null);
        assertThatThrownBy(() -> KeyRules.checkWithin(own, wanted))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.errors())
                                .extracting(error -> error.pointer())
                                .containsExactly("/permissions", "/allowedAddresses", "/expiresAt", "/limitPerMinute"));
    }

    @Test
    void namesEveryWrongMember() {
        KeySettings wrong =
                new KeySettings("key", EnumSet.of(Permission.READ), NOW, List.of("10.0.0.0/8", "everywhere"), 101);
        FieldErrors errors = new FieldErrors();
        KeyRules.check(wrong, null, 100, NOW, errors);
        assertThat(errors.found())
                .extracting(error -> error.pointer())
                .containsExactly("/expiresAt", "/allowedAddresses/1", "/limitPerMinute");
    }

    @Test
    void anAddressThatCouldNotBeReadKeepsThePositionsOfTheOthers() {
        KeySettings wrong = new KeySettings(
                "key", EnumSet.of(Permission.READ), null, Arrays.asList(null, "10.0.0.0/8", "everywhere"), null);
        FieldErrors errors = new FieldErrors();
        KeyRules.check(wrong, null, 100, NOW, errors);
        assertThat(errors.found()).extracting(error -> error.pointer()).containsExactly("/allowedAddresses/2");
    }

    @Test
    void anExpiryThatHasPassedMayStayWhileOtherMembersChange() {
        KeySettings expired = new KeySettings("key", EnumSet.of(Permission.READ), NOW.minusSeconds(5), List.of(), null);
        FieldErrors errors = new FieldErrors();
        KeyRules.check(expired, NOW.minusSeconds(5), 100, NOW, errors);
        assertThat(errors.found()).isEmpty();
    }

    @Provide
    Arbitrary<KeySettings> settings() {
        Arbitrary<Set<Permission>> permissions =
                Arbitraries.of(Permission.class).set().ofMinSize(1);
        Arbitrary<Instant> expiry = Arbitraries.integers()
                .between(1, 5)
                .map(days -> NOW.plusSeconds(86_400L * days))
                .injectNull(0.3);
        Arbitrary<List<String>> addresses = Arbitraries.of(
                        "10.0.0.0/8",
                        "10.1.0.0/16",
                        "10.1.2.0/24",
                        "10.1.2.3",
                        "192.0.2.1",
                        "2001:db8::/32",
                        "0.0.0.0/0")
                .list()
                .ofMaxSize(3);
        Arbitrary<Integer> limit = Arbitraries.integers().between(1, 5).injectNull(0.3);
        return Combinators.combine(permissions, expiry, addresses, limit)
                .as((may, until, from, rate) -> new KeySettings("key", may, until, from, rate));
    }

    private static boolean isLet(KeySettings own, KeySettings wanted) {
        try {
            KeyRules.checkWithin(own, wanted);
            return true;
        } catch (ProblemException refused) {
            return false;
        }
    }

    private static Instant end(KeySettings settings) {
        return settings.expiresAt() == null ? Instant.MAX : settings.expiresAt();
    }

    private static int limit(KeySettings settings) {
        return settings.limitPerMinute() == null ? Integer.MAX_VALUE : settings.limitPerMinute();
    }
}
