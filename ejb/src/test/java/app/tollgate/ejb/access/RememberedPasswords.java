package app.tollgate.ejb.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Specializes;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The product's own hashing, once for each password and not once for each tenant of a test run: the hash is made to be slow.
 * {@code PasswordsTest} looks at the real one.
 */
@ApplicationScoped
@Specializes
public class RememberedPasswords extends Passwords {

    private final Map<String, String> hashes = new ConcurrentHashMap<>();
    private final Map<Attempt, Boolean> answers = new ConcurrentHashMap<>();

    @Override
    String hash(String password) {
        return hashes.computeIfAbsent(password, super::hash);
    }

    @Override
    boolean matches(String password, Optional<String> hash) {
        return answers.computeIfAbsent(new Attempt(password, hash), asked -> super.matches(password, hash));
    }

    private record Attempt(String password, Optional<String> hash) {}
}
