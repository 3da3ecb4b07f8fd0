package app.tollgate.web.shared;

import jakarta.ws.rs.core.Response;
import java.net.URI;

/** The answer to a call that made something. */
public final class Created {

    private Created() {}

    /**
     * 201 with the thing and where it is from now on.
     *
     * @param collection path without the slash before it
     * @param id of the thing in the collection
     */
    public static Response at(String collection, Object id, Record made) {
        return Response.created(URI.create("/" + collection + "/" + id))
                .entity(made)
                .build();
    }
}
