package app.tollgate.web.schedule;

import app.tollgate.ejb.schedule.SentFile;
import app.tollgate.web.page.Door;
import app.tollgate.web.page.Formats;
import java.util.Optional;

/**
 * The file that a link in a mail leads to.
 *
 * @param file empty if the link leads nowhere any more
 */
public record SentFilePageModel(Door door, Formats formats, String token, Optional<SentFile> file) {}
