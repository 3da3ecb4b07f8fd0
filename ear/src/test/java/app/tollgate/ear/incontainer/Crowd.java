package app.tollgate.ear.incontainer;

import static java.util.concurrent.TimeUnit.SECONDS;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Threads of the server that do the same thing at the same time. */
@ApplicationScoped
public class Crowd {

    @Resource
    private ManagedThreadFactory threads;

    <T> List<T> of(int count, Callable<T> work) throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(count, threads);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> result : executor.invokeAll(Collections.nCopies(count, work), 60, SECONDS)) {
                results.add(result.get());
            }
            return results;
        } finally {
            executor.shutdownNow();
        }
    }
}
