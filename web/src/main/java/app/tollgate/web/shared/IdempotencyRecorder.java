package app.tollgate.web.shared;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.ReservedKey;
import app.tollgate.ejb.shared.IdempotentAnswers;
import app.tollgate.ejb.shared.IdempotentAnswers.StoredAnswer;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import java.util.stream.Collectors;

/** Keeps the answer to a POST whose {@code Idempotency-Key} was reserved by it. */
@Provider
public class IdempotencyRecorder implements ContainerResponseFilter {

    private static final Set<String> KEPT_HEADERS =
            Set.of(HttpHeaders.LOCATION, HttpHeaders.CONTENT_TYPE, HttpHeaders.ETAG);

    @Inject
    private IdempotentAnswers answers;

    @Inject
    private CurrentCaller caller;

    @Context
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext context, ContainerResponseContext answer) throws IOException {
        ReservedKey reserved = IdempotencyKeys.reserved(context).orElse(null);
        if (reserved == null) {
            return;
        }
        Caller me = caller.get();
        if (answer.getStatus() >= 500 || answer.getStatus() == 429) {
            answers.release(me, reserved);
        } else if (answer.getStatus() < 400 && resource.getResourceMethod().isAnnotationPresent(HoldsSecret.class)) {
            answers.doneWithSecret(me, reserved, idOf(answer.getLocation()));
        } else {
            answers.answer(me, reserved, stored(answer));
        }
    }

    private static StoredAnswer stored(ContainerResponseContext answer) throws IOException {
        byte[] body =
                answer.getEntity() instanceof Record record ? JsonText.MAPPER.writeValueAsBytes(record) : new byte[0];
        String headers = answer.getStringHeaders().entrySet().stream()
                .filter(header -> KEPT_HEADERS.contains(header.getKey()))
                .map(header -> header.getKey() + ": " + String.join(", ", header.getValue()))
                .collect(Collectors.joining("\n"));
        String type = answer.getMediaType() == null || headers.contains(HttpHeaders.CONTENT_TYPE)
                ? ""
                : (headers.isEmpty() ? "" : "\n") + HttpHeaders.CONTENT_TYPE + ": " + answer.getMediaType();
        return new StoredAnswer(answer.getStatus(), headers + type, body);
    }

    private static String idOf(URI location) {
        String path = location == null ? "" : location.getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
