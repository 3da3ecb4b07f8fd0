package app.tollgate.web.shared;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.FieldError;
import app.tollgate.api.shared.ProblemCode;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.api.shared.ReservedKey;
import app.tollgate.ejb.shared.IdempotentAnswers;
import app.tollgate.ejb.shared.IdempotentAnswers.Reservation;
import app.tollgate.ejb.shared.IdempotentAnswers.StoredAnswer;
import app.tollgate.ejb.shared.ReservationsInFlight;
import app.tollgate.web.access.Identity;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;

/** Gives a POST with an {@code Idempotency-Key} one effect and the first answer to every repeat. */
@Provider
@Priority(Priorities.USER)
public class IdempotencyFilter implements ContainerRequestFilter {

    private static final int MAX_KEY = 255;

    /** What answers with a fresh secret each time, or with a stream, and may be repeated. */
    private static final List<String> EXEMPT = List.of(
            TollgateApplication.API + "/sessions",
            TollgateApplication.API + "/oauth/token",
            TollgateApplication.API + "/exports");

    @Inject
    private IdempotentAnswers answers;

    @Inject
    private ReservationsInFlight inFlight;

    @Inject
    private CurrentCaller caller;

    @Override
    public void filter(ContainerRequestContext context) throws IOException {
        String key = context.getHeaderString(IdempotencyKeys.HEADER);
        boolean applies = key != null
                && context.getMethod().equals("POST")
                && context.getUriInfo().getPath().startsWith(TollgateApplication.API)
                && Identity.of(context).isPresent()
                && EXEMPT.stream().noneMatch(context.getUriInfo().getPath()::startsWith)
                && MatchedMethod.annotation(context, LargeBody.class).isEmpty();
        if (applies) {
            reserve(context, checked(key));
        }
    }

    private void reserve(ContainerRequestContext context, String key) throws IOException {
        byte[] body = context.getEntityStream().readAllBytes();
        context.setEntityStream(new ByteArrayInputStream(body));
        Caller me = caller.get();
        String own = me.actor().id() + ":" + key;
        Reservation reservation = answers.reserve(me, own, hash(context, body));
        switch (reservation.outcome()) {
            case FIRST -> hold(context, reservation.reserved().orElseThrow());
            case ANSWERED -> context.abortWith(again(reservation.answer().orElseThrow()));
            case OTHER_REQUEST ->
                throw new ProblemException(
                        ProblemCode.IDEMPOTENCY_KEY_REUSED, "Send a new Idempotency-Key with a new request.");
            case RUNNING ->
                throw new ProblemException(
                        ProblemCode.STILL_RUNNING, "Wait for its answer, or repeat this in a few seconds.");
            case DONE ->
                throw new ProblemException(
                        ProblemCode.ALREADY_DONE,
                        "Look at what it made instead of repeating it.",
                        List.of(),
                        reservation
                                .subject()
                                .<Map<String, Object>>map(id -> Map.of("id", id))
                                .orElse(Map.of()));
        }
    }

    /** Until the end of the request, which {@link ReservedRequests} hears of. */
    private void hold(ContainerRequestContext context, ReservedKey reserved) {
        IdempotencyKeys.hold(context, reserved);
        inFlight.begin(reserved);
    }

    private static Response again(StoredAnswer stored) {
        Response.ResponseBuilder answer = Response.status(stored.status());
        stored.headers().lines().forEach(line -> {
            int colon = line.indexOf(": ");
            answer.header(line.substring(0, colon), line.substring(colon + 2));
        });
        if (stored.body().length > 0) {
            answer.entity(stored.body()).header("Content-Length", stored.body().length);
        }
        return answer.header("Idempotent-Replayed", "true").build();
    }

    private static String checked(String key) {
        if (key.isBlank() || key.length() > MAX_KEY || key.chars().anyMatch(c -> c < 0x20 || c > 0x7e)) {
            throw new ProblemException(
                    ProblemCode.BAD_REQUEST,
                    "Idempotency-Key takes 1 to 255 printable ASCII characters.",
                    List.of(FieldError.inQuery(
                            IdempotencyKeys.HEADER,
                            "format",
                            "Send 1 to 255 printable ASCII characters, such as a UUID.")),
                    Map.of());
        }
        return key;
    }

    private static byte[] hash(ContainerRequestContext context, byte[] body) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(context.getUriInfo().getRequestUri().getRawPath().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) '\n');
            digest.update(String.valueOf(context.getUriInfo().getRequestUri().getRawQuery())
                    .getBytes(StandardCharsets.UTF_8));
            digest.update((byte) '\n');
            digest.update(String.valueOf(context.getMediaType()).getBytes(StandardCharsets.UTF_8));
            digest.update((byte) '\n');
            digest.update(body);
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
