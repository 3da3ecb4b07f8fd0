package app.tollgate.batch.print;

import app.tollgate.batch.report.ReportPieces;
import app.tollgate.ejb.report.ReportPiece;
import app.tollgate.ejb.report.ReportRun;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * A .zip, one piece for each document in it and a last one with the manifest and the directory.
 *
 * <p>The checkpoint keeps the sums of the documents that stand. A run that goes on packs what stands once more, into nothing: so the
 * archive's directory knows it, and the bytes that follow are those that would have followed.
 */
final class BrokenOutPieces implements ReportPieces {

    private static final String COMPLETE = "complete";
    private static final String BETWEEN = ";";
    /** Times of files say nothing: the earliest that the format can tell. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final List<Optional<String>> caseTypes;
    private final Function<Optional<String>, UsagePrinting.Printed> printing;
    private final String noCaseType;
    private final Manifest manifest;
    private final SafeNames names = new SafeNames();
    private final Iterator<PrintedFile> standing;
    private final List<PrintedFile> packed = new ArrayList<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipOutputStream zip = new ZipOutputStream(bytes);
    private boolean complete;

    BrokenOutPieces(
            ReportRun run,
            List<Optional<String>> caseTypes,
            String noCaseType,
            Function<Optional<String>, UsagePrinting.Printed> printing) {
        this.caseTypes = List.copyOf(caseTypes);
        this.noCaseType = noCaseType;
        this.printing = printing;
        this.manifest = new Manifest(run);
        this.complete = run.after().equals(COMPLETE);
        this.standing = standing(run.after()).iterator();
    }

    @Override
    public void standing(byte[] piece) {
        if (!complete) {
            pack(only(piece), standing.next());
            bytes.reset();
        }
    }

    @Override
    public Optional<ReportPiece> next() {
        if (complete) {
            return Optional.empty();
        }
        return Optional.of(packed.size() < caseTypes.size() ? nextDocument() : rest());
    }

    private ReportPiece nextDocument() {
        UsagePrinting.Printed printed = printing.apply(caseTypes.get(packed.size()));
        pack(printed.document(), PrintedFile.of(printed.whole()));
        return new ReportPiece(taken(), printed.whole().events(), checkpoint());
    }

    private ReportPiece rest() {
        put(Manifest.NAME, manifest.bytes());
        try {
            zip.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        complete = true;
        return new ReportPiece(taken(), 0, COMPLETE);
    }

    private void pack(byte[] document, PrintedFile sums) {
        Optional<String> caseType = caseTypes.get(packed.size());
        String name = names.of(caseType.orElse(noCaseType), "pdf");
        put(name, document);
        manifest.add(name, caseType, document, sums);
        packed.add(sums);
    }

    private void put(String name, byte[] content) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        try {
            zip.putNextEntry(entry);
            zip.write(content);
            zip.closeEntry();
            zip.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] taken() {
        byte[] taken = bytes.toByteArray();
        bytes.reset();
        return taken;
    }

    private String checkpoint() {
        return String.join(BETWEEN, packed.stream().map(PrintedFile::text).toList());
    }

    private static List<PrintedFile> standing(String checkpoint) {
        return checkpoint.isEmpty() || checkpoint.equals(COMPLETE)
                ? List.of()
                : List.of(checkpoint.split(BETWEEN, -1)).stream()
                        .map(PrintedFile::of)
                        .toList();
    }

    private static byte[] only(byte[] piece) {
        try (ZipInputStream archive = new ZipInputStream(new ByteArrayInputStream(piece))) {
            archive.getNextEntry();
            return archive.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
