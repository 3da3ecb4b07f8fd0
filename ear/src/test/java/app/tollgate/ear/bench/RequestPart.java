package app.tollgate.ear.bench;

import app.tollgate.ear.Company;
import app.tollgate.ejb.ratelimit.RateLimitSpeed;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One authenticated, routed and limited GET against a bare one. */
final class RequestPart {

    private static final int CALLERS = 16;
    private static final int ROUNDS = 3;
    private static final int THREADS = 64;

    private RequestPart() {}

    static void run(Bench bench, Path directory) throws Exception {
        List<String> keys = new ArrayList<>();
        // A tenant each: some thousand calls a second of one fill its log's room when the disk stands still.
        for (int i = 0; i < CALLERS; i++) {
            keys.add(Bench.key(Company.found(bench.api())));
        }
        int port = freePort();
        try (BareHello hello = BareHello.start(
                directory.resolve("hello-" + ProcessHandle.current().pid()), port, THREADS)) {
            LoadClient bare = new LoadClient(port, hello.server());
            compare(bench, bare, keys, "/api/v1/me", "GET /me: key, tenant, limit, headers");
            compare(bench, bare, keys, "/api/v1/settings/company", "GET /settings/company: the same and one query");
        }
        long nanos = RateLimitSpeed.nanosPerDecision();
        bench.add(
                "rate-limit decision, key and tenant bucket, one node",
                Bench.shown(nanos / 1e3) + " µs",
                "",
                "≤ 5 µs",
                nanos <= 5_000);
    }

    /** Rounds alternate, so that a slow moment of the machine meets both; the best of each counts. */
    private static void compare(Bench bench, LoadClient bare, List<String> keys, String path, String what)
            throws Exception {
        byte[] hello = LoadClient.request("GET", "/hello", "", "");
        List<byte[]> requests = keys.stream()
                .map(key -> LoadClient.request("GET", path, key, ""))
                .toList();
        bare.warmUp(CALLERS, (caller, number) -> hello);
        bench.load().warmUp(CALLERS, (caller, number) -> requests.get(caller));
        LoadClient.Result best = null;
        LoadClient.Result bestBare = null;
        for (int round = 0; round < ROUNDS; round++) {
            bestBare = better(bestBare, bare.run(CALLERS, bench.seconds() / 2, (caller, number) -> hello));
            best = better(
                    best, bench.load().run(CALLERS, bench.seconds() / 2, (caller, number) -> requests.get(caller)));
        }
        double ratio = best.perSecond() / bestBare.perSecond();
        bench.add(
                what + ", " + CALLERS + " callers",
                Bench.shown(best.perSecond()) + "/s",
                "bare JAX-RS hello " + Bench.shown(bestBare.perSecond()) + "/s: " + Bench.shown(ratio) + " of it",
                "≥ 0.5",
                ratio >= 0.5);
        double slower = best.millisAt(0.99) / bestBare.millisAt(0.99);
        bench.add(
                what + ", p99",
                Bench.shown(best.millisAt(0.99)) + " ms",
                "bare " + Bench.shown(bestBare.millisAt(0.99)) + " ms: " + Bench.shown(slower) + " ×",
                "≤ 2 ×",
                slower <= 2);
    }

    private static LoadClient.Result better(LoadClient.Result one, LoadClient.Result other) {
        return one != null && one.perSecond() >= other.perSecond() ? one : other;
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
