package app.tollgate.batch.print;

import app.tollgate.api.usage.UsageKind;
import app.tollgate.ejb.report.ReportOrder;
import app.tollgate.ejb.report.ReportRun;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** Says of a broken-out report which files it has, their sums and hashes, and the sums of all of them. */
final class Manifest {

    static final String NAME = "manifest.json";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode manifest = JSON.createObjectNode();
    private final ArrayNode files = JSON.createArrayNode();
    private PrintedFile total = PrintedFile.NONE;

    Manifest(ReportRun run) {
        ReportOrder order = run.order();
        manifest.put("content", order.content().name())
                .put("from", order.from().orElseThrow().toString())
                .put("to", order.to().orElseThrow().toString())
                .put("timeZone", run.zone().getId())
                .put("campaignId", order.campaignId().map(Object::toString).orElse(null))
                .put("caseType", order.caseType().orElse(null));
    }

    void add(String name, Optional<String> caseType, byte[] document, PrintedFile sums) {
        ObjectNode file = files.addObject().put("name", name).put("caseType", caseType.orElse(null));
        put(file, sums).put("bytes", document.length).put("sha256", sha256(document));
        total = total.plus(sums);
    }

    byte[] bytes() {
        manifest.set("files", files);
        put(manifest.putObject("total"), total);
        try {
            return (JSON.writerWithDefaultPrettyPrinter()
                                    .writeValueAsString(manifest)
                                    .replace("\r\n", "\n") + "\n")
                    .getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ObjectNode put(ObjectNode node, PrintedFile sums) {
        return node.put("events", sums.events())
                .put("voiceMinutes", UsageKind.VOICE.quantity(sums.voiceSeconds()))
                .put("smsSegments", sums.segments())
                .put("emails", sums.emails())
                .put("amount", sums.amount().toString());
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
