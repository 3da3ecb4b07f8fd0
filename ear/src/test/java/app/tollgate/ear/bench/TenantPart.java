package app.tollgate.ear.bench;

import app.tollgate.ear.Company;
import app.tollgate.ear.Credential;
import java.nio.file.Path;
import java.util.Arrays;

/** How long an operator waits for a new tenant. */
final class TenantPart {

    private static final int TENANTS = 20;
    private static final int WARM_UP = 10;

    private TenantPart() {}

    static void run(Bench bench, Path directory) {
        Credential operator = Company.operator(bench.api());
        for (int i = 0; i < WARM_UP; i++) {
            Company.create(bench.api(), operator);
        }
        long[] nanos = new long[TENANTS];
        for (int i = 0; i < TENANTS; i++) {
            long start = System.nanoTime();
            Company.create(bench.api(), operator);
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        double millis = nanos[TENANTS / 2] / 1e6;
        bench.add(
                "new tenant: schema, registry, first admin with a password hash, one request",
                Bench.shown(millis) + " ms (median of " + TENANTS + ", slowest " + Bench.shown(nanos[TENANTS - 1] / 1e6)
                        + ")",
                "",
                "≤ 500 ms",
                millis <= 500);
    }
}
