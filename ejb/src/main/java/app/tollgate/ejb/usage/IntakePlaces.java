package app.tollgate.ejb.usage;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * How many tenants' intakes this node has in the database at once; the others wait in their order, without a connection.
 *
 * <p>More of them than the processors can serve do not get further: each connection has its own plans of each tenant's statements, and
 * all of these push each other out of the processors' caches. The pool's other connections stay free for who reads.
 */
final class IntakePlaces {

    private static final int A_PROCESSOR = 4;

    private final Semaphore free;

    IntakePlaces(int number) {
        free = new Semaphore(number, true);
    }

    static IntakePlaces ofThisMachine() {
        return new IntakePlaces(A_PROCESSOR * Runtime.getRuntime().availableProcessors());
    }

    /** Does the work when there is a place for it. */
    <T> T in(Supplier<T> work) {
        free.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            free.release();
        }
    }
}
