package app.tollgate.web.audit;

import app.tollgate.api.audit.LogCheckpoint;
import app.tollgate.api.audit.LogFilter;
import app.tollgate.api.audit.LogRow;
import app.tollgate.ejb.audit.LogChainReading.ChainHash;
import app.tollgate.ejb.audit.LogChainReading.ChainLink;
import app.tollgate.ejb.audit.LogExport;
import java.io.Closeable;
import java.io.IOException;

/** A file that a log is written into, line by line. */
interface LogFile extends Closeable {

    void begin(String tenant, LogFilter filter, LogExport.Cut cut) throws IOException;

    void link(ChainLink link) throws IOException;

    /** Everything up to a position is left out of a selection. */
    void gap(ChainHash last) throws IOException;

    /** A position that is left out of a selection between an entry of it and what signs that. */
    void leftOut(ChainHash link) throws IOException;

    /** The checkpoint of a position that the chain should reach and does not. */
    void severed(LogCheckpoint checkpoint) throws IOException;

    /** An entry that waits for its seal. */
    void unsealed(LogRow row) throws IOException;

    void end(long rows, long position) throws IOException;
}
