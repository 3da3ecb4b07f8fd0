package app.tollgate.ejb.contactimport;

import app.tollgate.api.shared.Caller;
import app.tollgate.ejb.shared.TestServer;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** Files of contacts that wait to be imported. */
public final class TestImports {

    private static final TestServer SERVER = TestServer.get();

    private TestImports() {}

    /** A file of persons without external ids, whose import was committed: whoever takes a row twice makes two of a person. */
    public static UUID committed(Caller caller, int persons) {
        ImportDesk desk = SERVER.get(ImportDesk.class);
        UUID id = desk.begin(caller, List.of("Name"), Optional.empty());
        desk.add(
                caller,
                id,
                IntStream.range(0, persons)
                        .mapToObj(number -> new RawRow(number + 2L, List.of("Person " + number)))
                        .toList());
        desk.finish(caller, id);
        return desk.commit(caller, id).id();
    }
}
