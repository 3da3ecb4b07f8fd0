package app.tollgate.ejb.access;

import app.tollgate.api.apikey.KeySettings;
import app.tollgate.api.shared.Permission;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;

/** Settings of a key that a test asks for, with everything it does not name as usual. */
record Wanted(String name, EnumSet<Permission> may, Instant end, List<String> addresses, Integer limitPerMinute) {

    static Wanted settings(String name) {
        return new Wanted(name, EnumSet.of(Permission.READ, Permission.WRITE), null, List.of(), null);
    }

    Wanted permissions(EnumSet<Permission> other) {
        return new Wanted(name, other, end, addresses, limitPerMinute);
    }

    Wanted until(Instant other) {
        return new Wanted(name, may, other, addresses, limitPerMinute);
    }

    Wanted from(String other) {
        return new Wanted(name, may, end, List.of(other), limitPerMinute);
    }

    Wanted limit(int other) {
        return new Wanted(name, may, end, addresses, other);
    }

    KeySettings make() {
        return new KeySettings(name, may, end, addresses, limitPerMinute);
    }
}
