package app.tollgate.ejb.selfheal;

import app.tollgate.api.selfheal.HealedColumn;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/** Keeps columns as their names with commas between, in their order. */
@Converter
public class ColumnsColumn implements AttributeConverter<List<HealedColumn>, String> {

    @Override
    public String convertToDatabaseColumn(List<HealedColumn> columns) {
        return ColumnChoice.text(columns);
    }

    @Override
    public List<HealedColumn> convertToEntityAttribute(String column) {
        return ColumnChoice.columns(column);
    }
}
