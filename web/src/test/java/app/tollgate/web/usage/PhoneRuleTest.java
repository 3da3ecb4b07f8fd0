package app.tollgate.web.usage;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneRuleTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"", "+", "+0", "+1", "+12", "13125550100", "+1 3125550100", "+1312555010x", "+1312555010012345"})
    void otherShapesAreNotPossible(String text) {
        assertThat(PhoneRule.isPossible(text)).isFalse();
    }

    @Test
    void theExampleNumberOfEveryRegionIsPossible() {
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        for (String region : numbers.getSupportedRegions()) {
            for (PhoneNumberType type : numbers.getSupportedTypesForRegion(region)) {
                var example = numbers.getExampleNumberForType(region, type);
                if (example != null
                        && numbers.isPossibleNumberWithReason(example)
                                == PhoneNumberUtil.ValidationResult.IS_POSSIBLE) {
                    String text = numbers.format(example, PhoneNumberUtil.PhoneNumberFormat.E164);
                    assertThat(PhoneRule.isPossible(text)).as(text).isTrue();
                }
            }
        }
    }
}
