package app.tollgate.ejb.shared;

import app.tollgate.api.shared.Caller;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a transaction gathers while it runs and writes at once, right before it commits and after its entities are written.
 *
 * <p>{@link TenantTransaction} runs it at the end of the outermost boundary call; a call that fails writes nothing.
 */
public final class LastWork {

    private static final String CALLER = LastWork.class.getName() + ".caller";
    private static final String GATHERED = LastWork.class.getName() + ".gathered";

    private LastWork() {}

    /** The gathering of this kind of the running transaction; the first who asks makes it. */
    public static <T extends Runnable> T once(Class<T> kind, Supplier<T> first) {
        return CurrentTransaction.noted(kind, kind).orElseGet(() -> {
            T made = first.get();
            CurrentTransaction.note(kind, made);
            Gathered gathered =
                    CurrentTransaction.noted(GATHERED, Gathered.class).orElseGet(Gathered::new);
            gathered.works.add(made);
            CurrentTransaction.note(GATHERED, gathered);
            return made;
        });
    }

    /** On whose behalf the running transaction is; empty outside of a boundary's transaction. */
    public static Optional<Caller> caller() {
        return CurrentTransaction.noted(CALLER, Caller.class);
    }

    /**
     * From now on the running transaction is on behalf of another: a job's, who carries out what somebody asked for.
     *
     * @param asker of the same tenant
     */
    public static void actFor(Caller asker) {
        if (caller().filter(caller -> caller.tenant().equals(asker.tenant())).isEmpty()) {
            throw new IllegalStateException("a transaction acts for people of its tenant only");
        }
        begin(asker);
    }

    static void begin(Caller caller) {
        CurrentTransaction.note(CALLER, caller);
    }

    static void run() {
        CurrentTransaction.noted(GATHERED, Gathered.class).ifPresent(gathered -> gathered.works.forEach(Runnable::run));
    }

    private static final class Gathered {
        private final List<Runnable> works = new ArrayList<>();
    }
}
