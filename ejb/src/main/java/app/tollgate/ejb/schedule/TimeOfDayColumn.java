package app.tollgate.ejb.schedule;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.LocalTime;

/** Keeps a time of day as {@code HH:mm}, which no driver moves to another zone; none as none. */
@Converter
public class TimeOfDayColumn implements AttributeConverter<LocalTime, String> {

    @Override
    public String convertToDatabaseColumn(LocalTime time) {
        return time == null ? null : time.toString();
    }

    @Override
    public LocalTime convertToEntityAttribute(String column) {
        return column == null ? null : LocalTime.parse(column);
    }
}
