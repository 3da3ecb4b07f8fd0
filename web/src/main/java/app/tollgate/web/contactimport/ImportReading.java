package app.tollgate.web.contactimport;

import app.tollgate.api.contactimport.ContactImportView;
import app.tollgate.api.shared.Caller;
import app.tollgate.ejb.contactimport.ImportDesk;
import app.tollgate.ejb.contactimport.RawRow;
import app.tollgate.web.shared.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads a file into a preview, some rows at a time, each in a short transaction: a slow caller holds no connection. */
@RequestScoped
class ImportReading {

    /** The largest file, in MiB. */
    static final int MOST_MEBIBYTES = 50;

    @Inject
    private ImportDesk desk;

    @Inject
    private CurrentCaller caller;

    /** @param list that its contacts come into */
    ContactImportView read(InputStream body, Optional<UUID> list) {
        Caller me = caller.get();
        CsvUpload file = new CsvUpload(body);
        UUID id = desk.begin(me, file.header(), list);
        boolean whole = false;
        try {
            List<RawRow> rows = file.next(ImportDesk.ROWS_AT_ONCE);
            while (!rows.isEmpty()) {
                desk.add(me, id, rows);
                rows = file.next(ImportDesk.ROWS_AT_ONCE);
            }
            whole = true;
            return desk.finish(me, id);
        } finally {
            if (!whole) {
                desk.abandon(me, id);
            }
        }
    }
}
