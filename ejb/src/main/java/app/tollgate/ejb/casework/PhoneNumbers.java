package app.tollgate.ejb.casework;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import java.util.regex.Pattern;

/** Whether a text is an E.164 number of a possible length; whether it is assigned is nobody's business here. */
public final class PhoneNumbers {

    private static final Pattern SHAPE = Pattern.compile("\\+[1-9][0-9]{1,14}");
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    private PhoneNumbers() {}

    public static boolean isPossible(String text) {
        try {
            return SHAPE.matcher(text).matches()
                    && NUMBERS.isPossibleNumberWithReason(NUMBERS.parse(text, null)) == ValidationResult.IS_POSSIBLE;
        } catch (NumberParseException noSuchCountry) {
            return false;
        }
    }
}
