package app.tollgate.api.shared;

import java.util.Locale;

/** The catalogue of refusals: stable code, HTTP status, one sentence for people (RFC 9457 {@code title}). */
public enum ProblemCode {
    MALFORMED_JSON(400, "The body is not readable JSON"),
    BAD_REQUEST(400, "The request cannot be read"),
    UNAUTHENTICATED(401, "A valid credential is needed"),
    SIGN_IN_FAILED(401, "Company, email or password is wrong"),
    FORBIDDEN(403, "This is not allowed for the caller"),
    ADDRESS_NOT_ALLOWED(403, "The key may not be used from this address"),
    CSRF_REFUSED(403, "The request did not come from a page of this portal"),
    TENANT_SUSPENDED(403, "The account is suspended"),
    DEMO_LIMIT(403, "This is switched off in a demo"),
    NOT_FOUND(404, "There is nothing at this address"),
    METHOD_NOT_ALLOWED(405, "The address does not take this method"),
    NOT_ACCEPTABLE(406, "None of the accepted media types can be produced"),
    CONFLICT(409, "The request conflicts with the present state"),
    ALREADY_EXISTS(409, "Something with this name exists already"),
    ALREADY_DONE(409, "The request was carried out before; its answer held a secret and is not repeated"),
    STILL_RUNNING(409, "The first request with this Idempotency-Key is still running"),
    LAST_ADMIN(409, "The tenant would be left without an active admin"),
    CAP_REACHED(409, "The monthly spending cap is reached"),
    CAP_WOULD_BE_EXCEEDED(409, "What is asked for does not fit below the cap"),
    HOLD_ENDED(409, "The hold was settled before"),
    CREDIT_EXCEEDS_DOCUMENT(409, "More would be given back than is left"),
    REPORT_NOT_READY(409, "The report has no file"),
    REFERENCE_USED(409, "The reference stands for another refill"),
    ALREADY_CLOSED(409, "The request is closed"),
    PRECONDITION_FAILED(412, "Somebody else changed this in the meantime"),
    PAYLOAD_TOO_LARGE(413, "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "The body's media type or coding is not understood"),
    RANGE_NOT_SATISFIABLE(416, "The requested range is outside the file"),
    INVALID(422, "Some members are invalid"),
    IDEMPOTENCY_KEY_REUSED(422, "The Idempotency-Key was used with another request"),
    PRECONDITION_REQUIRED(428, "If-Match is needed"),
    RATE_LIMITED(429, "Too many requests"),
    TOO_MANY_ATTEMPTS(429, "Too many failed attempts"),
    QUEUE_FULL(429, "Too much work is waiting"),
    INTERNAL(500, "Something went wrong on our side"),
    UNAVAILABLE(503, "The service is not available for a moment"),
    TENANT_MIGRATING(503, "The account is being updated");

    private final int status;
    private final String title;

    ProblemCode(int status, String title) {
        this.status = status;
        this.title = title;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** The stable text code, such as {@code rate-limited}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
