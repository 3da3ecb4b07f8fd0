package app.tollgate.ejb.schedule;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.LocalTime;

/** Keeps a time of day as {@code HH:mm}, which no driver moves to another zone. */
@Converter
public class TimeOfDayColumn implements AttributeConverter<LocalTime, String> {

    @Override
    public String convertToDatabaseColumn(LocalTime time) {
        return time.toString();
    }

    @Override
    public LocalTime convertToEntityAttribute(String column) {
        return LocalTime.parse(column);
    }
}
