package app.tollgate.web.audit;

import app.tollgate.api.audit.LogCheckpoint;
import app.tollgate.api.audit.LogEventType;
import app.tollgate.api.audit.LogFilter;
import app.tollgate.api.audit.LogRow;
import app.tollgate.api.audit.LogVerificationView.PublicKeyView;
import app.tollgate.api.audit.SignedSeal;
import app.tollgate.ejb.audit.LogChainReading.ChainHash;
import app.tollgate.ejb.audit.LogChainReading.ChainLink;
import app.tollgate.ejb.audit.LogExport;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;

/** The log as JSON lines, exactly as it is hashed: what {@code tollgate.jar verify-log} reads. {@code docs/SYSTEM_LOG.md} describes it. */
final class LogJsonLines implements LogFile {

    private static final String FORMAT = "tollgate-log-1";

    private final JsonGenerator json;

    LogJsonLines(OutputStream out) throws IOException {
        json = new JsonFactory().createGenerator(out).setPrettyPrinter(new MinimalPrettyPrinter("\n"));
    }

    @Override
    public void begin(String tenant, LogFilter filter, LogExport.Cut cut) throws IOException {
        start("log");
        json.writeStringField("format", FORMAT);
        json.writeStringField("tenant", tenant);
        json.writeStringField("exportedAt", LogRow.text(cut.at()));
        json.writeNumberField("horizon", cut.horizon());
        json.writeBooleanField("filtered", !filter.isEmpty());
        filter(filter);
        json.writeArrayFieldStart("publicKeys");
        for (PublicKeyView key : cut.publicKeys()) {
            json.writeStartObject();
            json.writeStringField("keyId", key.keyId());
            json.writeStringField("publicKey", key.publicKey());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        if (cut.base().isPresent()) {
            signed("purge", cut.base().get());
        }
    }

    private void filter(LogFilter filter) throws IOException {
        json.writeObjectFieldStart("filter");
        json.writeArrayFieldStart("types");
        for (LogEventType type : filter.types()) {
            json.writeString(type.name());
        }
        json.writeEndArray();
        text("userId", filter.actor().map(UUID::toString).orElse(null));
        text("from", filter.from().map(LocalDate::toString).orElse(null));
        text("to", filter.to().map(LocalDate::toString).orElse(null));
        text("text", filter.text().orElse(null));
        json.writeEndObject();
    }

    @Override
    public void link(ChainLink link) throws IOException {
        start(link.row().isPresent() ? "entry" : "missing");
        json.writeNumberField("position", link.position());
        text("rowHash", HexFormat.of().formatHex(link.rowHash()));
        text("sealHash", HexFormat.of().formatHex(link.sealHash()));
        if (link.row().isPresent()) {
            row(link.row().get());
        }
        json.writeEndObject();
        if (link.checkpoint().isPresent()) {
            signed("checkpoint", link.checkpoint().get());
        }
    }

    @Override
    public void gap(ChainHash last) throws IOException {
        start("gap");
        json.writeNumberField("position", last.position());
        text("sealHash", HexFormat.of().formatHex(last.sealHash()));
        json.writeEndObject();
    }

    @Override
    public void leftOut(ChainHash link) throws IOException {
        start("link");
        json.writeNumberField("position", link.position());
        text("rowHash", HexFormat.of().formatHex(link.rowHash()));
        json.writeEndObject();
        if (link.checkpoint().isPresent()) {
            signed("checkpoint", link.checkpoint().get());
        }
    }

    @Override
    public void severed(LogCheckpoint checkpoint) throws IOException {
        signed("checkpoint", checkpoint);
    }

    @Override
    public void unsealed(LogRow row) throws IOException {
        start("unsealed");
        row(row);
        json.writeEndObject();
    }

    private void row(LogRow row) throws IOException {
        json.writeNumberField("receipt", row.receipt());
        text("id", row.id());
        text("at", LogRow.text(row.at()));
        text("type", row.type());
        text("actorKind", row.actorKind());
        text("actorId", row.actorId());
        text("actorName", row.actorName());
        text("address", row.address());
        text("action", row.action());
        text("targetKind", row.targetKind());
        text("targetId", row.targetId());
        text("targetName", row.targetName());
        text("requestId", row.requestId());
        text("details", row.details());
    }

    private void signed(String kind, SignedSeal signed) throws IOException {
        start(kind);
        json.writeNumberField("position", signed.position());
        text("sealHash", HexFormat.of().formatHex(signed.sealHash()));
        text("at", LogRow.text(signed.at()));
        text("keyId", signed.keyId());
        text("signature", Base64.getEncoder().encodeToString(signed.signature()));
        json.writeEndObject();
    }

    @Override
    public void end(long rows, long position) throws IOException {
        start("end");
        json.writeNumberField("entries", rows);
        json.writeNumberField("position", position);
        json.writeEndObject();
        json.writeRaw('\n');
    }

    @Override
    public void close() throws IOException {
        json.close();
    }

    private void start(String kind) throws IOException {
        json.writeStartObject();
        json.writeStringField("kind", kind);
    }

    private void text(String name, String text) throws IOException {
        json.writeStringField(name, text);
    }
}
