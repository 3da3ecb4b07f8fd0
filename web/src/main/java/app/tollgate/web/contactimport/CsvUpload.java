package app.tollgate.web.contactimport;

import app.tollgate.api.shared.FieldError;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.ejb.contactimport.RawRow;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A CSV file (RFC 4180) that is read while it arrives: UTF-8 with or without its mark, lines that end in CR LF or LF, commas between the
 * cells, or semicolons or tabs if the first line has those and no comma.
 *
 * <p>What cannot be read is refused as {@code invalid} with the line.
 */
final class CsvUpload {

    private static final int PEEKED = 8_192;
    private static final int MARK_BYTES = 3;

    private final RowsOfPossibleLength characters;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;

    CsvUpload(InputStream body) {
        try {
            Reader text = new BufferedReader(
                    new InputStreamReader(
                            withoutMark(body),
                            StandardCharsets.UTF_8
                                    .newDecoder()
                                    .onMalformedInput(CodingErrorAction.REPORT)
                                    .onUnmappableCharacter(CodingErrorAction.REPORT)),
                    PEEKED);
            char delimiter = delimiter(text);
            characters = new RowsOfPossibleLength(text);
            parser = CSVFormat.RFC4180
                    .builder()
                    .setDelimiter(delimiter)
                    .setIgnoreEmptyLines(true)
                    .get()
                    .parse(characters);
            records = parser.iterator();
        } catch (CharacterCodingException notUtf8) {
            throw notUtf8(1);
        } catch (IOException brokenOff) {
            throw new UncheckedIOException(brokenOff);
        }
    }

    /** @throws ProblemException {@code invalid} if there is none */
    List<String> header() {
        List<RawRow> first = next(1);
        if (first.isEmpty()) {
            throw refused("empty", "The file is empty; its first line names the columns.");
        }
        return first.get(0).cells();
    }

    /** Up to {@code most} rows; none at the end. */
    List<RawRow> next(int most) {
        return readable(() -> {
            List<RawRow> rows = new ArrayList<>(most);
            while (rows.size() < most && records.hasNext()) {
                rows.add(row(records.next()));
                characters.rowEnds();
            }
            return rows;
        });
    }

    private RawRow row(CSVRecord found) {
        List<String> cells = found.toList();
        long breaks = cells.stream()
                .mapToLong(cell -> cell.chars().filter(each -> each == '\n').count())
                .sum();
        return new RawRow(parser.getCurrentLineNumber() - breaks, cells);
    }

    private <T> T readable(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (UncheckedIOException unreadable) {
            throw refusal(unreadable.getCause());
        }
    }

    private ProblemException refusal(IOException why) {
        long line = parser.getCurrentLineNumber();
        if (why instanceof CharacterCodingException) {
            return notUtf8(line);
        }
        if (why instanceof RowsOfPossibleLength.TooLong) {
            return refused("row-too-long", "The row at line " + line + " is too long; does a quote not end?");
        }
        return refused("quotes", "The quotes at line " + line + " cannot be read: double those inside a quoted cell.");
    }

    private static ProblemException notUtf8(long line) {
        return refused("encoding", "The file is not UTF-8 (near line " + line + "); save it as \"CSV UTF-8\".");
    }

    private static ProblemException refused(String code, String detail) {
        return ProblemException.invalid(List.of(FieldError.at("/file", code, detail)));
    }

    private static InputStream withoutMark(InputStream body) throws IOException {
        PushbackInputStream bytes = new PushbackInputStream(body, MARK_BYTES);
        byte[] first = bytes.readNBytes(MARK_BYTES);
        boolean marked = first.length == MARK_BYTES
                && first[0] == (byte) 0xEF
                && first[1] == (byte) 0xBB
                && first[2] == (byte) 0xBF;
        if (!marked) {
            bytes.unread(first);
        }
        return bytes;
    }

    private static char delimiter(Reader text) throws IOException {
        text.mark(PEEKED);
        StringBuilder line = new StringBuilder();
        int read = text.read();
        while (read >= 0 && read != '\n' && line.length() < PEEKED - 1) {
            line.append((char) read);
            read = text.read();
        }
        text.reset();
        if (line.indexOf(",") >= 0) {
            return ',';
        }
        return line.indexOf(";") >= 0 ? ';' : line.indexOf("\t") >= 0 ? '\t' : ',';
    }
}
