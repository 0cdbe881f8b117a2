package org.rushline.waitingroom.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.rushline.platform.startup.RequiredSettings;
import org.rushline.platform.startup.Setting;

/** How long what is over is kept. */
@ApplicationScoped
class RetentionSettings implements RequiredSettings {

    private static final int LONGEST = 3_650;

    @Inject
    @ConfigProperty(name = "rushline.entry.tokens.kept.days", defaultValue = "30")
    @Setting(
            unit = "days",
            value =
                    "How long a waiting room's entry tokens are kept after the admission that they were for,"
                            + " so that a shop can settle a dispute; former keys stay as long.")
    int tokenDays;

    @Override
    public List<String> faults() {
        return tokenDays < 1 || tokenDays > LONGEST
                ? List.of("RUSHLINE_ENTRY_TOKENS_KEPT_DAYS must be between 1 and " + LONGEST)
                : List.of();
    }

    int tokenDays() {
        return tokenDays;
    }
}
