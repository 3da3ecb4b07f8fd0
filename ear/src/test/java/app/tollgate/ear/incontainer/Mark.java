package app.tollgate.ear.incontainer;

import app.tollgate.ejb.audit.Unlogged;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A row that carries the name of the tenant that owns it, kept in a table that every tenant has. */
@Entity
@Table(name = "idempotency")
@Unlogged("a test's own")
public class Mark {

    @Id
    @Column(name = "key")
    private String key;

    @Column(name = "request_hash")
    private byte[] owner;

    @Column(name = "state")
    private String state;

    @Column(name = "node")
    private String node;

    @Column(name = "created_at")
    private Instant createdAt;

    protected Mark() {}

    Mark(String key, byte[] owner, Instant now) {
        this.key = key;
        this.owner = owner.clone();
        this.state = "DONE";
        this.node = "";
        this.createdAt = now;
    }

    String key() {
        return key;
    }
}
