package app.tollgate.ejb.access;

import app.tollgate.api.shared.ProblemCode;
import app.tollgate.api.shared.ProblemException;
import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Hashes passwords with argon2id (19 MiB, 2 passes, the OWASP minimum), few at a time so that memory stays bounded. */
@ApplicationScoped
class Passwords {

    private static final Argon2Function FUNCTION = Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);
    private static final int SALT_BYTES = 16;
    private static final int MOST_AT_ONCE = 4;
    private static final int MOST_SECONDS_WAITING = 10;

    private final Semaphore room = new Semaphore(MOST_AT_ONCE);
    private String nobodys;

    /** A hash to compare with where there is no account, so that its absence takes as long. */
    @PostConstruct
    void prepare() {
        nobodys = hash("nobody's password");
    }

    String hash(String password) {
        return inTurn(() ->
                Password.hash(password).addRandomSalt(SALT_BYTES).with(FUNCTION).getResult());
    }

    /** Whether the password is the one; takes the same time when there is no account or no password yet. */
    boolean matches(String password, Optional<String> hash) {
        boolean same =
                inTurn(() -> Password.check(password, hash.orElse(nobodys)).with(FUNCTION));
        return same && hash.isPresent();
    }

    private <T> T inTurn(Supplier<T> work) {
        try {
            if (!room.tryAcquire(MOST_SECONDS_WAITING, TimeUnit.SECONDS)) {
                throw new ProblemException(ProblemCode.UNAVAILABLE, "Many people are signing in; try again.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProblemException(ProblemCode.UNAVAILABLE, "The server is stopping; try again.");
        }
        try {
            return work.get();
        } finally {
            room.release();
        }
    }
}
