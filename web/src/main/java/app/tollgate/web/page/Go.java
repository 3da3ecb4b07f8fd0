package app.tollgate.web.page;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URISyntaxException;

/** Answers of a form: on to another page, or the same page again. */
public final class Go {

    private static final int SEE_OTHER = 303;
    private static final int UNPROCESSABLE = 422;

    private Go() {}

    /** On to a page of ours. */
    public static Response to(String path) {
        return Response.status(SEE_OTHER).location(URI.create(path)).build();
    }

    /**
     * On to a page that says what was done.
     *
     * @param done {@code <feature>.<what>}, whose sentence is {@code <feature>.done.<what>}
     */
    public static Response to(String path, String done) {
        return to(path + (path.contains("?") ? "&done=" : "?done=") + done);
    }

    /** The form again, with what was typed and what is wrong with it. */
    public static Response again(View form) {
        return Response.status(UNPROCESSABLE).entity(form).build();
    }

    /** Whether the text is an address on this server, safe to be sent on to. */
    public static boolean isOurs(String path) {
        return path != null && path.matches("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]*") && isReadable(path);
    }

    private static boolean isReadable(String path) {
        try {
            return new URI(path).getPath() != null;
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }
}
