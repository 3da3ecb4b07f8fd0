package app.tollgate.ejb.casework;

import app.tollgate.api.casework.Channel;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Keeps channels as their names with commas between, in the order of the enum. */
@Converter
public class ChannelsColumn implements AttributeConverter<Set<Channel>, String> {

    @Override
    public String convertToDatabaseColumn(Set<Channel> channels) {
        return channels.stream().sorted().map(Channel::name).collect(Collectors.joining(","));
    }

    @Override
    public Set<Channel> convertToEntityAttribute(String column) {
        EnumSet<Channel> channels = EnumSet.noneOf(Channel.class);
        Arrays.stream(column.split(","))
                .filter(name -> !name.isEmpty())
                .map(Channel::valueOf)
                .forEach(channels::add);
        return Collections.unmodifiableSet(channels);
    }
}
