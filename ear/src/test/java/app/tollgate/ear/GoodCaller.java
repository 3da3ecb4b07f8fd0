package app.tollgate.ear;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Somebody of a company who may make each call, so that nothing but the input can be the reason of a refusal. */
record GoodCaller(Api api, Company company) {

    /** One of an operator and one key a company: a person of it may make no more requests a minute than there are cases here. */
    private static final Map<String, Credential> KEPT = new ConcurrentHashMap<>();

    /** Of a company of its own. */
    static GoodCaller of(RunningTollgate tollgate) throws Exception {
        Api api = new Api(tollgate);
        return new GoodCaller(api, Company.found(api));
    }

    Credential credential(Operation operation) {
        if (operation.isForEverybody()) {
            return Credential.NONE;
        }
        if (operation.isOfOperators()) {
            return KEPT.computeIfAbsent(api.base().toString(), base -> Company.operator(api));
        }
        return operation.roles().isEmpty()
                ? KEPT.computeIfAbsent(company.slug(), slug -> company.key("ADMIN"))
                : company.signInAgain();
    }

    /** For calls of which none ends a session: people sign in once, which takes as long as a password is to try out. */
    Credential lastingCredential(Operation operation) {
        boolean isOfPeople = !operation.isForEverybody()
                && !operation.isOfOperators()
                && !operation.roles().isEmpty();
        return isOfPeople ? company.admin() : credential(operation);
    }

    /** A place below the path; what it names is not there, so that good input does no harm. */
    static String somewhere(String path) {
        return path.replaceAll(
                        "\\{(id|contactId|enrichmentId|flagId)}",
                        UUID.randomUUID().toString())
                .replaceAll("\\{slug}", "no-such-company");
    }
}
