package app.tollgate.web.usage;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Whether a text is an E.164 number of a possible length; whether it is assigned is nobody's business here.
 *
 * <p>The lengths come from libphonenumber and are kept per calling code, because asking it for each number would cost more than all
 * else about an event.
 */
final class PhoneRule {

    private static final int MOST_DIGITS = 15;
    private static final int LONGEST_CODE = 3;
    private static final int CODES = 1_000;
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final AtomicReferenceArray<boolean[]> LENGTHS = new AtomicReferenceArray<>(CODES);

    private PhoneRule() {}

    static boolean isPossible(String text) {
        int digits = text.length() - 1;
        if (digits < 2 || digits > MOST_DIGITS || text.charAt(0) != '+' || text.charAt(1) == '0') {
            return false;
        }
        for (int i = 1; i <= digits; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return hasPossibleLength(text, digits);
    }

    /** No calling code begins another, so the first that exists is the number's. */
    private static boolean hasPossibleLength(String text, int digits) {
        int code = 0;
        for (int length = 1; length <= LONGEST_CODE && length < digits; length++) {
            code = code * 10 + text.charAt(length) - '0';
            boolean[] lengths = lengths(code);
            if (lengths.length > 0) {
                return lengths[digits - length];
            }
        }
        return false;
    }

    private static boolean[] lengths(int code) {
        boolean[] known = LENGTHS.get(code);
        if (known == null) {
            known = NUMBERS.getSupportedCallingCodes().contains(code) ? asked(code) : new boolean[0];
            LENGTHS.set(code, known);
        }
        return known;
    }

    private static boolean[] asked(int code) {
        boolean[] lengths = new boolean[MOST_DIGITS + 1];
        long national = 0;
        for (int length = 1; length <= MOST_DIGITS; length++) {
            national = national * 10 + 2;
            PhoneNumber number = new PhoneNumber().setCountryCode(code).setNationalNumber(national);
            lengths[length] = NUMBERS.isPossibleNumberWithReason(number) == ValidationResult.IS_POSSIBLE;
        }
        return lengths;
    }
}
