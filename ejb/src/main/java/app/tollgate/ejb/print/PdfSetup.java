package app.tollgate.ejb.print;

import com.lowagie.text.Document;
import com.lowagie.text.DocumentException;
import com.lowagie.text.pdf.PdfBoolean;
import com.lowagie.text.pdf.PdfDate;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfLiteral;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfStructureElement;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;

/** Makes a document what ISO 19005-1 level A wants, and the same every time: see {@link PdfDescription}. */
final class PdfSetup {

    private static final String TOOL = "Tollgate";
    private static final String COLOURS = "sRGB IEC61966-2.1";
    private static final PdfName FILE_ID = new PdfName("FileId");

    private PdfSetup() {}

    static PdfWriter open(Document document, PdfDescription description, OutputStream out) {
        try {
            PdfWriter writer = PdfWriter.getInstance(document, out);
            writer.setPDFXConformance(PdfWriter.PDFA1A);
            writer.setTagged();
            describe(writer, description);
            document.open();
            writer.setOutputIntents(COLOURS, "", "http://www.color.org", COLOURS, profile());
            return writer;
        } catch (DocumentException | IOException e) {
            throw new IllegalStateException("the document cannot be begun", e);
        }
    }

    /** The root of the structure. */
    static PdfTag root(PdfWriter writer, PdfDescription description) {
        PdfStructureElement root = new PdfStructureElement(writer.getStructureTreeRoot(), new PdfName("Document"));
        root.put(PdfName.LANG, language(description));
        return new PdfTag(root);
    }

    private static void describe(PdfWriter writer, PdfDescription description) {
        PdfDate at =
                new PdfDate(GregorianCalendar.from(PdfXmp.createdAt(description).atZone(ZoneOffset.UTC)));
        PdfDictionary info = writer.getInfo();
        info.put(PdfName.TITLE, new PdfString(description.title(), PdfObject.TEXT_UNICODE));
        info.put(PdfName.AUTHOR, new PdfString(description.author(), PdfObject.TEXT_UNICODE));
        info.put(PdfName.CREATOR, new PdfString(TOOL));
        info.put(PdfName.PRODUCER, new PdfString(TOOL));
        info.put(PdfName.CREATIONDATE, at);
        info.put(PdfName.MODDATE, at);
        String id = description.id().toString().replace("-", "");
        info.put(FILE_ID, new PdfLiteral("[<" + id + "><" + id + ">]"));
        writer.setXmpMetadata(PdfXmp.of(description, TOOL));
        writer.getExtraCatalog().put(PdfName.LANG, language(description));
        writer.addViewerPreference(PdfName.DISPLAYDOCTITLE, new PdfBoolean(true));
    }

    private static ICC_Profile profile() throws IOException {
        try (InputStream profile = PdfSetup.class.getResourceAsStream("/print/srgb.icc")) {
            return ICC_Profile.getInstance(profile);
        }
    }

    private static PdfString language(PdfDescription description) {
        return new PdfString(description.locale().toLanguageTag());
    }
}
