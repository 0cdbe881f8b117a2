package org.rushline.readiness;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a waiting room is ready for its night. */
@Schema(name = "Readiness", description = "Whether a waiting room is ready for its night.")
public record ReadinessView(
        @Schema(description = "Whether everything is right.") boolean ready,
        @Schema(description = "What was looked at, one by one.") List<Check> checks) {

    /** One thing that was looked at. */
    @Schema(name = "ReadinessCheck", description = "One thing that was looked at.")
    public record Check(
            @Schema(description = "What was looked at.", implementation = ReadinessCode.class)
                    String code,
            @Schema(description = "Whether it is right.") boolean ok,
            @Schema(
                            description = "What was seen; if it is not right, also what to do.",
                            examples = "Somebody without an admission was refused.")
                    String says) {}

    static ReadinessView of(List<Check> checks) {
        return new ReadinessView(checks.stream().allMatch(Check::ok), checks);
    }
}
