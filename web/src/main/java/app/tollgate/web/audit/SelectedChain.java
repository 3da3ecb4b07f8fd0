package app.tollgate.web.audit;

import app.tollgate.api.audit.LogChain;
import app.tollgate.api.shared.Caller;
import app.tollgate.ejb.audit.LogChainReading.ChainHash;
import app.tollgate.ejb.audit.LogChainReading.ChainLink;
import app.tollgate.ejb.audit.LogExport;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes the entries of a selection with what ties them to the chain: the seal before the first, and the hashes of what is left out from
 * there to the next checkpoint. Without that anybody could make up such a file.
 *
 * <p>Entries are gathered up to the position that has a checkpoint in any case, so that what lies between two of those is read once.
 */
final class SelectedChain {

    private final LogExport export;
    private final Caller caller;
    private final LogExport.Cut cut;
    private final LogFile file;
    private final Deque<ChainLink> selected = new ArrayDeque<>();
    private long reached;

    SelectedChain(LogExport export, Caller caller, LogExport.Cut cut, LogFile file) {
        this.export = export;
        this.caller = caller;
        this.cut = cut;
        this.file = file;
        this.reached = cut.base().map(base -> base.position()).orElse(0L);
    }

    void add(ChainLink link) throws IOException {
        if (!selected.isEmpty() && nextCheckpoint(selected.peek()) != nextCheckpoint(link)) {
            end();
        }
        selected.add(link);
    }

    /** Writes what is gathered, and what ties it. */
    void end() throws IOException {
        if (selected.isEmpty()) {
            return;
        }
        long before = selected.peek().position() - 1;
        long last = Math.min(nextCheckpoint(selected.peek()), cut.position());
        boolean isSigned = false;
        for (ChainHash link : export.hashes(caller, before, last)) {
            if (selected.isEmpty() && isSigned) {
                break;
            }
            isSigned = written(link, before);
        }
        // Whose seals retention has removed meanwhile.
        while (!selected.isEmpty()) {
            file.link(selected.remove());
        }
    }

    /** Answers whether a checkpoint stands behind what was written. */
    private boolean written(ChainHash link, long before) throws IOException {
        boolean isSigned = link.checkpoint().isPresent();
        if (link.position() == before) {
            if (reached < before) {
                file.gap(link);
            }
        } else if (!selected.isEmpty() && selected.peek().position() == link.position()) {
            isSigned = selected.peek().checkpoint().isPresent();
            file.link(selected.remove());
        } else {
            file.leftOut(link);
        }
        reached = link.position();
        return isSigned;
    }

    private static long nextCheckpoint(ChainLink link) {
        long every = LogChain.CHECKPOINT_EVERY;
        return (link.position() + every - 1) / every * every;
    }
}
