package app.tollgate.api.invoice;

import app.tollgate.api.shared.Money;
import java.time.YearMonth;

/**
 * One line of a document: usage of one kind and case type, or what came too late for the document of an earlier month.
 *
 * @param type {@code voice}, {@code sms}, {@code email} or {@code storage}
 * @param caseType null if the usage names none
 * @param adjusts the closed month that it came too late for, else null
 * @param quantity in the unit; null where storage cannot be told as one number
 * @param unit {@code minute}, {@code segment}, {@code email} or {@code GB-month}
 * @param unitPrice null where tiers or a change of prices made several
 * @param amount exact
 */
public record InvoiceLineView(
        String type, String caseType, YearMonth adjusts, String quantity, String unit, Money unitPrice, Money amount) {}
