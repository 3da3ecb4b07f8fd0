package app.tollgate.ejb.print;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * What a document says about itself.
 *
 * @param id names it for good; the same for the same document made again
 * @param createdAt the moment it is a picture of, not that of its printing
 */
public record PdfDescription(UUID id, String title, String author, Locale locale, Instant createdAt) {}
