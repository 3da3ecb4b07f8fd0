package app.tollgate.web.wallet;

import app.tollgate.ejb.wallet.Recorded;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.UUID;

/** Answers about what operators report. */
final class Recordings {

    private Recordings() {}

    /** 201 with its address for what is new, 200 for a repeat. */
    static Response answer(Recorded<?> recorded, UUID id, UriInfo uri) {
        return recorded.isNew()
                ? Response.created(URI.create("/" + uri.getPath() + "/" + id))
                        .entity(recorded.view())
                        .build()
                : Response.ok(recorded.view()).build();
    }
}
