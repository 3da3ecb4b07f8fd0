package app.tollgate.ejb.print;

import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfStructureElement;

/** A place in the structure that a screen reader follows, by the standard names of PDF 1.4 (section 9.7.4). */
public final class PdfTag {

    private final PdfStructureElement element;

    PdfTag(PdfStructureElement element) {
        this.element = element;
    }

    PdfStructureElement element() {
        return element;
    }

    public PdfTag heading(int level) {
        return child("H" + level);
    }

    public PdfTag paragraph() {
        return child("P");
    }

    /** @param words what the picture shows, for whoever does not see it */
    public PdfTag figure(String words) {
        PdfTag figure = child("Figure");
        figure.element.put(new PdfName("Alt"), new PdfString(words, PdfObject.TEXT_UNICODE));
        return figure;
    }

    PdfTag child(String type) {
        return new PdfTag(new PdfStructureElement(element, new PdfName(type)));
    }

    /** The head of a table's column. */
    PdfTag columnHead() {
        PdfTag head = child("TH");
        PdfDictionary scope = new PdfDictionary();
        scope.put(PdfName.O, new PdfName("Table"));
        scope.put(new PdfName("Scope"), new PdfName("Column"));
        head.element.put(PdfName.A, scope);
        return head;
    }
}
