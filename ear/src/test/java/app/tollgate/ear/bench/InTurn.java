package app.tollgate.ear.bench;

import app.tollgate.ear.Answer;
import app.tollgate.ear.Company;
import java.util.Arrays;
import java.util.List;

/** Median milliseconds of one call for two companies, asked in turn, so that whatever else the machine does hits both. */
record InTurn(double first, double second) {

    private static final int LOOKS = 41;

    /** Some looks before do not count. */
    static InTurn looking(Bench bench, List<Company> both, String path) {
        long[][] nanos = new long[2][LOOKS];
        for (int look = -LOOKS / 4; look < LOOKS; look++) {
            for (int one = 0; one < 2; one++) {
                long took = nanos(bench, both.get(one), path);
                if (look >= 0) {
                    nanos[one][look] = took;
                }
            }
        }
        return new InTurn(median(nanos[0]), median(nanos[1]));
    }

    private static long nanos(Bench bench, Company company, String path) {
        long start = System.nanoTime();
        Answer answer = bench.api().get(path, company.admin());
        long took = System.nanoTime() - start;
        if (answer.status() != 200) {
            throw new IllegalStateException(answer.text());
        }
        return took;
    }

    private static double median(long[] nanos) {
        Arrays.sort(nanos);
        return nanos[nanos.length / 2] / 1e6;
    }
}
