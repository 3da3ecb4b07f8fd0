package app.tollgate.web.shared;

import jakarta.ws.rs.core.Configuration;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.glassfish.jersey.server.model.ModelProcessor;
import org.glassfish.jersey.server.model.Resource;
import org.glassfish.jersey.server.model.ResourceModel;

/**
 * Lays all resources of one first step ({@code api/v1/contacts}, {@code settings}) below it. JAX-RS tries the address of a request against
 * one resource after the other, some 150: so it tries the steps, and then those of one.
 */
@Provider
public class RouteTree implements ModelProcessor {

    @Override
    public ResourceModel processResourceModel(ResourceModel resources, Configuration configuration) {
        Map<String, List<Resource>> steps = resources.getResources().stream()
                .collect(Collectors.groupingBy(
                        resource -> firstStep(path(resource)), TreeMap::new, Collectors.toList()));
        ResourceModel.Builder tree = new ResourceModel.Builder(false);
        steps.forEach((step, below) -> {
            if (step.isEmpty()) {
                below.forEach(tree::addResource);
            } else {
                tree.addResource(laidBelow(step, below));
            }
        });
        return tree.build();
    }

    @Override
    public ResourceModel processSubResource(ResourceModel resources, Configuration configuration) {
        return resources;
    }

    private static Resource laidBelow(String step, List<Resource> resources) {
        List<Place> places = resources.stream()
                .flatMap(RouteTree::places)
                .map(place -> new Place(withoutSlash(place.path().substring(step.length())), place.resource()))
                .toList();
        PlaceWords words = new PlaceWords(places.stream().map(Place::path).toList());
        Resource.Builder root = Resource.builder(step);
        for (Place place : places) {
            Resource.Builder here = place.path().isEmpty() ? root : root.addChildResource(words.apart(place.path()));
            place.resource().getAllMethods().forEach(here::addMethod);
        }
        return root.build();
    }

    /** A class whose methods all have paths of their own is nothing itself: left empty, it would be warned of at every start. */
    private static Stream<Place> places(Resource resource) {
        Stream<Place> below = resource.getChildResources().stream()
                .map(child -> new Place(path(resource) + "/" + path(child), child));
        return Stream.concat(Stream.of(new Place(path(resource), resource)), below)
                .filter(place -> !place.resource().getAllMethods().isEmpty());
    }

    private record Place(String path, Resource resource) {}

    static String path(Resource resource) {
        return withoutSlash(resource.getPath());
    }

    private static String withoutSlash(String path) {
        return path.replaceAll("^/+", "");
    }

    /** Up to the first part of the address that tells what it is about. */
    static String firstStep(String path) {
        String api = TollgateApplication.API + "/";
        int begin = path.startsWith(api) ? api.length() : 0;
        int end = path.indexOf('/', begin);
        return end < 0 ? path : path.substring(0, end);
    }
}
