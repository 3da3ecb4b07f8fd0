package app.tollgate.ejb.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.tollgate.api.access.SignInRequest;
import app.tollgate.api.shared.Actor;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Ids;
import app.tollgate.api.shared.ProblemCode;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.api.shared.RequestId;
import app.tollgate.api.shared.TenantId;
import app.tollgate.ejb.shared.TestServer;
import app.tollgate.ejb.tenant.TestTenants;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** One account, many sign-ins at the same moment. */
class SignInAtOnceTest {

    private static final int AT_ONCE = 8;
    private static final int ATTEMPTS = 16;

    private final SignIn signIn = TestServer.get().get(SignIn.class);
    private final Caller tenant = TestTenants.newTenant();
    private final Caller nobody = new Caller(
            TenantId.OPERATOR,
            Actor.system("visitor"),
            new RequestId("test", "10.0.0." + Ids.next(), Optional.empty()));

    @Test
    void guessesAreNotAllLetThrough() throws Exception {
        List<ProblemCode> answers =
                atOnce(() -> catchThrowableOfType(ProblemException.class, () -> signIn("wrong password"))
                        .code());

        assertThat(Collections.frequency(answers, ProblemCode.SIGN_IN_FAILED)).isEqualTo(10);
    }

    @Test
    void everybodyWithTheRightPasswordGetsASession() throws Exception {
        Set<UUID> sessions =
                new HashSet<>(atOnce(() -> signIn("correct horse battery").id()));

        assertThat(sessions).hasSize(ATTEMPTS);
    }

    private LiveSession signIn(String password) {
        String slug = tenant.tenant().slug();
        return signIn.signIn(nobody, new SignInRequest(slug, "ada@" + slug + ".example", password), "test");
    }

    private static <T> List<T> atOnce(Callable<T> attempt) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<T> answers = new ArrayList<>();
            for (Future<T> answer : pool.invokeAll(Collections.nCopies(ATTEMPTS, attempt))) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            pool.shutdown();
        }
    }
}
