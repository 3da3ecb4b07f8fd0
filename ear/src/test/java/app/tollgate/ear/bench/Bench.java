package app.tollgate.ear.bench;

import app.tollgate.ear.Api;
import app.tollgate.ear.Company;
import app.tollgate.ear.RunningTollgate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the parts of the benchmark share: the server, its database, the load, and the rows of the table so far. */
record Bench(
        RunningTollgate tollgate,
        Server server,
        Api api,
        Postgres postgres,
        LoadClient load,
        double seconds,
        List<Row> rows) {

    static Bench on(RunningTollgate tollgate, double seconds) throws Exception {
        return new Bench(
                tollgate,
                Server.of(tollgate),
                new Api(tollgate),
                new Postgres(tollgate),
                new LoadClient(tollgate.base().getPort(), Server.of(tollgate)),
                seconds,
                new ArrayList<>());
    }

    void add(String what, String figure, String against, String target, boolean reached) {
        add(new Row(what, figure, against, target, reached));
    }

    void add(Row row) {
        rows.add(row);
        System.out.println(row.line());
    }

    /** The text of a key of a new company that may do everything. */
    static String key(Company company) {
        return company.makeKey(company.keyBody(List.of("ADMIN"))).get("key").asText();
    }

    static String shown(double number) {
        return String.format(Locale.ROOT, number < 10 ? "%.2f" : number < 1000 ? "%.1f" : "%,.0f", number);
    }
}
