package app.tollgate.web.audit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KnownRoutesTest {

    private final KnownRoutes routes = new KnownRoutes(Stream.of(Things.class));

    @Path("api/v1/things")
    static final class Things {
        @GET
        public String list() {
            return "";
        }

        @DELETE
        @Path("{id}")
        public String remove() {
            return "";
        }

        @GET
        @Path("verification")
        public String verify() {
            return "";
        }

        @POST
        @Path("{id}/parts/{number: [0-9]{1,3}}")
        public String part() {
            return "";
        }

        /** Answers no call. */
        public String help() {
            return "";
        }
    }

    @Test
    void idsAreReplacedByTheirNames() {
        assertThat(routes.of("/api/v1/things")).contains("/things");
        assertThat(routes.of("/api/v1/things/tg_live_secret")).contains("/things/{id}");
        assertThat(routes.of("/api/v1/things/7/parts/12/")).contains("/things/{id}/parts/{number}");
    }

    @Test
    void theAddressThatNamesMoreOfItselfComesFirst() {
        assertThat(routes.of("/api/v1/things/verification")).contains("/things/verification");
    }

    @Test
    void whatIsNoAddressHasNoRoute() {
        assertThat(routes.of("/api/v1/others")).isEmpty();
        assertThat(routes.of("/api/v1/things/7/parts/twelve")).isEmpty();
        assertThat(routes.of("/api/v1/things/7/8")).isEmpty();
    }
}
