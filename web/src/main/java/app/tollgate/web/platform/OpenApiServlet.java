package app.tollgate.web.platform;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * {@code /openapi}: the contract as integrators generate clients from it.
 *
 * <p>A servlet with this exact address, because the server's own one looks at the classes instead of the document and fails on them. With
 * a slash at its end, too, as every other address may have one: the server's own one is switched off and answers 403 there.
 */
@WebServlet(
        urlPatterns = {"/openapi", "/openapi/"},
        asyncSupported = true)
public class OpenApiServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ContractDocument.Form form =
                ContractDocument.Form.wanted(request.getParameter("format"), request.getHeader("Accept"));
        byte[] document = ContractDocument.get().bytes(form);
        response.setContentType(form.mediaType());
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Vary", "Accept");
        response.setHeader("Cache-Control", "no-cache");
        response.setContentLength(document.length);
        response.getOutputStream().write(document);
    }
}
