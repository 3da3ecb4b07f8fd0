package app.tollgate.ejb.invoice;

import java.util.UUID;

/**
 * The file of a document.
 *
 * @param name under which it is downloaded
 */
public record PrintedInvoice(UUID document, long bytes, String sha256, String name) {

    public static final String MEDIA_TYPE = "application/pdf";
}
