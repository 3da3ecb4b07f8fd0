package app.tollgate.ejb.shared;

import app.tollgate.api.shared.Money;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps an amount in a {@code …_micros bigint} column. */
@Converter
public class MicrosColumn implements AttributeConverter<Money, Long> {

    @Override
    public Long convertToDatabaseColumn(Money amount) {
        return amount == null ? null : amount.micros();
    }

    @Override
    public Money convertToEntityAttribute(Long column) {
        return column == null ? null : Money.ofMicros(column);
    }
}
