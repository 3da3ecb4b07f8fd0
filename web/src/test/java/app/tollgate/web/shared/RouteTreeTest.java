package app.tollgate.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.stream.Stream;
import org.glassfish.jersey.server.model.Resource;
import org.glassfish.jersey.server.model.ResourceModel;
import org.junit.jupiter.api.Test;

class RouteTreeTest {

    private final RouteTree tree = new RouteTree();

    @Test
    void resourcesOfOneStepAreLaidBelowIt() {
        assertThat(routes(tree.processResourceModel(
                        model(Cases.class, CaseNotes.class, Me.class, Start.class, Page.class), null)))
                .containsExactlyInAnyOrder(
                        "GET api/v1/cases",
                        "POST api/v1/cases",
                        "GET api/v1/cases > {id}",
                        "GET api/v1/cases > {id}/notes",
                        "POST api/v1/cases > {id}/notes/{note}",
                        "GET api/v1/me",
                        "GET ",
                        "GET settings > cases/{id}");
    }

    @Test
    void noPlaceIsLaidForAResourceThatHasOnlyPlacesBelowIt() {
        Resource step = tree.processResourceModel(model(Wallet.class, Page.class), null).getResources().stream()
                .filter(resource -> RouteTree.path(resource).equals("settings"))
                .findFirst()
                .orElseThrow();

        assertThat(step.getChildResources())
                .extracting(RouteTree::path)
                .containsExactlyInAnyOrder("cases/{id}", "wallet/refills");
    }

    @Test
    void subResourcesStayAsTheyAre() {
        ResourceModel below = model(CaseNotes.class);

        assertThat(tree.processSubResource(below, null)).isSameAs(below);
    }

    private static ResourceModel model(Class<?>... classes) {
        ResourceModel.Builder model = new ResourceModel.Builder(false);
        Stream.of(classes).map(Resource::from).forEach(model::addResource);
        return model.build();
    }

    private static List<String> routes(ResourceModel model) {
        return model.getResources().stream()
                .flatMap(step -> Stream.concat(
                        methods(step).map(method -> method + " " + RouteTree.path(step)),
                        step.getChildResources().stream()
                                .flatMap(child -> methods(child)
                                        .map(method ->
                                                method + " " + RouteTree.path(step) + " > " + RouteTree.path(child)))))
                .toList();
    }

    private static Stream<String> methods(Resource resource) {
        return resource.getResourceMethods().stream().map(method -> method.getHttpMethod());
    }

    @Path("api/v1/cases")
    public static class Cases {
        @GET
        public String list() {
            return "";
        }

        @POST
        public String add() {
            return "";
        }

        @GET
        @Path("{id}")
        public String one() {
            return "";
        }
    }

    @Path("/api/v1/cases/{id}/notes")
    public static class CaseNotes {
        @GET
        public String list() {
            return "";
        }

        @POST
        @Path("/{note}")
        public String change() {
            return "";
        }
    }

    @Path("api/v1/me")
    public static class Me {
        @GET
        public String who() {
            return "";
        }
    }

    @Path("/")
    public static class Start {
        @GET
        public String page() {
            return "";
        }
    }

    @Path("settings/wallet")
    public static class Wallet {
        @POST
        @Path("refills")
        public String refill() {
            return "";
        }
    }

    @Path("settings/cases/{id}")
    public static class Page {
        @GET
        public String page() {
            return "";
        }
    }
}
