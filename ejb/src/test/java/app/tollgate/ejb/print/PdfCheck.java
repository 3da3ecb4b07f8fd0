package app.tollgate.ejb.print;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Looks into printed documents; each stays in target/print to be looked at by people too. */
public final class PdfCheck {

    /** ISO 19005-1, 6.1.12. */
    private static final int MOST_IN_ARRAY = 8191;

    private PdfCheck() {}

    /** Keeps the document under the name, and checks it against PDF/A-1a with veraPDF. */
    public static void isArchivable(String name, byte[] document) {
        keep(name, document);
        VeraGreenfieldFoundryProvider.initialise();
        try (PDFAParser parser =
                Foundries.defaultInstance().createParser(new ByteArrayInputStream(document), PDFAFlavour.PDFA_1_A)) {
            ValidationResult result = Foundries.defaultInstance()
                    .createValidator(PDFAFlavour.PDFA_1_A, false)
                    .validate(parser);
            assertThat(result.getTestAssertions().stream()
                            .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                            .map(assertion -> assertion.getRuleId().getClause() + " " + assertion.getMessage()))
                    .isEmpty();
            assertThat(result.isCompliant()).isTrue();
        } catch (VeraPDFException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Keeps the document, and checks the one limit that only large ones meet: veraPDF takes long for those. */
    public static void keepsLimits(String name, byte[] document) {
        keep(name, document);
        try (PdfReader reader = new PdfReader(document)) {
            for (int number = 1; number < reader.getXrefSize(); number++) {
                PdfObject object = reader.getPdfObject(number);
                if (object instanceof PdfDictionary dictionary && dictionary.get(PdfName.K) instanceof PdfArray kids) {
                    assertThat(kids.size()).isLessThanOrEqualTo(MOST_IN_ARRAY);
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The text of each page, its words one space apart. */
    public static List<String> pages(byte[] document) {
        try (PdfReader reader = new PdfReader(document)) {
            PdfTextExtractor text = new PdfTextExtractor(reader);
            List<String> pages = new ArrayList<>();
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                pages.add(text.getTextFromPage(page).replaceAll("\\s+", " "));
            }
            return pages;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void keep(String name, byte[] document) {
        try {
            Files.write(Files.createDirectories(Path.of("target/print")).resolve(name + ".pdf"), document);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
