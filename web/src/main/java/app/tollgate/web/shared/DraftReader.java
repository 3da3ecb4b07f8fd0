package app.tollgate.web.shared;

import app.tollgate.api.shared.Draft;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;

/** Reads the body of a call whose boundary has rules of its own: what is wrong with its shape goes on to them, to be told with theirs. */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public class DraftReader implements MessageBodyReader<Draft<?>> {

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == Draft.class && genericType instanceof ParameterizedType;
    }

    @Override
    public Draft<?> readFrom(
            Class<Draft<?>> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        Type content = ((ParameterizedType) genericType).getActualTypeArguments()[0];
        return JsonBody.read(body).draft((Class<?>) content);
    }
}
