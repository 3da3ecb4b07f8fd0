package app.tollgate.ear.incontainer;

import jakarta.batch.api.chunk.ItemReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Objects;

/** Reads the numbers 0 to 99 and goes on after its checkpoint. */
@Dependent
@Named
public class CountingReader implements ItemReader {

    private int next;

    @Override
    public void open(Serializable checkpoint) {
        next = (Integer) Objects.requireNonNullElse(checkpoint, 0);
    }

    @Override
    public Object readItem() {
        return next < CountingWriter.ITEMS ? Integer.valueOf(next++) : null;
    }

    @Override
    public Serializable checkpointInfo() {
        return next;
    }

    @Override
    public void close() {}
}
