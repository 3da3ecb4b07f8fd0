package app.tollgate.ejb.audit;

/** Receipts between two others, which do not belong to it. */
public record ReceiptRange(long after, long before) {

    public static final ReceiptRange ALL = new ReceiptRange(Long.MIN_VALUE, Long.MAX_VALUE);

    public boolean isEmpty() {
        return after >= before - 1;
    }

    public ReceiptRange within(ReceiptRange other) {
        return new ReceiptRange(Math.max(after, other.after), Math.min(before, other.before));
    }
}
