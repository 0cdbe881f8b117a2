package org.rushline.performer;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.List;
import org.rushline.platform.id.PerformerId;

/** A team, an artist, an ensemble, or the author or composer of what is played. */
@Entity
class Performer {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String reference;
    private String name;

    @Enumerated(EnumType.STRING)
    private PerformerKind kind;

    private String country;
    private String colours;
    @Version private int version;

    protected Performer() {}

    Performer(PerformerDetails details) {
        reference = details.reference();
        describe(details);
    }

    void describe(PerformerDetails details) {
        name = details.name().strip();
        kind = PerformerKind.valueOf(details.kind());
        country = details.country();
        colours = details.colours() == null ? "" : String.join(" ", details.colours());
    }

    PerformerId id() {
        return new PerformerId(id);
    }

    int version() {
        return version;
    }

    PerformerView view() {
        return new PerformerView(
                id().toString(),
                reference,
                name,
                kind,
                country,
                colours.isEmpty() ? List.of() : List.of(colours.split(" ")),
                version);
    }
}
