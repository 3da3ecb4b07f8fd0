package app.tollgate.ejb.usage;

import app.tollgate.api.usage.UsageReceipt;

/** What one request is answered: its receipt, or why nothing of it was taken. */
public final class IntakeAnswer {

    private final UsageReceipt receipt;
    private final RuntimeException refusal;

    private IntakeAnswer(UsageReceipt receipt, RuntimeException refusal) {
        this.receipt = receipt;
        this.refusal = refusal;
    }

    static IntakeAnswer taken(UsageReceipt receipt) {
        return new IntakeAnswer(receipt, null);
    }

    static IntakeAnswer refused(RuntimeException refusal) {
        return new IntakeAnswer(null, refusal);
    }

    UsageReceipt receipt() {
        if (refusal != null) {
            throw refusal;
        }
        return receipt;
    }
}
