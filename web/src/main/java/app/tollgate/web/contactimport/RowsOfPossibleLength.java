package app.tollgate.web.contactimport;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Stops reading when a row does not end: a quote that is never closed would otherwise make one cell of the whole file. */
final class RowsOfPossibleLength extends FilterReader {

    /** More than any row of contacts has, and what the parser reads ahead. */
    private static final int MOST_CHARACTERS = 256 * 1024;

    private int sinceLastRow;

    RowsOfPossibleLength(Reader text) {
        super(text);
    }

    void rowEnds() {
        sinceLastRow = 0;
    }

    @Override
    public int read() throws IOException {
        count(1);
        return super.read();
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        count(Math.max(read, 0));
        return read;
    }

    private void count(int read) throws TooLong {
        sinceLastRow += read;
        if (sinceLastRow > MOST_CHARACTERS) {
            throw new TooLong();
        }
    }

    /** The row did not end in time. */
    static final class TooLong extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
