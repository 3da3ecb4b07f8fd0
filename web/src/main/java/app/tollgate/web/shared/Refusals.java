package app.tollgate.web.shared;

import app.tollgate.api.shared.ProblemCode;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.ejb.shared.DatabaseUnavailable;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import java.sql.SQLException;
import java.util.Map;

/** Finds out which problem of the catalogue a thrown thing is. */
final class Refusals {

    private static final Map<Integer, ProblemCode> BY_STATUS = Map.ofEntries(
            Map.entry(400, ProblemCode.BAD_REQUEST),
            Map.entry(401, ProblemCode.UNAUTHENTICATED),
            Map.entry(403, ProblemCode.FORBIDDEN),
            Map.entry(404, ProblemCode.NOT_FOUND),
            Map.entry(405, ProblemCode.METHOD_NOT_ALLOWED),
            Map.entry(406, ProblemCode.NOT_ACCEPTABLE),
            Map.entry(409, ProblemCode.CONFLICT),
            Map.entry(412, ProblemCode.PRECONDITION_FAILED),
            Map.entry(413, ProblemCode.PAYLOAD_TOO_LARGE),
            Map.entry(415, ProblemCode.UNSUPPORTED_MEDIA_TYPE),
            Map.entry(416, ProblemCode.RANGE_NOT_SATISFIABLE),
            Map.entry(422, ProblemCode.INVALID),
            Map.entry(428, ProblemCode.PRECONDITION_REQUIRED),
            Map.entry(429, ProblemCode.RATE_LIMITED),
            // What servlets say to methods they have never heard of.
            Map.entry(501, ProblemCode.METHOD_NOT_ALLOWED),
            Map.entry(503, ProblemCode.UNAVAILABLE));

    private static final Map<ProblemCode, String> DETAILS = Map.of(
            ProblemCode.BAD_REQUEST, "Check the address, the headers and the body.",
            ProblemCode.UNAUTHENTICATED, "Send an API key or a token as \"Authorization: Bearer …\".",
            ProblemCode.FORBIDDEN, "Ask an admin for the permission.",
            ProblemCode.NOT_FOUND, "Check the address; the id may belong to nothing.",
            ProblemCode.METHOD_NOT_ALLOWED, "The Allow header lists the methods of this address.",
            ProblemCode.CONFLICT, "Somebody changed the same at this moment; read it again and repeat the call.",
            ProblemCode.NOT_ACCEPTABLE, "Ask for application/json.",
            ProblemCode.PAYLOAD_TOO_LARGE, "Send less at once.",
            ProblemCode.UNSUPPORTED_MEDIA_TYPE,
                    "Send the media type that this address takes; application/json, mostly.",
            ProblemCode.UNAVAILABLE, "Try again in a few seconds.");

    private static final int MAX_DEPTH = 12;

    private Refusals() {}

    /** The problem in a chain of causes; {@code internal} if nothing in it is known. */
    static ProblemException of(Throwable thrown) {
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < MAX_DEPTH; depth++) {
            ProblemException known = known(cause);
            if (known != null) {
                return known;
            }
            cause = next(cause);
        }
        return new ProblemException(
                ProblemCode.INTERNAL, "Try again; if it stays, tell us the request id of this answer.");
    }

    /** A refusal with the standing words of its status. */
    static ProblemException ofStatus(int status) {
        ProblemCode code =
                BY_STATUS.getOrDefault(status, status < 500 ? ProblemCode.BAD_REQUEST : ProblemCode.INTERNAL);
        return new ProblemException(
                code, DETAILS.getOrDefault(code, "Try again; if it stays, tell us the request id."));
    }

    private static ProblemException known(Throwable cause) {
        if (cause instanceof ProblemException problem) {
            return problem;
        }
        if (cause instanceof NotFoundException || cause instanceof ClientErrorException) {
            return ofStatus(((WebApplicationException) cause).getResponse().getStatus());
        }
        if (cause instanceof EJBAccessException) {
            return ofStatus(403);
        }
        if (cause instanceof OptimisticLockException) {
            return ofStatus(409);
        }
        if (isPassing(cause)) {
            return ofStatus(503);
        }
        return null;
    }

    private static boolean isPassing(Throwable cause) {
        return cause instanceof DatabaseUnavailable database && database.isPassing()
                || cause instanceof SQLException sql
                        && (sql.getSQLState() == null || sql.getSQLState().matches("(08|40|53|57).*|55P03"));
    }

    private static Throwable next(Throwable cause) {
        if (cause instanceof EJBException ejb && ejb.getCausedByException() != null) {
            return ejb.getCausedByException();
        }
        return cause instanceof PersistenceException || cause.getCause() != cause ? cause.getCause() : null;
    }
}
