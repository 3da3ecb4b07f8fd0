package app.tollgate.ejb.invoice;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JREmptyDataSource;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.data.JRMapCollectionDataSource;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;

/**
 * Lays documents out as PDF: fonts embedded, tagged for screen readers.
 *
 * <p>The layout is read when the first document is printed, not when the server starts.
 */
@ApplicationScoped
class InvoicePdf {

    private static final String LAYOUT = "/print/invoice.jrxml";

    private volatile JasperReport layout;

    byte[] of(PrintableInvoice printable) {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        // JasperReports looks for its fonts and its printer of PDF there, and a thread of a job may have another.
        Thread.currentThread().setContextClassLoader(InvoicePdf.class.getClassLoader());
        try {
            return print(InvoiceSheet.of(printable));
        } catch (JRException e) {
            throw new IllegalStateException("the document could not be laid out", e);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    /** Laid out again where there is more than one page: each says how many there are. */
    private byte[] print(InvoiceSheet sheet) throws JRException {
        JasperPrint one = filled(sheet, 1);
        int pages = one.getPages().size();
        return exported(sheet, pages == 1 ? one : filled(sheet, pages));
    }

    private JasperPrint filled(InvoiceSheet sheet, int pages) throws JRException {
        Map<String, Object> parameters = new HashMap<>(sheet.parameters());
        parameters.put("pages", Integer.toString(pages));
        JRDataSource rows =
                sheet.rows().isEmpty() ? new JREmptyDataSource(0) : new JRMapCollectionDataSource(sheet.rows());
        return JasperFillManager.fillReport(layout(), parameters, rows);
    }

    private static byte[] exported(InvoiceSheet sheet, JasperPrint pages) throws JRException {
        SimplePdfExporterConfiguration configuration = new SimplePdfExporterConfiguration();
        configuration.setMetadataTitle(sheet.title());
        configuration.setDisplayMetadataTitle(Boolean.TRUE);
        configuration.setTagged(Boolean.TRUE);
        configuration.setTagLanguage(sheet.language());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        JRPdfExporter exporter = new JRPdfExporter();
        exporter.setExporterInput(new SimpleExporterInput(pages));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(bytes));
        exporter.setConfiguration(configuration);
        exporter.exportReport();
        return bytes.toByteArray();
    }

    private synchronized JasperReport layout() throws JRException {
        if (layout == null) {
            try (InputStream source = InvoicePdf.class.getResourceAsStream(LAYOUT)) {
                layout = JasperCompileManager.compileReport(source);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return layout;
    }
}
