package app.tollgate.web.page;

import app.tollgate.web.access.Allowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

/** Serves the static files: for a year under the present hash, unkept under one of another release. */
@ApplicationScoped
@Path("/assets/{hash}/{name}")
@Allowed(everybody = true)
public class AssetResource {

    private static final String FOR_A_YEAR = "public, max-age=31536000, immutable";

    @GET
    public Response file(
            @PathParam("hash") String hash,
            @PathParam("name") String name,
            @HeaderParam("Accept-Encoding") String encodings) {
        Asset asset = Assets.find(name).orElseThrow(NotFoundException::new);
        boolean zip = encodings != null && encodings.contains("gzip");
        byte[] bytes = zip ? asset.zipped() : asset.bytes();
        return Response.ok(bytes, asset.type())
                .header("Content-Length", bytes.length)
                .header("Content-Encoding", zip ? "gzip" : null)
                .header("Vary", "Accept-Encoding")
                .header("Cache-Control", Assets.isPresent(hash) ? FOR_A_YEAR : "no-cache")
                .build();
    }
}
